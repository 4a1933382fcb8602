using SectorDashboard.MarketData.Calendar;

namespace SectorDashboard.MarketData.Refresh;

/// <summary>When to refresh: after each session of the exchange, and again after the evening's corrections.</summary>
public static class RefreshSchedule
{
    // Closing prices are settled some minutes after the close; sources correct them until about 20:00 in New York.
    private static readonly TimeSpan s_afterClose = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan s_afterCorrections = TimeSpan.FromHours(4.5);
    private static readonly TimeSpan s_untilRetry = TimeSpan.FromMinutes(30);

    /// <summary>The next instant to refresh at; half an hour later at the latest where the last refresh left symbols without the last session's price.</summary>
    public static DateTimeOffset Next(DateTimeOffset now, bool isComplete)
    {
        var session = TradingCalendar.CloseOf(TradingCalendar.LastSession(now));
        var next = new[] { session + s_afterClose, session + s_afterCorrections, TradingCalendar.NextClose(now) + s_afterClose }.First(instant => instant > now);
        var retry = now + s_untilRetry;
        return isComplete || next < retry ? next : retry;
    }
}
