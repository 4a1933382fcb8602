using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Volume;

/// <summary>How unusual the trading of a day is; in logs, because volume multiplies rather than adds.</summary>
public static class LogVolumeSurge
{
    /// <summary>
    /// The log of each session's dollar volume in standard deviations (n - 1) from the mean of the sessions before it: the session itself is
    /// not in its own base. NaN where a session is missing or traded nothing.
    /// </summary>
    /// <param name="dollarVolumes">Dollar volumes of full sessions, oldest first; half-days are to be left out beforehand.</param>
    /// <param name="sessions">Sessions before each that make its base.</param>
    public static double[] Of(ReadOnlySpan<double> dollarVolumes, int sessions = 60)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sessions, 2);
        var logs = new double[dollarVolumes.Length];
        for (var s = 0; s < logs.Length; s++)
        {
            logs[s] = dollarVolumes[s] > 0 ? Math.Log(dollarVolumes[s]) : double.NaN;
        }

        var surges = new double[logs.Length];
        for (var s = 0; s < surges.Length; s++)
        {
            surges[s] = (s < sessions ? null : StandardScore.Of(logs.AsSpan(s - sessions, sessions), logs[s])) ?? double.NaN;
        }

        return surges;
    }
}
