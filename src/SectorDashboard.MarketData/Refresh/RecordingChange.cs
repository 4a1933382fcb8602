using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.MarketData.Refresh;

/// <summary>Finds what is new in a source's answer, so that a daily refresh adds a row to the archive instead of the whole history once more.</summary>
internal static class RecordingChange
{
    /// <summary>
    /// The rows of an answer that the source had not given, or had given otherwise; null where there are none. Values are compared as they
    /// are: after a split a source gives other numbers for every day, and all of them are recorded.
    /// </summary>
    public static PriceRecording? Of(PriceRecording answer, PriceRecording? before)
    {
        if (before is null)
        {
            return answer;
        }

        var changed = new List<int>();
        for (int row = 0, old = 0; row < answer.Bars.Count; row++)
        {
            while (old < before.Bars.Count && before.Bars.Dates[old] < answer.Bars.Dates[row])
            {
                old++;
            }

            if (old == before.Bars.Count || !IsSame(answer.Bars, row, before.Bars, old))
            {
                changed.Add(row);
            }
        }

        if (changed.Count == 0)
        {
            if (answer.Splits.SequenceEqual(before.Splits))
            {
                return null;
            }

            // A recording has a bar; the last one carries the news about the splits.
            changed.Add(answer.Bars.Count - 1);
        }

        return answer with { Bars = Only(answer.Bars, changed), AdjustedAsOf = answer.AdjustedAsOf };
    }

    private static bool IsSame(BarSeries answer, int row, BarSeries before, int old) =>
        answer.Dates[row] == before.Dates[old]
        && answer.Close[row].Equals(before.Close[old])
        && answer.Open[row].Equals(before.Open[old])
        && answer.High[row].Equals(before.High[old])
        && answer.Low[row].Equals(before.Low[old])
        && answer.Volume[row].Equals(before.Volume[old])
        && answer.AdjustedClose[row].Equals(before.AdjustedClose[old]);

    private static BarSeries Only(BarSeries bars, List<int> rows)
    {
        if (rows.Count == bars.Count)
        {
            return bars;
        }

        double[] Pick(double[] column) => [.. rows.Select(row => column[row])];
        return new BarSeries(
            [.. rows.Select(row => bars.Dates[row])], Pick(bars.Open), Pick(bars.High), Pick(bars.Low), Pick(bars.Close), Pick(bars.Volume), Pick(bars.AdjustedClose));
    }
}
