using System.Text.Json;
using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Tests.Beta;

/// <summary>Compares a regression with one that a script has computed.</summary>
internal static class Estimates
{
    public static void Meet(JsonElement expected, BetaEstimate? actual)
    {
        var fit = Assert.NotNull(actual);
        Assert.Equal(expected.Number("n"), fit.N);
        Sample.Near(expected.Number("beta"), fit.Beta);
        Sample.Near(expected.Number("alpha"), fit.Alpha, 1e-9);
        Sample.Near(expected.Number("standardError"), fit.StandardError, 1e-9);
        Sample.Near(expected.Number("rSquared"), fit.RSquared);
        Sample.Near(expected.Number("lower"), fit.Lower, 1e-8);
        Sample.Near(expected.Number("upper"), fit.Upper, 1e-8);
    }
}
