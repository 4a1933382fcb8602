namespace SectorDashboard.Analytics.Series;

/// <summary>Sessions of the New York exchanges that end at 13:00; so short a session's volume says nothing about interest.</summary>
public static class HalfDay
{
    /// <summary>
    /// Whether a trading day is one by the exchanges' standing rule, which holds since 2004: the day after Thanksgiving; 24 December unless it is a
    /// Friday, when Christmas is kept on it; 3 July unless it is a Friday, when Independence Day is kept on it. Until 2012 an
    /// Independence Day on a Thursday had its half-day on the Friday after instead of the Wednesday before.
    /// </summary>
    public static bool Is(DateOnly day) => (day.Month, day.Day, day.DayOfWeek) switch
    {
        (_, _, DayOfWeek.Saturday or DayOfWeek.Sunday) => false,

        // Thanksgiving is the fourth Thursday, so the 22nd to the 28th.
        (11, >= 23 and <= 29, DayOfWeek.Friday) => true,
        (12, 24, not DayOfWeek.Friday) => true,
        (7, 3, DayOfWeek.Wednesday) => day.Year >= 2013,
        (7, 3, not DayOfWeek.Friday) => true,
        (7, 5, DayOfWeek.Friday) => day.Year < 2013,
        _ => false,
    };
}
