using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Bars;

/// <summary>Lays the recordings of each source over each other and chooses the source to use.</summary>
internal static class RecordingOverlay
{
    /// <summary>The recordings of the chosen source as one; throws <see cref="ArgumentException"/> where no recording has a bar.</summary>
    public static PriceRecording Choose(IReadOnlyList<PriceRecording> recordings) =>
        recordings
            .Where(recording => recording.Bars.Count > 0)
            .GroupBy(recording => (recording.Source, recording.AdjustedFor))
            .Select(Overlay)
            .OrderByDescending(recording => recording.Bars.Dates[^1])
            .ThenByDescending(recording => recording.RecordedAt)
            .FirstOrDefault() ?? throw new ArgumentException("No recording has a bar.", nameof(recordings));

    private static PriceRecording Overlay(IEnumerable<PriceRecording> recordings)
    {
        var merged = (PriceRecording?)null;
        foreach (var recording in recordings)
        {
            merged = merged is null
                ? recording
                : recording with { Bars = Overlay(merged.Bars, recording.Bars), Splits = Overlay(merged, recording) };
        }

        return merged!;
    }

    private static List<Split> Overlay(PriceRecording earlier, PriceRecording later) =>
        [.. earlier.Splits.Where(split => Array.BinarySearch(later.Bars.Dates, split.Date) < 0).Concat(later.Splits).OrderBy(split => split.Date)];

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
