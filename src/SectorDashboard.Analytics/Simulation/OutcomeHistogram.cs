using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Simulation;

/// <summary>How often simulated returns fell into each of some intervals of equal width; the first and the last take all that lies beyond them.</summary>
/// <param name="From">Lower end of the first interval; a fraction.</param>
/// <param name="Width">Width of an interval; 0 where all returns are the same.</param>
/// <param name="Shares">Share of the paths in each interval; they add up to 1.</param>
public sealed record OutcomeHistogram(double From, double Width, double[] Shares)
{
    private const int Intervals = 40;

    // The one path in two hundred at either end would stretch the axis until the rest is a spike.
    private const double Tail = 0.005;

    /// <summary>Counts a sample in ascending order.</summary>
    public static OutcomeHistogram Of(double[] sorted)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        var from = SampleQuantile.OfSorted(sorted, Tail);
        var width = (SampleQuantile.OfSorted(sorted, 1 - Tail) - from) / Intervals;
        var shares = new double[Intervals];
        foreach (var value in sorted)
        {
            var interval = width > 0 ? (int)Math.Clamp((value - from) / width, 0, Intervals - 1) : 0;
            shares[interval] += 1.0 / sorted.Length;
        }

        return new OutcomeHistogram(from, width, shares);
    }
}
