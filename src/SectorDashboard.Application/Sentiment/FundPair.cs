using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Sentiment;

/// <summary>The fund of a view and the one on the other side of the same index: where both are traded, their dollars show which side is wanted.</summary>
/// <param name="Bull">The fund that gains when the index rises; null where the market has no prices of one.</param>
/// <param name="Bear">The fund that gains when it falls; null where the market has no prices of one.</param>
internal sealed record FundPair(InstrumentPrices? Bull, InstrumentPrices? Bear)
{
    /// <summary>Finds the companion: a fund that can share its index, geared the other way, nearest in size of the multiple.</summary>
    public static FundPair Of(Market market, InstrumentPrices fund)
    {
        var leverage = LatestLeverage(fund.Instrument);
        var companion = FundsBeside(market, fund)
            .Where(other => LatestLeverage(other.Instrument) * leverage < 0)
            .OrderBy(other => Math.Abs(LatestLeverage(other.Instrument) + leverage))
            .FirstOrDefault();
        return leverage > 0 ? new FundPair(fund, companion) : new FundPair(companion, fund);
    }

    /// <summary>The geared funds of the market that can share the fund's index, itself among them, by symbol.</summary>
    public static IEnumerable<InstrumentPrices> FundsBeside(Market market, InstrumentPrices fund) => market.All.Where(
        other => other.Instrument.IsGeared && other.Instrument.SharesIndexWith(fund.Instrument));

    private static double LatestLeverage(Instrument instrument) => instrument.LeverageHistory[^1].Leverage;
}
