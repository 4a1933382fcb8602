namespace SectorDashboard.Analytics.Beta;

/// <summary>Beta over several days at a time, one return starting on each day.</summary>
/// <remarks>
/// <para>
/// Two returns over d days that start j days apart share d - |j| of them. With daily errors that are independent and of one variance, the covariance of their
/// errors is therefore known but for that variance (Richardson and Smith 1991, Review of Financial Studies 4, 227-254), and the standard error of the slope of
/// least squares with it. The sum of squared errors is divided by what it is expected to be, the trace of the residual maker times the overlap.
/// </para>
/// <para>
/// Given up for that are errors that vary in size with the index. A geared fund's compounding within the days makes just such errors: where there are hardly any others,
/// the interval of a threefold bear fund holds the slope of the long run in about 71 of 100 windows of 60 days and 68 of 252, not in 95.
/// </para>
/// </remarks>
public static class OverlappingBeta
{
    /// <summary>
    /// The regression of overlapping <paramref name="days"/>-day simple returns; its interval is by Student's t with two degrees of freedom fewer than the
    /// independent returns that so many overlapping ones are worth, but at least one.
    /// A daily-reset fund compounds within those days, so this beta is near its multiple, not equal to it.
    /// </summary>
    /// <param name="fundCloses">The fund's closes.</param>
    /// <param name="benchmarkCloses">The index's closes on the same days.</param>
    /// <param name="days">Days of a return, at least 1; with 1 it is <see cref="OrdinaryLeastSquares"/>.</param>
    /// <returns>Null for fewer than three such returns or an index that never moved; else N is their number.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The days are fewer than one.</exception>
    public static BetaEstimate? Fit(ReadOnlySpan<double> fundCloses, ReadOnlySpan<double> benchmarkCloses, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        OrdinaryLeastSquares.RequirePairs(fundCloses, benchmarkCloses);
        var n = Math.Max(0, fundCloses.Length - days);
        var index = Returns(benchmarkCloses, days, n);
        var moments = PairMoments.Below(Returns(fundCloses, days, n), index, double.PositiveInfinity);
        if (moments.Regress() is not { } fit || Inflation(index, moments, days) is not { } inflation)
        {
            return null;
        }

        var error = Math.Sqrt(inflation) * fit.StandardError;
        var reach = StudentQuantile.TwoSided95(DegreesOfFreedom(n, days)) * error;
        return fit with { StandardError = error, Lower = fit.Beta - reach, Upper = fit.Beta + reach };
    }

    private static double[] Returns(ReadOnlySpan<double> closes, int days, int n)
    {
        var returns = new double[n];
        for (var k = 0; k < n; k++)
        {
            returns[k] = (closes[k + days] / closes[k]) - 1;
        }

        return returns;
    }

    /// <summary>The slope's variance, s² q/Sxx² with s² = SSE/trace, in units of the one without overlap, SSE/(n - 2)/Sxx; null where rounding leaves no trace.</summary>
    private static double? Inflation(double[] index, PairMoments moments, int days)
    {
        var n = index.Length;
        double slope = 0, mean = 0;
        for (var j = 0; j < Math.Min(days, n); j++)
        {
            var shared = (j == 0 ? 1.0 : 2.0) * (days - j);
            slope += shared * Products(index, moments.MeanX, j) / moments.Xx;
            mean += shared * (n - j) / n;
        }

        // Residuals lack what the mean and the slope take of the overlapping errors.
        var trace = ((double)n * days) - mean - slope;
        return trace > 0 ? (n - 2) * Math.Max(0, slope) / trace : null;
    }

    private static double Products(double[] index, double mean, int lag)
    {
        var sum = 0.0;
        for (var k = lag; k < index.Length; k++)
        {
            sum += (index[k] - mean) * (index[k - lag] - mean);
        }

        return sum;
    }

    // The variance of a sum of n overlapping squares is that of n d²/Σ(d - |j|)² independent ones, and Σ(d - |j|)² = d(2d² + 1)/3.
    private static int DegreesOfFreedom(int n, int days) => Math.Max(1, (int)Math.Round(3.0 * n * days / ((2.0 * days * days) + 1)) - 2);
}
