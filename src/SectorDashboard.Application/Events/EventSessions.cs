using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Events;

/// <summary>The session of an event: the first on or after its day.</summary>
internal static class EventSessions
{
    // A return over a hole of more than a week tells of all that happened in it.
    private const int MostDaysLater = 7;

    /// <summary>Index of an event's session; null where it is more than seven days later, and for a day before the first bar.</summary>
    public static int? Of(BarSeries bars, DateOnly day)
    {
        var session = bars.IndexAtOrAfter(day);
        return session < bars.Count && day >= bars.Dates[0] && bars.Dates[session].DayNumber - day.DayNumber <= MostDaysLater ? session : null;
    }
}
