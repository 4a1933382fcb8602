namespace SectorDashboard.Analytics.Series;

/// <summary>Puts a series on the trading days of another, so that an offset in sessions means the same span of time for both.</summary>
public static class SessionJoin
{
    /// <summary>The value of each session's own day, nothing carried forward; NaN on a session that the series does not have.</summary>
    /// <param name="sessions">The trading days, ascending.</param>
    /// <param name="dates">The days of the series, ascending.</param>
    /// <param name="values">Its values.</param>
    /// <exception cref="ArgumentException">The series has not as many values as days.</exception>
    public static double[] OnSessions(ReadOnlySpan<DateOnly> sessions, ReadOnlySpan<DateOnly> dates, ReadOnlySpan<double> values)
    {
        SameLength.Require(dates.Length, values.Length, nameof(values));
        var joined = new double[sessions.Length];
        var next = 0;
        for (var s = 0; s < joined.Length; s++)
        {
            while (next < dates.Length && dates[next] < sessions[s])
            {
                next++;
            }

            joined[s] = next < dates.Length && dates[next] == sessions[s] ? values[next] : double.NaN;
        }

        return joined;
    }
}
