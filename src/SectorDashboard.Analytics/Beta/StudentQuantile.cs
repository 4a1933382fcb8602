using MathNet.Numerics.Distributions;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Student's t at 97.5 %, the half-width of a two-sided 95 % interval in standard errors.</summary>
internal static class StudentQuantile
{
    // One quantile costs more than a rolling beta over ten years. Those of every rolling window are remembered; two threads may find the same one at once.
    private static readonly double[] s_known = new double[1024];

    /// <summary>The quantile for the given degrees of freedom, at least 1.</summary>
    public static double TwoSided95(int degreesOfFreedom)
    {
        if (degreesOfFreedom >= s_known.Length)
        {
            return Compute(degreesOfFreedom);
        }

        ref var known = ref s_known[degreesOfFreedom];
        if (known == 0)
        {
            known = Compute(degreesOfFreedom);
        }

        return known;
    }

    private static double Compute(int degreesOfFreedom) => StudentT.InvCDF(0, 1, degreesOfFreedom, 0.975);
}
