using SectorDashboard.MarketData.Events;

namespace SectorDashboard.MarketData.Tests.Events;

public sealed class EventTableTests
{
    [Fact]
    public void Columns_may_stand_in_any_order_and_letter_case()
    {
        var file = Calendars.Text("Category,TITLE,Other, Date\ncentral bank,\"Rates, again\",?,2026-01-28\n,NVDA earnings,?,01/29/2026\nCentralBank,ECB,?,20260130\n");

        Assert.Equal(
            [
                new EventEntry(new(2026, 1, 28), "Rates, again", EventCategory.CentralBank),
                new EventEntry(new(2026, 1, 29), "NVDA earnings", EventCategory.Earnings),
                new EventEntry(new(2026, 1, 30), "ECB", EventCategory.CentralBank),
            ],
            file.Events);
        Assert.Equal(("CSV", 3, 3, 0), (file.Format, file.Rows, file.Accepted, file.Rejected));
    }

    [Fact]
    public void The_same_event_twice_is_one()
    {
        var file = Calendars.Text("date,title\n2026-01-28,CPI\n2026-01-28,CPI\n");

        Assert.Single(file.Events);
        Assert.Equal((2, 2), (file.Rows, file.Accepted));
    }

    [Theory]
    [InlineData("28.01.2026,x,", "date", "28.01.2026")]
    [InlineData("1989-12-31,x,", "date", "1989-12-31")]
    [InlineData("2026-01-28, ,", "title", "''")]
    [InlineData("2026-01-28,x,party", "category", "party")]
    [InlineData("2026-01-28", "row", "1 fields")]
    public void A_bad_row_is_rejected_with_line_field_and_value(string row, string field, string value)
    {
        var file = Calendars.Text($"date,title,category\n2026-01-28,Good,\n{row}\n");

        var problem = Assert.Single(file.Problems);
        Assert.Equal((3, field), (problem.Row, problem.Field));
        Assert.Contains(value, problem.Message, StringComparison.Ordinal);
        Assert.Equal("Good", Assert.Single(file.Events).Title);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<html>", "web page")]
    [InlineData("{}", "JSON")]
    [InlineData("date,close\n2026-01-28,1\n", "date, close")]
    [InlineData("date,title,Date\n", "twice")]
    [InlineData("date,title\n", "no event")]
    [InlineData("date,title\nx,y\n", "None of the 1")]
    [InlineData("date,title\n2026-01-28,\0\n", "binary")]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no event")]
    public void What_is_no_calendar_is_refused_with_the_reason(string text, string reason)
    {
        var file = Calendars.Text(text);

        Assert.Contains(reason, file.Refusal, StringComparison.Ordinal);
        Assert.Empty(file.Events);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused() =>
        Assert.Contains("1,048,576", Calendars.Bytes([.. "date,title\n"u8, .. new byte[EventLimits.MaxBytes].Select(_ => (byte)'x')]).Refusal, StringComparison.Ordinal);
}
