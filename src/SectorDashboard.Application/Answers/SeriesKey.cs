using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Answers;

/// <summary>Names one state of one price series: recordings are never changed, so the instant of the newest one tells it all.</summary>
internal sealed record SeriesKey(string Symbol, string Source, bool IsSample, DateTimeOffset RecordedAt, PriceBasis Basis)
{
    public static SeriesKey Of(InstrumentPrices prices, PriceBasis basis) =>
        new(prices.Symbol, prices.Source, prices.IsSample, prices.RecordedAt, basis);
}
