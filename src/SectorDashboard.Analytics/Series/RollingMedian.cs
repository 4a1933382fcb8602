namespace SectorDashboard.Analytics.Series;

/// <summary>The median of the last values, through time.</summary>
public static class RollingMedian
{
    /// <summary>The median of each <paramref name="window"/> values in a row, itself the last; NaN until so many follow each other without a NaN.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The window is under one value.</exception>
    public static double[] Of(ReadOnlySpan<double> values, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var medians = new double[values.Length];
        var sorted = new double[window];
        var known = 0;
        for (var t = 0; t < values.Length; t++)
        {
            if (double.IsNaN(values[t]))
            {
                known = 0;
            }
            else
            {
                known = known == window ? Remove(sorted, known, values[t - window]) : known;
                Insert(sorted, known++, values[t]);
            }

            medians[t] = known == window ? (sorted[(window - 1) / 2] + sorted[window / 2]) / 2 : double.NaN;
        }

        return medians;
    }

    private static int Remove(double[] sorted, int count, double value)
    {
        var at = Array.BinarySearch(sorted, 0, count, value);
        Array.Copy(sorted, at + 1, sorted, at, count - at - 1);
        return count - 1;
    }

    private static void Insert(double[] sorted, int count, double value)
    {
        var found = Array.BinarySearch(sorted, 0, count, value);
        var at = found >= 0 ? found : ~found;
        Array.Copy(sorted, at, sorted, at + 1, count - at);
        sorted[at] = value;
    }
}
