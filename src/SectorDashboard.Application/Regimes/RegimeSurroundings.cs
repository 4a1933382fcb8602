using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Regimes;

/// <summary>The series beside fund and index that the forecasts read, where the market has them.</summary>
/// <param name="Volatility">The volatility index.</param>
/// <param name="Market">The broad market.</param>
/// <param name="Basis">The basis that returns are taken on.</param>
internal sealed record RegimeSurroundings(InstrumentPrices? Volatility, InstrumentPrices? Market, PriceBasis Basis)
{
    public const string BroadSymbol = "SPY";

    public static RegimeSurroundings In(Market market, PriceBasis basis) =>
        new(market.Find("VIXCLS") ?? market.Find("^VIX"), market.Find(BroadSymbol), basis);

    public SeriesKey? VolatilityKey => Volatility is null ? null : SeriesKey.Of(Volatility, PriceBasis.Split);

    public SeriesKey? MarketKey => Market is null ? null : SeriesKey.Of(Market, Basis);

    /// <summary>The volatility index on each day, in percent; empty without one.</summary>
    public double[] Implied(DateOnly[] days) => Volatility is null ? [] : CarriedForward.To(Volatility.Bars(PriceBasis.Split).ToCloses(), days);

    /// <summary>The broad market's close on each day; empty without one.</summary>
    public double[] Broad(DateOnly[] days) => Market is null ? [] : CarriedForward.To(Market.Bars(Basis).ToCloses(), days);
}
