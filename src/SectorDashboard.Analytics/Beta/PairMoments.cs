namespace SectorDashboard.Analytics.Beta;

/// <summary>Means and centred sums of squares and products of fund (y) and index (x) returns.</summary>
internal readonly record struct PairMoments(int N, double MeanX, double MeanY, double Xx, double Xy, double Yy)
{
    // Equal returns leave rounding errors of their mean behind, not a variance.
    private const double RelativeRounding = 1e-12;

    /// <summary>Whether a centred sum of squares is more than the rounding errors of a mean.</summary>
    public static bool IsVariance(double squares, int n, double mean) => squares > n * RelativeRounding * RelativeRounding * mean * mean;

    /// <summary>Moments of the returns on which the index is under the limit, in two passes.</summary>
    public static PairMoments Below(ReadOnlySpan<double> fund, ReadOnlySpan<double> benchmark, double limit)
    {
        var n = 0;
        double meanX = 0, meanY = 0;
        for (var k = 0; k < benchmark.Length; k++)
        {
            if (benchmark[k] < limit)
            {
                n++;
                meanX += benchmark[k];
                meanY += fund[k];
            }
        }

        meanX /= n;
        meanY /= n;
        double xx = 0, xy = 0, yy = 0;
        for (var k = 0; k < benchmark.Length; k++)
        {
            if (benchmark[k] < limit)
            {
                var x = benchmark[k] - meanX;
                var y = fund[k] - meanY;
                xx += x * x;
                xy += x * y;
                yy += y * y;
            }
        }

        return new PairMoments(n, meanX, meanY, xx, xy, yy);
    }

    /// <summary>The regression that these moments give, null for fewer than three returns or an index that never moved.</summary>
    public BetaEstimate? Regress()
    {
        if (N < 3 || !IsVariance(Xx, N, MeanX))
        {
            return null;
        }

        var beta = Xy / Xx;
        var unexplained = Math.Max(0, Yy - (beta * Xy));
        var error = Math.Sqrt(unexplained / (N - 2) / Xx);
        var reach = StudentQuantile.TwoSided95(N - 2) * error;
        var rSquared = Yy > 0 ? Math.Clamp(1 - (unexplained / Yy), 0, 1) : 0;
        return new BetaEstimate(beta, MeanY - (beta * MeanX), error, beta - reach, beta + reach, rSquared, N);
    }
}
