using System.Runtime.InteropServices;
using SectorDashboard.MarketData.Calendar;

namespace SectorDashboard.MarketData.Quality;

/// <summary>Whether there is a price on each session of the exchange, and on no other day.</summary>
internal static class SessionCheck
{
    // The calendar knows the closures from then on.
    private const int FirstYear = 1985;

    public static void Inspect(InspectedPrices inspected, QualityLog log)
    {
        if (!inspected.FollowsExchange)
        {
            return;
        }

        var dates = inspected.Bars.Dates;
        var gaps = new List<Gap>();
        var closed = new List<DateOnly>();
        for (var i = 0; i < dates.Length; i++)
        {
            if (dates[i].Year < FirstYear)
            {
                continue;
            }

            if (!TradingCalendar.IsSession(dates[i]))
            {
                closed.Add(dates[i]);
            }

            if (i > 0 && dates[i - 1].Year >= FirstYear && TradingCalendar.SessionsBetween(dates[i - 1], dates[i].AddDays(-1)) is > 0 and var sessions)
            {
                gaps.Add(new Gap(
                    new DaySpan(TradingCalendar.SessionOnOrAfter(dates[i - 1].AddDays(1)), TradingCalendar.SessionOnOrBefore(dates[i].AddDays(-1))), sessions));
            }
        }

        log.AddEach(
            QualityKind.MissingDays, QualitySeverity.Warning, gaps, gap => gap.Days,
            gap => gap.Sessions == 1 ? $"There is no price on {gap.Days.Last:yyyy-MM-dd}, a session of the exchange." : $"There is no price on {gap.Sessions:N0} sessions of the exchange {gap.Days}.");
        log.AddEach(
            QualityKind.ClosedDay, QualitySeverity.Warning, closed, DaySpan.Of, day => $"There is a price on {day:yyyy-MM-dd}, when the exchange was closed.");
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Gap(DaySpan Days, int Sessions);
}
