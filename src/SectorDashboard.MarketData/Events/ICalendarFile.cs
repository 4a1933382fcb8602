using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Events;

/// <summary>Reads the events of an iCalendar file (RFC 5545). A timed event has the day that it is then in New York; one without a zone has the day it states.</summary>
internal static class ICalendarFile
{
    private const string NewYork = "America/New_York";

    // An event with a long description has some thousand characters.
    private const int LongestEvent = 64 * 1024;

    // The Friday after the first Thursday of each quarter takes some twenty numbers; thousands keep a processor busy for minutes.
    private const int MostNumbersOfRule = 40;

    // Following a rule to its end takes up to some milliseconds.
    private const int MostRules = 500;

    // A rule such as "the 30th of February" never comes to an end by itself; a daily one in one month of the year misses 336 times.
    private static readonly EvaluationOptions s_patience = new() { MaxUnmatchedIncrementsLimit = 400 };

    /// <summary>Whether the content is of this format.</summary>
    public static bool Is(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var start = (content.StartsWith(mark) ? content[mark.Length..] : content).TrimStart(" \t\r\n"u8);
        return start.Length >= 15 && Ascii.EqualsIgnoreCase(start[..15], "BEGIN:VCALENDAR"u8);
    }

    public static void Read(Stream content, EventReading reading, CancellationToken cancellation)
    {
        reading.Format = "iCalendar";
        var parsed = new List<(int Line, CalendarEvent Event)>();
        foreach (var (line, text) in Blocks(content))
        {
            cancellation.ThrowIfCancellationRequested();
            reading.Begin();
            if (Parse(text) is { } single)
            {
                parsed.Add((line, single));
            }
            else
            {
                reading.Reject(line, "event", $"'{QuotedValue.Shorten(text.ToString().Replace("\r\n", " ", StringComparison.Ordinal))}' cannot be read");
            }
        }

        if (parsed.Count(p => p.Event.RecurrenceRule is not null) > MostRules)
        {
            throw new RefusedContentException($"The file holds more than {MostRules} events that are repeated by a rule.", ContentRefusal.TooLarge);
        }

        // An event with a RECURRENCE-ID stands in place of one occurrence of the rule with its UID.
        var moved = parsed.Where(p => p.Event.RecurrenceIdentifier is not null).Select(p => (p.Event.Uid, p.Event.RecurrenceIdentifier!.StartTime.Date)).ToHashSet();
        foreach (var (line, single) in parsed)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Problem(single, reading) is var (field, message))
            {
                reading.Reject(line, field, message);
            }
            else
            {
                Take(single, line, moved, reading);
            }
        }
    }

    private static (string Field, string Message)? Problem(CalendarEvent single, EventReading reading)
    {
        if (string.Equals(single.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase))
        {
            return ("status", "'CANCELLED' takes the event back");
        }

        if (single.Start is not { } start)
        {
            return ("date", "'DTSTART' is missing or is not a date");
        }

        if (EventTitle.OneLine(single.Summary).Length == 0)
        {
            return ("title", "'SUMMARY' is missing or empty");
        }

        if (DayOf(start) is not { } day)
        {
            return ("date", $"the time zone '{QuotedValue.Shorten(start.TzId ?? "")}' is not known");
        }

        if (reading.Problem(day) is { } problem)
        {
            return ("date", problem);
        }

        // Each further rule could make the reading endless in its own way; RFC 5545 wants one, and knows no EXRULE any more.
        if (single.Properties.Count(p => p.Name is "RRULE" or "EXRULE") > 1 || single.Properties.ContainsKey("EXRULE"))
        {
            return ("rule", "'RRULE' may stand there once, and 'EXRULE' not at all");
        }

        return single.RecurrenceRule is { } rule && ProblemOf(rule) is { } reason ? ("rule", $"'{QuotedValue.Shorten(rule.ToString() ?? "")}' {reason}") : null;
    }

    private static void Take(CalendarEvent single, int line, HashSet<(string? Uid, DateOnly Day)> moved, EventReading reading)
    {
        var title = EventTitle.Shortened(single.Summary);
        var category = single.Categories.Select(name => EventCategories.TryParse(name, out var known) ? known : (EventCategory?)null)
            .FirstOrDefault(known => known is not null) ?? EventCategories.FromTitle(title);
        try
        {
            foreach (var occurrence in single.GetOccurrences(null, s_patience))
            {
                var start = occurrence.Period.StartTime;
                if (DayOf(start) is not { } day || day > reading.Last)
                {
                    break;
                }

                // A date that the file adds to a rule may lie before the event itself.
                var isMoved = single.RecurrenceIdentifier is null && moved.Contains((single.Uid, start.Date));
                if (!isMoved && day >= EventLimits.First)
                {
                    reading.Take(new EventEntry(day, title, category));
                }
            }
        }
        catch (Exception e) when (e is not RefusedContentException)
        {
            // What the library throws for a wrong rule is not documented, and one bad rule must not cost the file.
            reading.Reject(line, "rule", $"'{QuotedValue.Shorten(single.RecurrenceRule?.ToString() ?? "RDATE")}' cannot be followed to its end");
        }
    }

    private static string? ProblemOf(RecurrenceRule rule)
    {
        if (rule.Frequency is FrequencyType.Secondly or FrequencyType.Minutely or FrequencyType.Hourly || rule.BySecond.Count + rule.ByMinute.Count + rule.ByHour.Count > 0)
        {
            return "repeats the event more often than daily";
        }

        var numbers = rule.ByDay.Count + rule.ByMonthDay.Count + rule.ByYearDay.Count + rule.ByWeekNo.Count + rule.ByMonth.Count + rule.BySetPosition.Count;
        return numbers > MostNumbersOfRule ? $"has {numbers} numbers; at most {MostNumbersOfRule} are followed" : null;
    }

    /// <summary>The day in New York; null where the time zone is not known.</summary>
    private static DateOnly? DayOf(CalDateTime start)
    {
        try
        {
            return start.HasTime && start.TzId is not null ? start.ToTimeZone(NewYork).Date : start.Date;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>One event alone: the library gives up a whole file for one bad line.</summary>
    private static CalendarEvent? Parse(StringBuilder text)
    {
        try
        {
            return text.Length > LongestEvent ? null : Ical.Net.Calendar.Load($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{text}END:VCALENDAR\r\n")?.Events.SingleOrDefault();
        }
        catch (Exception)
        {
            // What the library throws for bad content is not documented.
            return null;
        }
    }

    /// <summary>The text of each event with the number of its first line.</summary>
    private static IEnumerable<(int Line, StringBuilder Text)> Blocks(Stream content)
    {
        using var lines = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        StringBuilder? block = null;
        var (number, first) = (0, 0);
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (line.TrimEnd().Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                if (block is not null)
                {
                    yield return (first, block);
                }

                (block, first) = (new StringBuilder(), number);
            }

            block?.Append(line).Append("\r\n");
            if (block is not null && line.TrimEnd().Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                yield return (first, block);
                block = null;
            }
        }

        if (block is not null)
        {
            yield return (first, block);
        }
    }
}
