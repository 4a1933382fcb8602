using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Beta;

/// <summary>
/// A beta that walks randomly, β = β + w, seen through fund = β index + v without intercept, filtered (never smoothed).
/// </summary>
/// <remarks>
/// Variances are kept in units of that of v, so beta does not depend on it. The first window's regression through the origin starts beta, its variance
/// and the variance of v, which then learns from each innovation (West and Harrison 1997, section 4.5). The variance of w is, at each date, the one of
/// <see cref="KalmanWalks"/> under which the innovations up to that date are the most likely. So beta and its interval at a date know nothing of later dates.
/// Beta is then Student's t with the degrees of freedom of the variance of v: the first window less one, and one more for each later return.
/// </remarks>
internal static class RollingKalman
{
    /// <summary>Writes the values and returns how many there are: none where the index never moved in the first window.</summary>
    public static int Fill(AlignedReturns returns, int window, Span<RollingBetaValue> values)
    {
        if (KalmanWalks.Start(returns.FundIn(new(0, window)), returns.BenchmarkIn(new(0, window))) is not { } walks)
        {
            return 0;
        }

        for (var k = window - 1; k < returns.Count; k++)
        {
            if (k >= window)
            {
                walks.Learn(returns.Fund[k], returns.Benchmark[k]);
            }

            var (beta, error, degrees) = walks.MostLikely();
            var reach = StudentQuantile.TwoSided95(degrees) * error;
            values[k - window + 1] = new RollingBetaValue(returns.Dates[k + 1], beta, beta - reach, beta + reach);
        }

        return values.Length;
    }
}
