namespace SectorDashboard.Analytics.Simulation;

/// <summary>How long the blocks of a stationary bootstrap should be.</summary>
public static class BlockLength
{
    // Values of the authors: lags that must be insignificant in a row, and the critical value in units of √(log10 n/n).
    private const int LagsInARow = 5;
    private const double Critical = 2;
    private const int FewestValues = 30;

    // Equal values leave rounding errors of their mean behind, not a variance.
    private const double RelativeRounding = 1e-12;

    /// <summary>
    /// The expected block length that makes the bootstrapped variance of the mean most exact: (2 G²/D n)^(1/3) with G = Σ λ(k/M) |k| R(k) and
    /// D = 2 (Σ λ(k/M) R(k))² over lags up to M either way, R the autocovariance and λ the flat-top window (Politis and White 2004, with the
    /// D of Patton, Politis and White 2009). M is twice the first of five lags in a row whose autocorrelation is insignificant, counted as
    /// in the authors' own program; the length is at most min(3 √n, n/3), rounded up.
    /// </summary>
    /// <param name="values">A series, such as daily log returns.</param>
    /// <returns>A number of observations, at least 1, not whole in general; null with fewer than 30 values or ones that do not vary.</returns>
    public static double? Optimal(ReadOnlySpan<double> values)
    {
        var n = values.Length;
        if (n < FewestValues)
        {
            return null;
        }

        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value / n;
        }

        var covariances = Autocovariances(values, mean, (int)Math.Ceiling(Math.Sqrt(n)) + LagsInARow);
        if (!(covariances[0] > Math.Pow(RelativeRounding * mean, 2)))
        {
            return null;
        }

        var lags = Lags(covariances, n);
        var weighted = 0.0;
        var spectrum = covariances[0];
        for (var lag = 1; lag <= lags; lag++)
        {
            var window = 2 * Math.Min(1, 2 * (1 - ((double)lag / lags)));
            weighted += window * lag * covariances[lag];
            spectrum += window * covariances[lag];
        }

        var length = Math.Cbrt(weighted / spectrum * (weighted / spectrum) * n);
        return double.IsFinite(length) ? Math.Clamp(length, 1, Math.Ceiling(Math.Min(3 * Math.Sqrt(n), n / 3.0))) : null;
    }

    private static int Lags(double[] covariances, int n)
    {
        var limit = Critical * Math.Sqrt(Math.Log10(n) / n) * covariances[0];
        int significant = 1, row = 0;
        for (var lag = 1; lag < covariances.Length; lag++)
        {
            row = Math.Abs(covariances[lag]) < limit ? row + 1 : 0;
            significant = row == 0 ? lag : significant;
            if (row == LagsInARow)
            {
                return Math.Min(2 * (lag - LagsInARow + 1), covariances.Length - 1);
            }
        }

        return Math.Min(2 * significant, covariances.Length - 1);
    }

    /// <summary>Sums of products of deviations over n, for lags from 0.</summary>
    private static double[] Autocovariances(ReadOnlySpan<double> values, double mean, int lags)
    {
        var n = values.Length;
        var covariances = new double[Math.Min(lags, n - 1) + 1];
        for (var lag = 0; lag < covariances.Length; lag++)
        {
            for (var k = lag; k < n; k++)
            {
                covariances[lag] += (values[k] - mean) * (values[k - lag] - mean) / n;
            }
        }

        return covariances;
    }
}
