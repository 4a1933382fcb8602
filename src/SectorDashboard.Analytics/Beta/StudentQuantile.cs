using MathNet.Numerics.Distributions;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Student's t at 97.5 %, the half-width of a two-sided 95 % interval in standard errors.</summary>
internal static class StudentQuantile
{
    /// <summary>The quantile for the given degrees of freedom, at least 1.</summary>
    public static double TwoSided95(int degreesOfFreedom) => StudentT.InvCDF(0, 1, degreesOfFreedom, 0.975);
}
