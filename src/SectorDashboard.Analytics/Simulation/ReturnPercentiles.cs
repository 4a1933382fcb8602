using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Simulation;

/// <summary>Five percentiles of a sample of returns, fractions, by the convention of <see cref="SampleQuantile"/>.</summary>
/// <param name="P05">5 % of the returns are lower.</param>
/// <param name="P25">25 % of the returns are lower.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">75 % of the returns are lower.</param>
/// <param name="P95">95 % of the returns are lower.</param>
public sealed record ReturnPercentiles(double P05, double P25, double P50, double P75, double P95)
{
    /// <summary>Takes the percentiles of a sample in ascending order.</summary>
    public static ReturnPercentiles Of(double[] sorted) => new(
        SampleQuantile.OfSorted(sorted, 0.05),
        SampleQuantile.OfSorted(sorted, 0.25),
        SampleQuantile.OfSorted(sorted, 0.5),
        SampleQuantile.OfSorted(sorted, 0.75),
        SampleQuantile.OfSorted(sorted, 0.95));
}
