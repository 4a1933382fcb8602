using MathNet.Numerics.LinearAlgebra;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Beta where the two series do not close at the same moment (Dimson 1979).</summary>
public static class DimsonBeta
{
    // Of the largest: a direction with a smaller share of the squares is rounding errors of the others.
    private const double SmallestEigenvalue = 1e-12;

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

        // Centred, so that the intercept needs no column; a row of the transposed design for each shift of the index.
        var index = Matrix<double>.Build.Dense(slopes, n);
        var means = Vector<double>.Build.Dense(slopes);
        for (var shift = 0; shift < slopes; shift++)
        {
            (var centred, means[shift]) = Centred(benchmark.Slice(shift, n));
            index.SetRow(shift, centred);
        }

        var (target, meanFund) = Centred(fund.Slice(lags, n));
        var products = index.TransposeAndMultiply(index);
        var decomposition = products.Evd(Symmetricity.Symmetric);
        var eigenvalues = decomposition.EigenValues.Real();
        if (!PairMoments.IsVariance(products[0, 0], n, means[0]) || eigenvalues.Minimum() <= SmallestEigenvalue * eigenvalues.Maximum())
        {
            return null;
        }

        var vectors = decomposition.EigenVectors;
        var coefficients = vectors * vectors.TransposeThisAndMultiply(index * target).PointwiseDivide(eigenvalues);
        var residuals = target - index.TransposeThisAndMultiply(coefficients);
        var unexplained = residuals.DotProduct(residuals);
        var total = target.DotProduct(target);

        // The variance of the sum of slopes is s² 1'(X'X)⁻¹1.
        var sums = vectors.ColumnSums();
        var error = Math.Sqrt(unexplained / degrees * sums.DotProduct(sums.PointwiseDivide(eigenvalues)));
        var beta = coefficients.Sum();
        var reach = StudentQuantile.TwoSided95(degrees) * error;
        var rSquared = total > 0 ? Math.Clamp(1 - (unexplained / total), 0, 1) : 0;
        return new BetaEstimate(beta, meanFund - coefficients.DotProduct(means), error, beta - reach, beta + reach, rSquared, n);
    }

    private static (Vector<double> Centred, double Mean) Centred(ReadOnlySpan<double> values)
    {
        var vector = Vector<double>.Build.DenseOfArray(values.ToArray());
        var mean = vector.Sum() / values.Length;
        return (vector - mean, mean);
    }
}
