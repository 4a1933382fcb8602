namespace SectorDashboard.Analytics.Series;

/// <summary>Where a value stands in a history.</summary>
public static class PercentileRank
{
    /// <summary>
    /// The share of the history under the value, ties counted half (mid-rank); a fraction from 0 to 1. NaN entries are passed over. Null
    /// where fewer than <paramref name="minimum"/> entries remain, or the value itself is NaN.
    /// </summary>
    public static double? MidRank(ReadOnlySpan<double> history, double value, int minimum)
    {
        var counted = 0;
        var halves = 0;
        foreach (var entry in history)
        {
            if (!double.IsNaN(entry))
            {
                counted++;
                halves += entry < value ? 2 : entry == value ? 1 : 0;
            }
        }

        return double.IsNaN(value) || counted < Math.Max(minimum, 1) ? null : halves / (2.0 * counted);
    }
}
