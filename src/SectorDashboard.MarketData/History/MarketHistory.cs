using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.History;

/// <summary>One immutable snapshot of prices, named by its vintage; a view reads from exactly one of its two markets.</summary>
public sealed class MarketHistory
{
    private MarketHistory(InstrumentCatalogue catalogue, Market real, Market sample, DateTimeOffset vintage)
    {
        Catalogue = catalogue;
        Real = real;
        Sample = sample;
        Vintage = vintage;
    }

    /// <summary>The instant whose knowledge the snapshot holds.</summary>
    public DateTimeOffset Vintage { get; }

    /// <summary>Recorded prices.</summary>
    public Market Real { get; }

    /// <summary>Simulated prices.</summary>
    public Market Sample { get; }

    /// <summary>The facts about the instruments.</summary>
    public InstrumentCatalogue Catalogue { get; }

    /// <summary>Builds the snapshot from the recordings known at the vintage; recordings without a bar are passed over.</summary>
    public static MarketHistory Build(InstrumentCatalogue catalogue, IEnumerable<PriceRecording> recordings, Market sample, DateTimeOffset vintage)
    {
        var prices = recordings
            .Where(recording => recording.Bars.Count > 0)
            .GroupBy(recording => recording.Symbol, StringComparer.OrdinalIgnoreCase)
            .Select(group => InstrumentPrices.FromRecordings(catalogue.Describe(group.Key), [.. group.OrderBy(recording => recording.RecordedAt)]));
        return new MarketHistory(catalogue, new Market(isSample: false, prices), sample, vintage);
    }

    /// <summary>The last weekday close before the snapshot was taken: the simulated market is made up to it, so it serves as the calendar.</summary>
    public DateTimeOffset LastClose => Sample.RecordedAt;

    /// <summary>The one market in which to look at a fund: the real one if it has prices of the fund, else the simulated one.</summary>
    public Market MarketOf(string fund) => Real.Has(fund) ? Real : Sample;
}
