using SectorDashboard.Analytics.Series;

namespace SectorDashboard.MarketData.Calendar;

/// <summary>
/// Sessions of the New York exchanges: weekdays but for <see cref="MarketHoliday"/>s, from 09:30 to 16:00 or, on half-days, to 13:00 in New York.
/// </summary>
public static class TradingCalendar
{
    private static readonly TimeZoneInfo s_newYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly TimeOnly s_close = new(16, 0);
    private static readonly TimeOnly s_earlyClose = new(13, 0);

    /// <summary>Whether the exchanges trade on a day.</summary>
    public static bool IsSession(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !MarketHoliday.Is(day);

    /// <summary>The first session on or after a day.</summary>
    public static DateOnly SessionOnOrAfter(DateOnly day)
    {
        while (!IsSession(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The last session on or before a day.</summary>
    public static DateOnly SessionOnOrBefore(DateOnly day)
    {
        while (!IsSession(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The sessions from one day to another, both included, oldest first.</summary>
    public static IEnumerable<DateOnly> Sessions(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (IsSession(day))
            {
                yield return day;
            }
        }
    }

    /// <summary>How many sessions come after one day, up to and including another; 0 where there are none.</summary>
    public static int SessionsBetween(DateOnly after, DateOnly to)
    {
        var sessions = 0;
        for (var day = after.AddDays(1); day <= to; day = day.AddDays(1))
        {
            sessions += IsSession(day) ? 1 : 0;
        }

        return sessions;
    }

    /// <summary>The instant at which a session ends, in UTC.</summary>
    public static DateTimeOffset CloseOf(DateOnly session)
    {
        var close = session.ToDateTime(HalfDay.Is(session) ? s_earlyClose : s_close);
        return new DateTimeOffset(close, s_newYork.GetUtcOffset(close)).ToUniversalTime();
    }

    /// <summary>The last session that has ended at or before an instant.</summary>
    public static DateOnly LastSession(DateTimeOffset instant)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, s_newYork).DateTime);
        return IsSession(today) && CloseOf(today) <= instant ? today : SessionOnOrBefore(today.AddDays(-1));
    }

    /// <summary>The first instant after another at which a session ends.</summary>
    public static DateTimeOffset NextClose(DateTimeOffset instant) => CloseOf(SessionOnOrAfter(LastSession(instant).AddDays(1)));
}
