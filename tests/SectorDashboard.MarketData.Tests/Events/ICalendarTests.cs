using SectorDashboard.MarketData.Events;

namespace SectorDashboard.MarketData.Tests.Events;

public sealed class ICalendarTests
{
    private static readonly DateOnly s_day = new(2026, 1, 28);

    [Fact]
    public void An_all_day_event_has_its_day_its_title_and_the_category_that_the_title_suggests()
    {
        var file = Calendars.ICalendar("SUMMARY:FOMC decision\\, <b>press</b>\nDTSTART;VALUE=DATE:20260128");

        Assert.Equal([new EventEntry(s_day, "FOMC decision, <b>press</b>", EventCategory.CentralBank)], file.Events);
        Assert.Equal(("iCalendar", 1, 1, 0), (file.Format, file.Rows, file.Accepted, file.Rejected));
    }

    [Theory]
    [InlineData("DTSTART:20260129T013000Z")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260129T013000")]
    [InlineData("DTSTART;TZID=Eastern Standard Time:20260128T233000")]
    [InlineData("DTSTART:20260128T233000")]
    public void A_timed_event_has_the_day_that_it_is_in_New_York(string start) =>
        Assert.Equal(s_day, Assert.Single(Calendars.ICalendar($"SUMMARY:Late\n{start}").Events).Date);

    [Theory]
    [InlineData("CATEGORIES:Earnings", EventCategory.Earnings)]
    [InlineData("CATEGORIES:Central bank", EventCategory.CentralBank)]
    [InlineData("CATEGORIES:Holiday", EventCategory.Inflation)]
    public void A_stated_category_that_is_known_goes_before_the_title(string categories, EventCategory expected) =>
        Assert.Equal(expected, Assert.Single(Calendars.ICalendar($"SUMMARY:CPI\n{categories}\nDTSTART;VALUE=DATE:20260128").Events).Category);

    [Theory]
    [InlineData("NVIDIA starts shipping Rubin", EventCategory.Other)]
    [InlineData("Apple keeps guidance", EventCategory.Other)]
    [InlineData("Steps in tariffs", EventCategory.Other)]
    [InlineData("Staffed up", EventCategory.Other)]
    [InlineData("Speech at the Fed", EventCategory.CentralBank)]
    [InlineData("The Fed's minutes", EventCategory.CentralBank)]
    [InlineData("Consumer prices", EventCategory.Inflation)]
    [InlineData("PPI/CPI", EventCategory.Inflation)]
    [InlineData("Q3 EPS", EventCategory.Earnings)]
    public void Whole_words_of_a_title_suggest_its_category(string title, EventCategory expected) => Assert.Equal(expected, EventCategories.FromTitle(title));

    [Fact]
    public void A_rule_gives_an_event_on_each_of_its_days_but_those_left_out_or_moved()
    {
        var file = Calendars.ICalendar(
            "UID:a\nSUMMARY:Weekly\nDTSTART;VALUE=DATE:20260107\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;VALUE=DATE:20260114",
            "UID:a\nSUMMARY:Moved\nRECURRENCE-ID;VALUE=DATE:20260121\nDTSTART;VALUE=DATE:20260122");

        Assert.Equal(["2026-01-07 Weekly", "2026-01-22 Moved", "2026-01-28 Weekly"], file.Events.Select(e => $"{e.Date:yyyy-MM-dd} {e.Title}"), StringComparer.Ordinal);
        Assert.Equal((2, 2), (file.Rows, file.Accepted));
    }

    [Fact]
    public void A_rule_without_an_end_stops_five_years_ahead()
    {
        var file = Calendars.ICalendar("SUMMARY:Monthly\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=MONTHLY");

        Assert.Equal((61, new DateOnly(2031, 1, 5)), (file.Events.Count, file.Events[^1].Date));
    }

    [Theory]
    [InlineData("SUMMARY:x", "date", "DTSTART")]
    [InlineData("SUMMARY:x\nDTSTART:2026xx", "date", "DTSTART")]
    [InlineData("SUMMARY:x\nDTSTART;VALUE=DATE:18991231", "date", "1899-12-31")]
    [InlineData("SUMMARY:x\nDTSTART;VALUE=DATE:20310106", "date", "2031-01-06")]
    [InlineData("SUMMARY:x\nDTSTART;TZID=Nowhere/Land:20260101T100000", "date", "Nowhere/Land")]
    [InlineData("SUMMARY: \nDTSTART;VALUE=DATE:20260128", "title", "SUMMARY")]
    [InlineData("SUMMARY:x\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20260128", "status", "CANCELLED")]
    [InlineData("SUMMARY:x\nDTSTART:20260128T100000Z\nRRULE:FREQ=SECONDLY", "rule", "SECONDLY")]
    [InlineData("SUMMARY:x\nDTSTART:20260128T100000Z\nRRULE:FREQ=YEARLY;BYSECOND=1,2,3", "rule", "BYSECOND")]
    [InlineData("SUMMARY:x\nDTSTART:20260128T100000Z\nRRULE:FREQ=YEARLY\nRRULE:FREQ=SECONDLY", "rule", "RRULE")]
    [InlineData("SUMMARY:x\nDTSTART;VALUE=DATE:20260130\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "rule", "BYMONTHDAY=30")]
    [InlineData("no colon", "event", "no colon")]
    [InlineData("BEGIN:VALARM", "event", "BEGIN:VALARM")]
    public void A_bad_event_is_rejected_with_line_field_and_value_and_costs_no_other(string bad, string field, string value)
    {
        var file = Calendars.ICalendar("SUMMARY:Good\nDTSTART;VALUE=DATE:20260128", bad);

        var problem = Assert.Single(file.Problems);
        Assert.Equal((7, field), (problem.Row, problem.Field));
        Assert.Contains(value, problem.Message, StringComparison.Ordinal);
        Assert.Contains(file.Events, e => e.Title == "Good");
        Assert.Equal((2, 1, 1), (file.Rows, file.Accepted, file.Rejected));
    }

    [Fact]
    public void A_rule_that_would_keep_a_processor_busy_is_not_followed()
    {
        var days = string.Join(',', Enumerable.Range(1, 366));

        var file = Calendars.ICalendar("SUMMARY:Good\nDTSTART;VALUE=DATE:20260128", $"SUMMARY:x\nDTSTART;VALUE=DATE:19900101\nRRULE:FREQ=YEARLY;BYYEARDAY={days};BYMONTH=2;BYMONTHDAY=30");

        Assert.Contains("has 368 numbers", Assert.Single(file.Problems).Message, StringComparison.Ordinal);
        Assert.Single(file.Events);
    }

    [Fact]
    public void More_rules_than_are_followed_refuse_the_file()
    {
        var repeated = Enumerable.Repeat("SUMMARY:x\nDTSTART;VALUE=DATE:20260128\nRRULE:FREQ=YEARLY;COUNT=1", 501).ToArray();

        Assert.Contains("more than 500", Calendars.ICalendar(repeated).Refusal, StringComparison.Ordinal);
        Assert.Null(Calendars.ICalendar(repeated[..500]).Refusal);
    }

    [Fact]
    public void A_rule_of_the_calendars_that_people_keep_is_followed()
    {
        var file = Calendars.ICalendar("SUMMARY:Options expire\nDTSTART;VALUE=DATE:20260320\nRRULE:FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=FR;BYSETPOS=3;COUNT=4");

        Assert.Equal(["2026-03-20", "2026-06-19", "2026-09-18", "2026-12-18"], file.Events.Select(e => $"{e.Date:yyyy-MM-dd}"), StringComparer.Ordinal);
    }

    [Fact]
    public void More_events_than_are_read_refuse_the_file()
    {
        var file = Calendars.ICalendar("SUMMARY:Daily\nDTSTART;VALUE=DATE:20200101\nRRULE:FREQ=DAILY");

        Assert.Contains("2,000", file.Refusal, StringComparison.Ordinal);
        Assert.Empty(file.Events);
    }

    [Fact]
    public void A_long_title_is_shortened_and_stays_on_one_line()
    {
        var title = Assert.Single(Calendars.ICalendar($"SUMMARY:One\\ntwo {new string('x', 200)}\nDTSTART;VALUE=DATE:20260128").Events).Title;

        Assert.Equal($"One two {new string('x', 111)}…", title);
    }
}
