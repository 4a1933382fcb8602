using MathNet.Numerics.Statistics;

namespace SectorDashboard.Analytics.Series;

/// <summary>The program's one quantile of a sample.</summary>
public static class SampleQuantile
{
    /// <summary>The value that a share of the sample lies under, linear between neighbours: at position (n - 1) p from 0 (type 7 of Hyndman and Fan 1996, as in numpy, pandas and R).</summary>
    /// <param name="sorted">A sample in ascending order, at least one value.</param>
    /// <param name="share">The share p, from 0 to 1.</param>
    public static double OfSorted(double[] sorted, double share) =>
        SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R7);
}
