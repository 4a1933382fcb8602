using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Refresh;

/// <summary>Which symbols to ask for, and in which order.</summary>
internal static class RefreshPlan
{
    /// <summary>
    /// Every instrument that a source offers: first the catalogue's first fund with its index and the broad market, so that the page turns real
    /// soon, then the other geared funds, what stands for their indices, and the rest.
    /// </summary>
    public static IReadOnlyList<Instrument> Of(InstrumentCatalogue catalogue, Func<Instrument, bool> isOffered)
    {
        var first = catalogue.GearedFunds.Take(1).ToList();
        var symbols = first.Select(fund => fund.Symbol)
            .Concat(first.SelectMany(fund => fund.IndexCandidates.Take(1)))
            .Append(BroadMarket)
            .Concat(catalogue.GearedFunds.Select(fund => fund.Symbol))
            .Concat(catalogue.GearedFunds.SelectMany(fund => fund.IndexCandidates))
            .Concat(catalogue.All.Select(instrument => instrument.Symbol));
        return [.. symbols.Distinct(StringComparer.OrdinalIgnoreCase).Select(catalogue.Describe).Where(isOffered)];
    }

    // The market of the five-year beta where a view does not name another.
    private const string BroadMarket = "SPY";
}
