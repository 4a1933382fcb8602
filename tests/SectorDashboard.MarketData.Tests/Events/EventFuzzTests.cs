using System.Text;
using CsCheck;
using SectorDashboard.MarketData.Events;

namespace SectorDashboard.MarketData.Tests.Events;

public sealed class EventFuzzTests
{
    private static readonly Gen<string> s_token = Gen.OneOf(
        "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n", "BEGIN:VEVENT\r\n", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VALARM\r\n", "DTSTART", "DTEND", "RRULE:", "FREQ=",
        "YEARLY", "WEEKLY", "DAILY", "SECONDLY", ";INTERVAL=0", ";COUNT=", ";UNTIL=", ";BYDAY=-1FR", ";BYMONTHDAY=31", ";BYSETPOS=-1", "RDATE:", "EXDATE:", "RECURRENCE-ID:",
        ";VALUE=DATE:", ";TZID=America/New_York:", ";TZID=", "20260128", "20260128T103000Z", "99999999", "00010101", "SUMMARY:", "CATEGORIES:", "UID:1", "STATUS:", ":", ";", ",", "=",
        "date", "title", "category", "2026-01-28", "earnings", "\r\n", "\r\n", "\n", "\r\n ", "\"", "\\n", "é", "\uFEFF", "\u202E", "\0", "-1", "99999999999");

    private static readonly Gen<string> s_line = Gen.OneOf(
        s_token.Array[1, 6].Select(string.Concat),
        Gen.OneOf("DAILY", "WEEKLY", "MONTHLY", "YEARLY").Select(f => $"RRULE:FREQ={f}"),
        Gen.Int[-3, 400].Select(n => $"RRULE:FREQ=MONTHLY;COUNT={n};BYMONTHDAY={n};INTERVAL={n}"));

    private static readonly byte[] s_valid = Encoding.UTF8.GetBytes(Calendars.ICalendarText(
        "UID:a\nSUMMARY:FOMC\nDTSTART;VALUE=DATE:20260128\nRRULE:FREQ=MONTHLY;COUNT=5;BYDAY=3WE", "SUMMARY:CPI\nDTSTART;TZID=America/New_York:20260213T083000"));

    [Fact]
    public void Any_bytes() => Gen.Byte.Array[0, 400].Sample(bytes => Check(Calendars.Bytes(bytes)), iter: Fuzzing.Inputs);

    [Fact]
    public void Any_tokens() => s_token.Array[0, 60].Sample(tokens => Check(Calendars.Text(string.Concat(tokens))), iter: Fuzzing.Inputs);

    [Fact]
    public void Good_and_bad_lines_in_an_event() => s_line.Array[0, 6].Sample(
        lines => Check(Calendars.ICalendar("SUMMARY:x\nDTSTART;VALUE=DATE:20260128\n" + string.Join('\n', lines))), iter: Fuzzing.Inputs);

    [Fact]
    public void A_good_calendar_with_bytes_changed_cut_or_doubled() =>
        Gen.Select(Gen.Int[0, s_valid.Length - 1], Gen.Byte, Gen.Int[0, s_valid.Length], Gen.Int[0, 200]).Sample(
            (position, value, length, doubled) =>
            {
                byte[] bytes = [.. s_valid.AsSpan(0, length), .. s_valid.AsSpan(0, Math.Min(doubled, length))];
                if (position < bytes.Length)
                {
                    bytes[position] = value;
                }

                Check(Calendars.Bytes(bytes));
            },
            iter: Fuzzing.Inputs);

    [Fact]
    public void Good_and_bad_rows_under_a_good_header() => s_token.Array[1, 4].Array[0, 20].Sample(
        rows => Check(Calendars.Text("date,title,category\n2026-01-28,Good,\n" + string.Concat(rows.Select(row => string.Join(',', row) + "\n")))), iter: Fuzzing.Inputs);

    private static void Check(ParsedEventFile file)
    {
        Assert.Equal(file.Rows, file.Accepted + file.Rejected);
        Assert.Equal(file.Refusal is null, file.Events.Count > 0);
        Assert.InRange(file.Events.Count, 0, EventLimits.MostInFile);
        Assert.InRange(file.Problems.Count, 0, EventLimits.MostProblemsListed);
        Assert.Equal(file.Events.Count, file.Events.Distinct().Count());
        Assert.All(file.Events, e =>
        {
            Assert.InRange(e.Date, EventLimits.First, EventLimits.Last(Calendars.Today));
            Assert.InRange(e.Title.Length, 1, EventTitle.Longest);
            Assert.DoesNotContain(e.Title, char.IsControl);
            Assert.Equal(e.Title, EventTitle.OneLine(e.Title));
        });
    }
}
