using SectorDashboard.Analytics.Volume;

namespace SectorDashboard.Analytics.Regimes;

/// <summary>The sessions on which a bear fund rises sharply in heavy trading, or a bull fund falls: when holders seem to hedge.</summary>
/// <param name="Change">Return over which a session counts, a fraction above zero; its fall for a bull fund.</param>
/// <param name="Surge">Dollar volume from which it counts, over the mean of the 20 sessions before; 0 leaves volume out.</param>
/// <param name="IsBull">Whether the fund gains with its index.</param>
public readonly record struct FundSpikes(double Change, double Surge, bool IsBull)
{
    /// <summary>Whether each session is one; the first never is.</summary>
    /// <param name="closes">The fund's closes, free of splits.</param>
    /// <param name="relativeVolumes">From <see cref="RelativeVolumes"/>; a session without one counts only where volume is left out.</param>
    public bool[] Find(ReadOnlySpan<double> closes, ReadOnlySpan<double> relativeVolumes)
    {
        var found = new bool[closes.Length];
        for (var t = 1; t < found.Length; t++)
        {
            var change = (closes[t] / closes[t - 1]) - 1;
            found[t] = (IsBull ? -change : change) > Change && (Surge <= 0 || relativeVolumes[t] >= Surge);
        }

        return found;
    }

    /// <summary>Dollar volume of each session over the mean of the 20 before it; NaN where one of them traded nothing: split-adjusted early volumes are rounded to zero shares.</summary>
    public static double[] RelativeVolumes(ReadOnlySpan<double> dollarVolumes)
    {
        var traded = new double[dollarVolumes.Length];
        for (var t = 0; t < traded.Length; t++)
        {
            traded[t] = dollarVolumes[t] > 0 ? dollarVolumes[t] : double.NaN;
        }

        var relative = new double[traded.Length];
        for (var t = 0; t < relative.Length; t++)
        {
            relative[t] = RelativeVolume.At(traded, t) ?? double.NaN;
        }

        return relative;
    }
}
