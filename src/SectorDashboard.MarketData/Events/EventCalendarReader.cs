using CsvHelper;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Events;

/// <summary>Reads calendars as iCalendar (.ics) or CSV, told apart by content.</summary>
public static class EventCalendarReader
{
    /// <summary>
    /// Reads a calendar as far as its limits. Whatever it holds, the result says what was read and what was not: only
    /// <see cref="OperationCanceledException"/> and errors of the stream itself are thrown.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <param name="today">The day of reading: events lie at most five years ahead of it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static ParsedEventFile Read(Stream content, DateOnly today, CancellationToken cancellation)
    {
        var reading = new EventReading(EventLimits.Last(today));
        using var watched = new WatchedStream(content, EventLimits.MaxBytes, cancellation);
        using var whole = new MemoryStream();
        try
        {
            watched.CopyTo(whole);
            whole.Position = 0;
            if (ICalendarFile.Is(whole.GetBuffer().AsSpan(0, (int)whole.Length)))
            {
                ICalendarFile.Read(whole, reading, cancellation);
            }
            else
            {
                EventTable.Read(whole, watched, reading, cancellation);
            }

            return reading.End();
        }
        catch (RefusedContentException refusal)
        {
            return reading.Refused(refusal.Message);
        }
        catch (CsvFormatException)
        {
            return reading.Refused(EventTable.WhyNotATable(watched) ?? "The file has a line that is too long.");
        }
    }
}
