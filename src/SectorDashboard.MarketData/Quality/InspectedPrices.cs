using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Quality;

/// <summary>The prices of one symbol with what they are inspected against.</summary>
/// <param name="Prices">The prices.</param>
/// <param name="Market">The market they belong to.</param>
/// <param name="LastSession">The last session that had ended when they were known.</param>
internal sealed record InspectedPrices(InstrumentPrices Prices, Market Market, DateOnly LastSession)
{
    public Instrument Instrument => Prices.Instrument;

    /// <summary>The prices that returns are taken from, corrections applied.</summary>
    public BarSeries Bars { get; } = Prices.Bars(PriceBasis.Split);

    /// <summary>Whether it changes hands, and so can have volume and splits.</summary>
    public bool IsTraded => Instrument.Kind is InstrumentKind.Fund or InstrumentKind.Etf or InstrumentKind.Stock or InstrumentKind.Other;

    /// <summary>
    /// Whether it has a price on each session of the New York exchanges. Yields and rates follow the bond market, which keeps other
    /// holidays, and the volatility index has values on some holidays; of a symbol that the catalogue does not know, nobody can tell.
    /// </summary>
    public bool FollowsExchange =>
        Instrument.IsUnitedStates && (Instrument.Kind == InstrumentKind.Index || (IsTraded && Instrument.Kind != InstrumentKind.Other));
}
