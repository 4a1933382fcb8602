using System.Globalization;

namespace SectorDashboard.MarketData.Tests;

/// <summary>How many inputs each fuzz test tries: some seconds' worth in all, or as many as CsCheck's own variable CsCheck_Iter says.</summary>
internal static class Fuzzing
{
    private const int Usual = 2_000;

    public static int Inputs { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("CsCheck_Iter"), NumberStyles.None, CultureInfo.InvariantCulture, out var inputs) ? inputs : Usual;
}
