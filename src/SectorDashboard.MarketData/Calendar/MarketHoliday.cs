namespace SectorDashboard.MarketData.Calendar;

/// <summary>
/// Days on which the New York exchanges are closed although it is a weekday, from 1985 on: the holidays of NYSE rule 7.2 and the
/// closures that the exchange's own list of special closings names.
/// </summary>
internal static class MarketHoliday
{
    // Hurricane Gloria, Nixon, 11 September, Reagan, Ford, hurricane Sandy, Bush, Carter.
    private static readonly HashSet<DateOnly> s_special =
    [
        new(1985, 9, 27), new(1994, 4, 27), new(2001, 9, 11), new(2001, 9, 12), new(2001, 9, 13), new(2001, 9, 14), new(2004, 6, 11),
        new(2007, 1, 2), new(2012, 10, 29), new(2012, 10, 30), new(2018, 12, 5), new(2025, 1, 9),
    ];

    /// <summary>Whether a weekday is one.</summary>
    public static bool Is(DateOnly day) => s_special.Contains(day) || day == GoodFriday(day.Year) || day.Month switch
    {
        // New Year's Day on a Saturday is not kept: the Friday before belongs to the year before.
        1 => IsKept(day, 1) || (day.Year >= 1998 && IsNth(day, DayOfWeek.Monday, 3)),
        2 => IsNth(day, DayOfWeek.Monday, 3),
        5 => day.DayOfWeek == DayOfWeek.Monday && day.Day >= 25,
        6 => day.Year >= 2022 && IsKept(day, 19),
        7 => IsKept(day, 4),
        9 => IsNth(day, DayOfWeek.Monday, 1),
        11 => IsNth(day, DayOfWeek.Thursday, 4),
        12 => IsKept(day, 25),
        _ => false,
    };

    /// <summary>A holiday with a fixed date is kept on the Monday after where it falls on a Sunday, and on the Friday before where it falls on a Saturday.</summary>
    private static bool IsKept(DateOnly day, int date) =>
        day.Day == date
        || (day.DayOfWeek == DayOfWeek.Monday && day.Day == date + 1)
        || (day.DayOfWeek == DayOfWeek.Friday && day.Day == date - 1);

    private static bool IsNth(DateOnly day, DayOfWeek weekday, int number) => day.DayOfWeek == weekday && (day.Day - 1) / 7 == number - 1;

    /// <summary>Two days before Easter Sunday by the Gregorian computus in the form of Meeus, Astronomical Algorithms, chapter 8.</summary>
    private static DateOnly GoodFriday(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = (year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var march = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, march / 31, (march % 31) + 1).AddDays(-2);
    }
}
