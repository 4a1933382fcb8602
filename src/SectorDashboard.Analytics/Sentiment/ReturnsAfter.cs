using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Sentiment;

/// <summary>
/// What a series did in the sessions after some of its days. Outcomes of neighbouring days overlap, so the intervals count only those that do not:
/// each at least a horizon after the one before.
/// </summary>
/// <param name="N">Days whose outcome is known.</param>
/// <param name="Independent">Those among them whose outcomes do not overlap, counted from the first on.</param>
/// <param name="Mean">Mean return over the horizon; a fraction, null without a day.</param>
/// <param name="Mean95">Its 95 % interval by Student's t; null under five independent outcomes, or where they are all the same.</param>
/// <param name="ShareUp">Share of the days after which the series was higher; null without a day.</param>
/// <param name="ShareUp95">Its 95 % interval by Wilson; null under five independent outcomes.</param>
public sealed record ReturnsAfter(int N, int Independent, double? Mean, double[]? Mean95, double? ShareUp, double[]? ShareUp95)
{
    // Four outcomes say nothing that an interval would not hide.
    private const int FewestIndependent = 5;

    /// <summary>The outcomes of the days that are marked.</summary>
    /// <param name="closes">Closes by session, oldest first.</param>
    /// <param name="marked">Whether each session is one of the days.</param>
    /// <param name="horizon">Sessions from a day to its outcome, at least 1.</param>
    /// <exception cref="ArgumentException">There is not a mark for each close.</exception>
    public static ReturnsAfter Of(ReadOnlySpan<double> closes, ReadOnlySpan<bool> marked, int horizon)
    {
        SameLength.Require(closes.Length, marked.Length, nameof(marked));
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        int n = 0, up = 0, independent = 0, next = 0;
        double sum = 0, squares = 0;
        for (var s = 0; s + horizon < closes.Length; s++)
        {
            if (!marked[s])
            {
                continue;
            }

            var change = (closes[s + horizon] / closes[s]) - 1;
            n++;
            sum += change;
            squares += change * change;
            up += change > 0 ? 1 : 0;
            if (s >= next)
            {
                independent++;
                next = s + horizon;
            }
        }

        if (n == 0)
        {
            return new ReturnsAfter(0, 0, null, null, null, null);
        }

        var (mean, share) = (sum / n, (double)up / n);
        return independent < FewestIndependent
            ? new ReturnsAfter(n, independent, mean, null, share, null)
            : new ReturnsAfter(n, independent, mean, MeanInterval(mean, squares, n, independent), share, Pair(WilsonInterval.Of(share, independent)));
    }

    /// <summary>The deviation is that of all outcomes, the number of them that of the independent ones.</summary>
    private static double[]? MeanInterval(double mean, double squares, int n, int independent)
    {
        var deviation = Math.Sqrt(Math.Max(squares - (n * mean * mean), 0) / (n - 1));
        var half = StudentQuantile.TwoSided95(independent - 1) * deviation / Math.Sqrt(independent);
        return half > 0 && double.IsFinite(half) ? [mean - half, mean + half] : null;
    }

    private static double[] Pair((double Lower, double Upper) interval) => [interval.Lower, interval.Upper];
}
