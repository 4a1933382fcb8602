using MathNet.Numerics.Distributions;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Student's t at 97.5 %, the half-width of a two-sided 95 % interval in standard errors.</summary>
internal static class StudentQuantile
{
    // From here on the series is as close as the search, to about 2e-11.
    private const int FirstOfSeries = 128;

    // The normal quantile and what the degrees of freedom add to it, in powers of their inverse (Abramowitz and Stegun 1964, 26.7.5).
    private const double Z = 1.9599639845400542;
    private const double Z2 = Z * Z;
    private const double First = Z * (Z2 + 1) / 4;
    private const double Second = Z * ((((5 * Z2) + 16) * Z2) + 3) / 96;
    private const double Third = Z * ((((((3 * Z2) + 19) * Z2) + 17) * Z2) - 15) / 384;
    private const double Fourth = Z * ((((((((79 * Z2) + 776) * Z2) + 1482) * Z2) - 1920) * Z2) - 945) / 92160;

    // One that is searched for costs more than a rolling beta over ten years. They are remembered; two threads may find the same one at once.
    private static readonly double[] s_known = new double[FirstOfSeries];

    /// <summary>The quantile for the given degrees of freedom, at least 1.</summary>
    public static double TwoSided95(int degreesOfFreedom)
    {
        if (degreesOfFreedom >= FirstOfSeries)
        {
            var inverse = 1.0 / degreesOfFreedom;
            return Z + (inverse * (First + (inverse * (Second + (inverse * (Third + (inverse * Fourth)))))));
        }

        ref var known = ref s_known[degreesOfFreedom];
        if (known == 0)
        {
            known = StudentT.InvCDF(0, 1, degreesOfFreedom, 0.975);
        }

        return known;
    }
}
