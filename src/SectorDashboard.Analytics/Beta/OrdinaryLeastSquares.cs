namespace SectorDashboard.Analytics.Beta;

/// <summary>The program's one regression: fund returns on index returns.</summary>
public static class OrdinaryLeastSquares
{
    /// <summary>Slope Cov/Var with intercept, standard error (n - 2 degrees of freedom) and 95 % interval by Student's t.</summary>
    /// <param name="fund">Fund returns, fractions.</param>
    /// <param name="benchmark">Index returns of the same dates, fractions.</param>
    /// <returns>Null for fewer than three returns or an index that never moved.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static BetaEstimate? Fit(ReadOnlySpan<double> fund, ReadOnlySpan<double> benchmark)
    {
        RequirePairs(fund, benchmark);
        return PairMoments.Below(fund, benchmark, double.PositiveInfinity).Regress();
    }

    /// <summary>Refuses returns that are not pairs.</summary>
    internal static void RequirePairs(ReadOnlySpan<double> fund, ReadOnlySpan<double> benchmark)
    {
        if (fund.Length != benchmark.Length)
        {
            throw new ArgumentException($"{fund.Length} fund returns, but {benchmark.Length} of the index.", nameof(benchmark));
        }
    }
}
