using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Rotation;

/// <summary>
/// Where something stands in the rotation against a benchmark and where it is heading, in the style of a relative rotation graph. The graph's
/// own formula is not published; this is an open approximation: each axis is 100 plus a standard score within a trailing window, so no session knows a later one.
/// </summary>
public static class RotationPath
{
    /// <summary>100 plus the standard score of the smoothed relative strength within its last sessions, this one included: above 100 it leads. NaN where there is not enough history.</summary>
    /// <param name="strength">Relative strength by session, oldest first; NaN where it is missing.</param>
    /// <param name="smoothing">Span n of the exponential mean that smooths it, with weight 2 / (n + 1) for the latest value.</param>
    /// <param name="window">Sessions that the smoothed value is scored within.</param>
    public static double[] Ratio(ReadOnlySpan<double> strength, int smoothing = 20, int window = 63)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(smoothing, 1);
        var smoothed = new double[strength.Length];
        var weight = 2.0 / (smoothing + 1);
        var mean = double.NaN;
        for (var s = 0; s < smoothed.Length; s++)
        {
            if (!double.IsNaN(strength[s]))
            {
                mean = double.IsNaN(mean) ? strength[s] : mean + (weight * (strength[s] - mean));
            }

            smoothed[s] = double.IsNaN(strength[s]) ? double.NaN : mean;
        }

        return Scored(smoothed, window);
    }

    /// <summary>100 plus the standard score of the ratio's change since the session before, within its last sessions: above 100 it is gaining. NaN where there is not enough history.</summary>
    /// <param name="ratio">What <see cref="Ratio"/> gives.</param>
    /// <param name="window">Sessions that the change is scored within.</param>
    public static double[] Momentum(ReadOnlySpan<double> ratio, int window = 20) => Scored(SessionChange.Absolute(ratio, 1), window);

    /// <summary>The quarter of the graph that a point lies in.</summary>
    public static RotationQuadrant QuadrantOf(double ratio, double momentum) =>
        ratio >= 100
            ? momentum >= 100 ? RotationQuadrant.Leading : RotationQuadrant.Weakening
            : momentum >= 100 ? RotationQuadrant.Improving : RotationQuadrant.Lagging;

    private static double[] Scored(double[] values, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        var scored = new double[values.Length];
        for (var s = 0; s < scored.Length; s++)
        {
            var first = s + 1 - window;
            scored[s] = 100 + ((first < 0 ? null : StandardScore.Of(values.AsSpan(first, window), values[s])) ?? double.NaN);
        }

        return scored;
    }
}
