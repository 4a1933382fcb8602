namespace SectorDashboard.Application.Figures;

/// <summary>Which scale lines ask for.</summary>
internal static class Magnitudes
{
    private const double MostLinear = 3;

    /// <summary>Whether equal ratios say more of the lines than equal amounts. Gaps do not count.</summary>
    public static bool AreSpannedBy(params ReadOnlySpan<float[]> lines)
    {
        var (lowest, highest) = (float.PositiveInfinity, 0f);
        foreach (var line in lines)
        {
            foreach (var value in line)
            {
                (lowest, highest) = (value < lowest ? value : lowest, value > highest ? value : highest);
            }
        }

        return highest > MostLinear * lowest;
    }
}
