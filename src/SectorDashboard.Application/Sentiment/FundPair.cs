using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Sentiment;

/// <summary>The fund of a view and the one on the other side of the same index: where both are traded, their dollars show which side is wanted.</summary>
/// <param name="Bull">The fund that gains when the index rises; null where the market has no prices of one.</param>
/// <param name="Bear">The fund that gains when it falls; null where the market has no prices of one.</param>
internal sealed record FundPair(InstrumentPrices? Bull, InstrumentPrices? Bear)
{
    /// <summary>Finds the companion among the funds of the same index family: geared the other way, nearest in size of the multiple.</summary>
    public static FundPair Of(InstrumentPrices fund, IEnumerable<InstrumentPrices> family)
    {
        var leverage = LatestLeverage(fund.Instrument);
        var companion = family
            .Where(other => LatestLeverage(other.Instrument) * leverage < 0)
            .OrderBy(other => Math.Abs(LatestLeverage(other.Instrument) + leverage))
            .FirstOrDefault();
        return leverage > 0 ? new FundPair(fund, companion) : new FundPair(companion, fund);
    }

    private static double LatestLeverage(Instrument instrument) => instrument.LeverageHistory[^1].Leverage;
}
