namespace SectorDashboard.Analytics.Beta;

/// <summary>Beta in falling markets (Ang, Chen and Xing 2006).</summary>
public static class DownsideBeta
{
    /// <summary>The regression over the returns on which the index is under its mean, both series.</summary>
    /// <param name="fund">Fund returns, fractions.</param>
    /// <param name="benchmark">Index returns of the same dates, fractions.</param>
    /// <returns>Null for fewer than three such returns or no variance among them.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static BetaEstimate? Fit(ReadOnlySpan<double> fund, ReadOnlySpan<double> benchmark)
    {
        OrdinaryLeastSquares.RequirePairs(fund, benchmark);
        return Moments(fund, benchmark).Regress();
    }

    /// <summary>Moments of the returns on which the index is under its mean.</summary>
    internal static PairMoments Moments(ReadOnlySpan<double> fund, ReadOnlySpan<double> benchmark)
    {
        var mean = 0.0;
        foreach (var value in benchmark)
        {
            mean += value;
        }

        return PairMoments.Below(fund, benchmark, mean / benchmark.Length);
    }
}
