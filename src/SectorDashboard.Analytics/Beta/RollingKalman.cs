using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Beta;

/// <summary>
/// A beta that walks randomly, β = β + w, seen through fund = β index + v without intercept, filtered (never smoothed).
/// </summary>
/// <remarks>
/// Variances are kept in units of that of v, so beta does not depend on it. The first window's regression through the origin starts beta, its variance
/// and the variance of v, which then learns from each innovation (West and Harrison 1997, section 4.5): the interval at a date knows nothing of later dates.
/// The variance of w in units of the starting variance of beta is the most likely of <see cref="SignalGrid"/>, over the whole series, variance of v concentrated out;
/// that one choice does look at the whole series.
/// </remarks>
internal static class RollingKalman
{
    private const double NormalQuantile = 1.96;

    private static ReadOnlySpan<double> SignalGrid => [0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1, 1];

    /// <summary>Writes the values and returns how many there are: none where the index never moved in the first window.</summary>
    public static int Fill(AlignedReturns returns, int window, Span<RollingBetaValue> values)
    {
        var start = Filter.Start(returns.FundIn(new(0, window)), returns.BenchmarkIn(new(0, window)));
        if (!double.IsFinite(start.Variance))
        {
            return 0;
        }

        var walk = MostLikelyWalk(returns, window, start);
        var filter = start;
        for (var k = window - 1; k < returns.Count; k++)
        {
            filter = k < window ? filter : filter.After(returns.Fund[k], returns.Benchmark[k], walk, out _);
            var reach = NormalQuantile * Math.Sqrt(filter.Variance * filter.Noise);
            values[k - window + 1] = new RollingBetaValue(returns.Dates[k + 1], filter.Beta, filter.Beta - reach, filter.Beta + reach);
        }

        return values.Length;
    }

    private static double MostLikelyWalk(AlignedReturns returns, int window, Filter start)
    {
        double best = 0, bestLikelihood = double.NegativeInfinity;
        foreach (var signal in SignalGrid)
        {
            var walk = signal * start.Variance;
            var filter = start;
            double squares = 0, logs = 0;
            for (var k = window; k < returns.Count; k++)
            {
                var before = filter.Beta;
                filter = filter.After(returns.Fund[k], returns.Benchmark[k], walk, out var spread);
                var innovation = returns.Fund[k] - (before * returns.Benchmark[k]);
                squares += innovation * innovation / spread;
                logs += Math.Log(spread);
            }

            var n = returns.Count - window;
            var likelihood = -((n * Math.Log(squares)) + logs) / 2;
            if (likelihood > bestLikelihood)
            {
                (best, bestLikelihood) = (walk, likelihood);
            }
        }

        return best;
    }

    /// <summary>Beta, its variance in units of the noise, the noise variance and the degrees of freedom behind that.</summary>
    private readonly record struct Filter(double Beta, double Variance, double Noise, int Degrees)
    {
        public static Filter Start(ReadOnlySpan<double> fund, ReadOnlySpan<double> benchmark)
        {
            double xx = 0, xy = 0;
            for (var k = 0; k < fund.Length; k++)
            {
                xx += benchmark[k] * benchmark[k];
                xy += benchmark[k] * fund[k];
            }

            var beta = xy / xx;
            var squares = 0.0;
            for (var k = 0; k < fund.Length; k++)
            {
                var residual = fund[k] - (beta * benchmark[k]);
                squares += residual * residual;
            }

            return new Filter(beta, 1 / xx, squares / (fund.Length - 1), fund.Length - 1);
        }

        public Filter After(double fund, double benchmark, double walk, out double spread)
        {
            var prior = Variance + walk;
            spread = (benchmark * benchmark * prior) + 1;
            var innovation = fund - (Beta * benchmark);
            var gain = prior * benchmark / spread;
            var noise = Noise + (((innovation * innovation / spread) - Noise) / (Degrees + 1));
            return new Filter(Beta + (gain * innovation), prior / spread, noise, Degrees + 1);
        }
    }
}
