using System.Text;
using SectorDashboard.MarketData.Events;

namespace SectorDashboard.MarketData.Tests.Events;

/// <summary>Reads calendars on one day, the fifth of January 2026.</summary>
internal static class Calendars
{
    public static readonly DateOnly Today = new(2026, 1, 5);

    public static ParsedEventFile Bytes(byte[] bytes) => EventCalendarReader.Read(new MemoryStream(bytes), Today, TestContext.Current.CancellationToken);

    public static ParsedEventFile Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    /// <summary>An iCalendar file of events, each given as its lines.</summary>
    public static ParsedEventFile ICalendar(params string[] events) => Text(ICalendarText(events));

    public static string ICalendarText(params string[] events) =>
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + string.Concat(events.Select(e => $"BEGIN:VEVENT\r\n{e.ReplaceLineEndings("\r\n")}\r\nEND:VEVENT\r\n")) + "END:VCALENDAR\r\n";
}
