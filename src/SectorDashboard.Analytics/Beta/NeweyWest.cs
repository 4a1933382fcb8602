namespace SectorDashboard.Analytics.Beta;

/// <summary>Least squares whose standard error bears errors that follow one another or vary in size (Newey and West 1987).</summary>
public static class NeweyWest
{
    /// <summary>
    /// The regression of fund on index with the standard error of the slope from the Bartlett kernel, weights 1 - j/(lags + 1), times n/(n - 2);
    /// the interval is by Student's t with n - 2 degrees of freedom. Slope, intercept and R² are those of <see cref="OrdinaryLeastSquares"/>.
    /// </summary>
    /// <param name="fund">Fund returns, fractions.</param>
    /// <param name="benchmark">Index returns of the same dates, fractions.</param>
    /// <param name="lags">Lags with a weight, at least 0; those beyond the sample count for nothing.</param>
    /// <returns>Null for fewer than three returns or an index that never moved.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lags are negative.</exception>
    public static BetaEstimate? Fit(ReadOnlySpan<double> fund, ReadOnlySpan<double> benchmark, int lags)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lags);
        OrdinaryLeastSquares.RequirePairs(fund, benchmark);
        var moments = PairMoments.Below(fund, benchmark, double.PositiveInfinity);
        if (moments.Regress() is not { } fit)
        {
            return null;
        }

        var scores = new double[fit.N];
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = (benchmark[k] - moments.MeanX) * (fund[k] - fit.Alpha - (fit.Beta * benchmark[k]));
        }

        var error = Math.Sqrt(LongRunSum(scores, lags) * fit.N / (fit.N - 2)) / moments.Xx;
        var reach = StudentQuantile.TwoSided95(fit.N - 2) * error;
        return fit with { StandardError = error, Lower = fit.Beta - reach, Upper = fit.Beta + reach };
    }

    /// <summary>The lags that Newey and West (1994) advise for a sample: 4 (n/100)^(2/9), rounded down.</summary>
    /// <param name="n">Number of returns.</param>
    public static int AdvisedLags(int n) => (int)(4 * Math.Pow(n / 100.0, 2.0 / 9));

    // The kernel keeps this from being negative, but for rounding errors.
    private static double LongRunSum(double[] scores, int lags)
    {
        var sum = 0.0;
        for (var j = 0; j <= Math.Min(lags, scores.Length - 1); j++)
        {
            var products = 0.0;
            for (var k = j; k < scores.Length; k++)
            {
                products += scores[k] * scores[k - j];
            }

            sum += (j == 0 ? 1 : 2 * (1 - (j / (lags + 1.0)))) * products;
        }

        return Math.Max(0, sum);
    }
}
