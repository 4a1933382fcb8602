using MathNet.Numerics.LinearAlgebra;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Beta where the two series do not close at the same moment (Dimson 1979).</summary>
public static class DimsonBeta
{
    // Under this share of the largest, a column of index returns adds nothing to the others but rounding errors.
    private const double RelativeRank = 1e-8;

    /// <summary>
    /// The sum of the slopes of fund returns on the index returns of the same day and of <paramref name="lags"/> days before and after it, all in one
    /// regression; its standard error is from the covariance of the slopes, n - 2 - 2 lags degrees of freedom, its interval by Student's t.
    /// </summary>
    /// <param name="fund">Fund returns, fractions.</param>
    /// <param name="benchmark">Index returns of the same dates, fractions.</param>
    /// <param name="lags">Days before and days after, at least 0.</param>
    /// <returns>Null where no degree of freedom is left or the shifted index returns are not independent; else N is the number of days with all of them.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lags are negative.</exception>
    public static BetaEstimate? Fit(ReadOnlySpan<double> fund, ReadOnlySpan<double> benchmark, int lags = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lags);
        OrdinaryLeastSquares.RequirePairs(fund, benchmark);
        var slopes = (2 * lags) + 1;
        var n = fund.Length - (2 * lags);
        var degrees = n - slopes - 1;
        if (degrees < 1)
        {
            return null;
        }

        // Centred columns need no column for the intercept, and are all of one scale.
        var means = new double[slopes];
        var design = Matrix<double>.Build.Dense(n, slopes);
        for (var j = 0; j < slopes; j++)
        {
            means[j] = Centre(benchmark.Slice(j, n), out var column);
            design.SetColumn(j, column);
        }

        var meanFund = Centre(fund.Slice(lags, n), out var centredFund);
        var qr = design.QR();
        if (!IsFullRank(qr.R, means, n))
        {
            return null;
        }

        var target = Vector<double>.Build.Dense(centredFund);
        var coefficients = qr.Solve(target);
        var residuals = target - (design * coefficients);
        var unexplained = residuals.DotProduct(residuals);
        var total = target.DotProduct(target);

        // The variance of a sum of slopes is s² 1'(R'R)⁻¹1, the squared length of R'⁻¹1.
        var reachOfSum = qr.R.Transpose().Solve(Vector<double>.Build.Dense(slopes, 1)).L2Norm();
        var beta = coefficients.Sum();
        var error = Math.Sqrt(unexplained / degrees) * reachOfSum;
        var reach = StudentQuantile.TwoSided95(degrees) * error;
        var alpha = meanFund - coefficients.DotProduct(Vector<double>.Build.Dense(means));
        var rSquared = total > 0 ? Math.Clamp(1 - (unexplained / total), 0, 1) : 0;
        return new BetaEstimate(beta, alpha, error, beta - reach, beta + reach, rSquared, n);
    }

    private static double Centre(ReadOnlySpan<double> values, out double[] centred)
    {
        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value;
        }

        mean /= values.Length;
        centred = new double[values.Length];
        for (var k = 0; k < centred.Length; k++)
        {
            centred[k] = values[k] - mean;
        }

        return mean;
    }

    private static bool IsFullRank(Matrix<double> r, double[] means, int n)
    {
        var largest = 0.0;
        for (var j = 0; j < means.Length; j++)
        {
            largest = Math.Max(largest, Math.Abs(r[j, j]));
        }

        for (var j = 0; j < means.Length; j++)
        {
            if (!(Math.Abs(r[j, j]) > RelativeRank * largest) || !PairMoments.IsVariance(r[j, j] * r[j, j], n, means[j]))
            {
                return false;
            }
        }

        return true;
    }
}
