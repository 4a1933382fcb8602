using SectorDashboard.MarketData.Calendar;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.Calendar;

public sealed class TradingCalendarTests
{
    // The exchange's published holidays: https://www.nyse.com/markets/hours-calendars and its list of special closings.
    [Theory]
    [InlineData("2026-01-01 2026-01-19 2026-02-16 2026-04-03 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-11-26 2026-12-25")]
    [InlineData("2022-01-17 2022-02-21 2022-04-15 2022-05-30 2022-06-20 2022-07-04 2022-09-05 2022-11-24 2022-12-26")]
    [InlineData("2012-01-02 2012-01-16 2012-02-20 2012-04-06 2012-05-28 2012-07-04 2012-09-03 2012-10-29 2012-10-30 2012-11-22 2012-12-25")]
    [InlineData("2027-01-01 2027-01-18 2027-02-15 2027-03-26 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-11-25 2027-12-24")]
    public void A_years_closed_weekdays_are_the_published_ones(string published)
    {
        var days = published.Split(' ').Select(DateOnly.Parse).ToList();
        var year = days[0].Year;

        var closed = Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !TradingCalendar.IsSession(day));

        Assert.Equal(days, closed);
    }

    [Theory]
    [InlineData("SPY.csv")]
    [InlineData("closes/INTC.csv")]
    public void Real_prices_stand_on_every_session_and_on_no_other_day(string file)
    {
        var path = Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), file);
        using var content = File.OpenRead(path);
        var dates = PriceFileReader.Read(content, new ImportLimits(), TestContext.Current.CancellationToken).Bars.Dates;

        Assert.True(dates.Length > 2000);
        Assert.Equal(TradingCalendar.Sessions(dates[0], dates[^1]), dates);
    }

    [Theory]
    [InlineData("2026-01-07", "2026-01-07T21:00:00Z")]
    [InlineData("2026-07-07", "2026-07-07T20:00:00Z")]
    [InlineData("2026-11-27", "2026-11-27T18:00:00Z")]
    [InlineData("2026-03-09", "2026-03-09T20:00:00Z")]
    public void A_session_ends_at_four_in_New_York_and_a_half_day_at_one(string session, string close) =>
        Assert.Equal(DateTimeOffset.Parse(close), TradingCalendar.CloseOf(DateOnly.Parse(session)));

    [Theory]
    [InlineData("2026-11-25T20:59:59Z", "2026-11-24", "2026-11-25T21:00:00Z")]
    [InlineData("2026-11-25T21:00:00Z", "2026-11-25", "2026-11-27T18:00:00Z")]
    [InlineData("2026-11-26T23:00:00Z", "2026-11-25", "2026-11-27T18:00:00Z")]
    [InlineData("2026-11-29T12:00:00Z", "2026-11-27", "2026-11-30T21:00:00Z")]
    [InlineData("2026-01-01T02:00:00Z", "2025-12-31", "2026-01-02T21:00:00Z")]
    public void The_last_session_has_ended_and_the_next_has_not(string now, string last, string next)
    {
        var instant = DateTimeOffset.Parse(now);
        Assert.Equal(DateOnly.Parse(last), TradingCalendar.LastSession(instant));
        Assert.Equal(DateTimeOffset.Parse(next), TradingCalendar.NextClose(instant));
    }

    [Fact]
    public void Sessions_between_are_counted_without_the_first_day()
    {
        Assert.Equal(0, TradingCalendar.SessionsBetween(new(2026, 11, 25), new(2026, 11, 26)));
        Assert.Equal(2, TradingCalendar.SessionsBetween(new(2026, 11, 25), new(2026, 11, 30)));
        Assert.Equal(0, TradingCalendar.SessionsBetween(new(2026, 11, 25), new(2026, 11, 20)));
        Assert.Equal(new DateOnly(2026, 11, 27), TradingCalendar.SessionOnOrAfter(new(2026, 11, 26)));
        Assert.Equal(new DateOnly(2026, 11, 25), TradingCalendar.SessionOnOrBefore(new(2026, 11, 26)));
    }
}
