using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Volume;

/// <summary>A fund's dollar volume by session, half-days left out: they belong neither among the days that are judged nor into the habit they are judged by.</summary>
/// <param name="Dates">The full sessions, ascending.</param>
/// <param name="DollarVolumes">What was traded on each, in dollars; NaN where it is not known.</param>
public sealed record FullSessions(DateOnly[] Dates, double[] DollarVolumes)
{
    /// <summary>Leaves the half-days out of a fund's sessions.</summary>
    /// <exception cref="ArgumentException">There are not as many volumes as sessions.</exception>
    public static FullSessions Of(ReadOnlySpan<DateOnly> sessions, ReadOnlySpan<double> dollarVolumes)
    {
        SameLength.Require(sessions.Length, dollarVolumes.Length, nameof(dollarVolumes));
        var dates = new DateOnly[sessions.Length];
        var volumes = new double[sessions.Length];
        var full = 0;
        for (var s = 0; s < sessions.Length; s++)
        {
            if (!HalfDay.Is(sessions[s]))
            {
                dates[full] = sessions[s];
                volumes[full++] = dollarVolumes[s];
            }
        }

        return new FullSessions(dates[..full], volumes[..full]);
    }
}
