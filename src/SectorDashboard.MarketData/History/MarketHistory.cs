using System.Collections.Concurrent;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Holdings;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.MarketData.History;

/// <summary>One immutable snapshot of prices, named by its vintage; a view reads from exactly one of its two markets.</summary>
public sealed class MarketHistory
{
    private readonly ConcurrentDictionary<InstrumentPrices, Lazy<QualityReport>> _quality = new();

    private MarketHistory(InstrumentCatalogue catalogue, Market real, Market sample, IReadOnlyList<FundHoldings> holdings, DateTimeOffset vintage)
    {
        Holdings = holdings;
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

    /// <summary>What issuers had said of their funds, in order of the instants of recording.</summary>
    public IReadOnlyList<FundHoldings> Holdings { get; }

    /// <summary>The latest assets of a fund known on or before a day, of the catalogue's and the issuer's own; null where there are none.</summary>
    public DatedAssets? AssetsOn(Instrument fund, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(fund);
        var known = fund.AssetsOn(day);
        foreach (var said in Holdings)
        {
            // Of two figures of one day the one recorded later holds.
            if (said.Assets is { } dollars && said.AsOf <= day && !(said.AsOf < known?.AsOf) && string.Equals(said.Symbol, fund.Symbol, StringComparison.OrdinalIgnoreCase))
            {
                known = new DatedAssets(said.AsOf, dollars, said.Source);
            }
        }

        return known;
    }

    /// <summary>Builds the snapshot from what was known at the vintage; recordings without a bar are passed over.</summary>
    public static MarketHistory Build(InstrumentCatalogue catalogue, PriceArchive archive, Market sample, DateTimeOffset vintage)
    {
        var corrections = archive.Corrections.ToLookup(correction => correction.Symbol, StringComparer.OrdinalIgnoreCase);
        var prices = archive.Recordings
            .Where(recording => recording.Bars.Count > 0)
            .GroupBy(recording => recording.Symbol, StringComparer.OrdinalIgnoreCase)
            .Select(group => InstrumentPrices.FromRecordings(
                catalogue.Describe(group.Key), [.. group.OrderBy(recording => recording.RecordedAt)], [.. corrections[group.Key].OrderBy(c => c.RecordedAt)]));
        return new MarketHistory(catalogue, new Market(isSample: false, prices, archive.Holdings.Count > 0 ? archive.Holdings[^1].RecordedAt : null), sample, archive.Holdings, vintage);
    }

    /// <summary>The last weekday close before the snapshot was taken: the simulated market is made up to it, so it serves as the calendar.</summary>
    public DateTimeOffset LastClose => Sample.RecordedAt;

    /// <summary>What is noticed in prices of this history; found out once, when first asked for. Safe for concurrent use.</summary>
    public QualityReport QualityOf(InstrumentPrices prices) => _quality.GetOrAdd(
        prices, static (p, history) => new Lazy<QualityReport>(() => QualityMonitor.Inspect(p, history.Real, history.Vintage)), this).Value;

    /// <summary>The one market in which to look at a fund: the real one if it has prices of the fund, else the simulated one.</summary>
    public Market MarketOf(string fund) => Real.Has(fund) ? Real : Sample;
}
