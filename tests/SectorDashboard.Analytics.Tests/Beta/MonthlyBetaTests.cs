using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class MonthlyBetaTests
{
    // Weekdays of January to May 2024; the market's month ends are set so that the monthly returns are 10, -5, 20 and 3 %, and noise lies between.
    private static readonly DateOnly[] Weekdays = [.. Enumerable.Range(0, 152).Select(k => new DateOnly(2024, 1, 1).AddDays(k)).Where(date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];

    private static readonly PriceSeries Market = Months(100, 110, 104.5, 125.4, 129.162);

    private static readonly PriceSeries Fund = Months(50, 40, 44, 22, 33);

    [Fact]
    public void It_regresses_returns_between_the_last_closes_of_months()
    {
        var expected = OrdinaryLeastSquares.Fit([-0.2, 0.1, -0.5, 0.5], [0.1, -0.05, 0.2, 0.03])!.Value;
        var fit = MonthlyBeta.Fit(AlignedReturns.Join(Fund, Market), new(2024, 5, 31), 4)!.Value;
        Assert.Equal(4, fit.N);
        Sample.Near(expected.Beta, fit.Beta);
        Sample.Near(expected.Alpha, fit.Alpha);
        Sample.Near(expected.Upper, fit.Upper);
    }

    [Fact]
    public void Only_the_last_months_count()
    {
        var expected = OrdinaryLeastSquares.Fit([0.1, -0.5, 0.5], [-0.05, 0.2, 0.03])!.Value;
        Sample.Near(expected.Beta, MonthlyBeta.Fit(AlignedReturns.Join(Fund, Market), new(2024, 6, 10), 3)?.Beta);
    }

    [Theory]
    [InlineData("2024-05-30")]
    [InlineData("2024-05-02")]
    [InlineData("2024-04-30")]
    public void A_month_that_is_not_over_does_not_count(string to)
    {
        var expected = OrdinaryLeastSquares.Fit([-0.2, 0.1, -0.5], [0.1, -0.05, 0.2])!.Value;
        Sample.Near(expected.Beta, MonthlyBeta.Fit(AlignedReturns.Join(Fund, Market), DateOnly.Parse(to), 3)?.Beta);
        Assert.Null(MonthlyBeta.Fit(AlignedReturns.Join(Fund, Market), DateOnly.Parse(to), 4));
    }

    [Fact]
    public void A_month_whose_prices_break_off_is_not_over()
    {
        var broken = Fund.Until(new(2024, 5, 28));
        Assert.Null(MonthlyBeta.Fit(AlignedReturns.Join(broken, Market), new(2024, 5, 31), 4));
        Assert.NotNull(MonthlyBeta.Fit(AlignedReturns.Join(broken, Market), new(2024, 5, 31), 3));
    }

    // The last weekday of March 2024 was a holiday: 28 March ends the month, as the first close of April shows.
    [Fact]
    public void A_holiday_on_the_last_weekday_does_not_hide_the_month()
    {
        var keep = Enumerable.Range(0, Weekdays.Length).Where(k => Weekdays[k] != new DateOnly(2024, 3, 29)).ToArray();
        var fund = new PriceSeries([.. keep.Select(k => Weekdays[k])], [.. keep.Select(k => Weekdays[k] == new DateOnly(2024, 3, 28) ? 44 : Fund.Closes[k])]);
        var expected = OrdinaryLeastSquares.Fit([-0.2, 0.1, -0.5], [0.1, (Market.Closes[Market.IndexAtOrBefore(new(2024, 3, 28))] / 110) - 1, (125.4 / Market.Closes[Market.IndexAtOrBefore(new(2024, 3, 28))]) - 1])!.Value;
        Sample.Near(expected.Beta, MonthlyBeta.Fit(AlignedReturns.Join(fund, Market), new(2024, 4, 30), 3)?.Beta);
    }

    // June 2024 ends on a Sunday: the close of Friday the 28th is its last, that of the 27th is not.
    [Theory]
    [InlineData(28, true)]
    [InlineData(27, false)]
    public void A_month_that_ends_on_a_weekend_is_over_with_its_last_weekday(int day, bool over)
    {
        DateOnly[] dates = [.. Enumerable.Range(0, 120).Select(new DateOnly(2024, 3, 1).AddDays).Where(date => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && date <= new DateOnly(2024, 6, day))];
        var prices = new PriceSeries(dates, [.. dates.Select((_, k) => 60.0 + (k * 37 % 50))]);
        Assert.Equal(over, MonthlyBeta.Fit(AlignedReturns.Join(prices, prices), dates[^1], 3) is not null);
    }

    [Fact]
    public void No_month_or_no_prices_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MonthlyBeta.Fit(AlignedReturns.Join(Fund, Market), new(2024, 5, 31), 0));
        Assert.Throws<ArgumentNullException>(() => MonthlyBeta.Fit(null!, new(2024, 5, 31)));
    }

    [Fact]
    public void Sixty_months_are_asked_for_unless_told_otherwise() => Assert.Null(MonthlyBeta.Fit(AlignedReturns.Join(Fund, Market), new(2024, 5, 31)));

    private static PriceSeries Months(params double[] ends) => new(Weekdays, [.. Weekdays.Select((date, k) =>
        k + 1 == Weekdays.Length || Weekdays[k + 1].Month != date.Month ? ends[date.Month - 1] : 60 + (k * 37 % 50))]);
}
