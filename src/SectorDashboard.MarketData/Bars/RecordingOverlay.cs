using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Bars;

/// <summary>Lays the recordings of each source over each other and chooses the source to use.</summary>
internal static class RecordingOverlay
{
    // A source with a year or a hundred days is for checking another one with decades, not for replacing it.
    private const int ShortestShare = 4;

    /// <summary>
    /// The recordings of the chosen source as one: of those with at least a quarter of the longest history the one that reaches furthest,
    /// among equals one that was not fetched for comparison, then the newest. Throws <see cref="ArgumentException"/> where no recording has a bar.
    /// </summary>
    public static PriceRecording Choose(IReadOnlyList<PriceRecording> recordings, IReadOnlyList<Split> knownSplits)
    {
        var sources = BySource(recordings, knownSplits);
        if (sources.Count == 0)
        {
            throw new ArgumentException("No recording has a bar.", nameof(recordings));
        }

        var longest = sources.Max(source => source.Bars.Count);
        return sources
            .Where(source => source.Bars.Count * ShortestShare >= longest)
            .OrderByDescending(source => source.Bars.Dates[^1])
            .ThenBy(source => source.IsComparison)
            .ThenByDescending(source => source.RecordedAt)
            .First();
    }

    /// <summary>What each source has given by now, as one recording, in the order in which the sources were first recorded.</summary>
    public static IReadOnlyList<PriceRecording> BySource(IReadOnlyList<PriceRecording> recordings, IReadOnlyList<Split> knownSplits) =>
    [
        .. recordings
            .Where(recording => recording.Bars.Count > 0)
            .GroupBy(recording => (recording.Source, recording.AdjustedFor))
            .Select(group => group.Aggregate((earlier, later) => Overlay(earlier, later, knownSplits))),
    ];

    private static PriceRecording Overlay(PriceRecording earlier, PriceRecording later, IReadOnlyList<Split> knownSplits)
    {
        var splits = Overlay(earlier.Splits, later);
        var asOf = earlier.AdjustedAsOf > later.AdjustedAsOf ? earlier.AdjustedAsOf : later.AdjustedAsOf;
        var known = splits.Count > 0 ? splits : knownSplits;
        return later with
        {
            Bars = Overlay(InSharesOf(asOf, earlier, known), InSharesOf(asOf, later, known)),
            Splits = splits,
            AdjustedAsOf = asOf,
        };
    }

    private static IReadOnlyList<Split> Overlay(IReadOnlyList<Split> earlier, PriceRecording later)
    {
        var kept = earlier.Where(split => Array.BinarySearch(later.Bars.Dates, split.Date) < 0 && !later.Splits.Any(other => other.Date == split.Date));
        return [.. kept.Concat(later.Splits).OrderBy(split => split.Date)];
    }

    /// <summary>Adjusted prices are in the shares of the day they were given; those of another day differ by the splits between.</summary>
    public static BarSeries InSharesOf(DateOnly day, PriceRecording recording, IReadOnlyList<Split> splits) =>
        recording.AdjustedFor == AdjustedFor.Nothing ? recording.Bars : InSharesOf(day, recording.AdjustedAsOf, recording.Bars, splits);

    /// <summary>Adjusted prices in the shares of a day, given those of another.</summary>
    public static BarSeries InSharesOf(DateOnly day, DateOnly given, BarSeries adjusted, IReadOnlyList<Split> splits) =>
        BasisDerivation.Rescale(adjusted, DateOnly.MaxValue, given <= day ? Between(splits, given, day) : 1 / Between(splits, day, given));

    /// <summary>New shares per old share of the splits after one day up to another.</summary>
    private static double Between(IReadOnlyList<Split> splits, DateOnly after, DateOnly to)
    {
        var ratio = 1.0;
        foreach (var split in splits)
        {
            ratio *= split.Date > after && split.Date <= to ? split.Ratio : 1;
        }

        return ratio;
    }

    private static BarSeries Overlay(BarSeries earlier, BarSeries later)
    {
        var rows = new List<(BarSeries Bars, int Row)>(earlier.Count + later.Count);
        var e = 0;
        for (var l = 0; l < later.Count; l++)
        {
            for (; e < earlier.Count && earlier.Dates[e] < later.Dates[l]; e++)
            {
                rows.Add((earlier, e));
            }

            if (e < earlier.Count && earlier.Dates[e] == later.Dates[l])
            {
                e++;
            }

            rows.Add((later, l));
        }

        for (; e < earlier.Count; e++)
        {
            rows.Add((earlier, e));
        }

        return rows.Count == later.Count ? later : Gather(rows);
    }

    private static BarSeries Gather(List<(BarSeries Bars, int Row)> rows)
    {
        var dates = new DateOnly[rows.Count];
        var columns = new double[6][];
        for (var c = 0; c < columns.Length; c++)
        {
            columns[c] = new double[rows.Count];
        }

        for (var i = 0; i < rows.Count; i++)
        {
            var (bars, row) = rows[i];
            dates[i] = bars.Dates[row];
            columns[0][i] = bars.Open[row];
            columns[1][i] = bars.High[row];
            columns[2][i] = bars.Low[row];
            columns[3][i] = bars.Close[row];
            columns[4][i] = bars.Volume[row];
            columns[5][i] = bars.AdjustedClose[row];
        }

        return new BarSeries(dates, columns[0], columns[1], columns[2], columns[3], columns[4], columns[5]);
    }
}
