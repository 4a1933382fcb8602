using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Rotation;

/// <summary>The price of one thing in units of another: it rises while the first outperforms.</summary>
public static class RelativeStrength
{
    /// <summary>100 × price / benchmark on each session; NaN where either is missing. Its level means nothing, its changes do.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double[] Of(ReadOnlySpan<double> prices, ReadOnlySpan<double> benchmark)
    {
        SameLength.Require(prices.Length, benchmark.Length, nameof(benchmark));
        var strength = new double[prices.Length];
        for (var s = 0; s < strength.Length; s++)
        {
            strength[s] = 100 * (prices[s] / benchmark[s]);
        }

        return strength;
    }
}
