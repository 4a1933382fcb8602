using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class PriceSeriesTests
{
    private static readonly DateOnly[] Dates = [new(2024, 1, 2), new(2024, 1, 5), new(2024, 1, 8)];

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_close_must_be_positive_and_finite(double close) =>
        Assert.Throws<ArgumentException>(() => new PriceSeries(Dates, [1, close, 3]));

    [Fact]
    public void Dates_must_ascend_strictly_and_pair_with_closes()
    {
        Assert.Throws<ArgumentException>(() => new PriceSeries([Dates[0], Dates[0]], [1, 2]));
        Assert.Throws<ArgumentException>(() => new PriceSeries([Dates[1], Dates[0]], [1, 2]));
        Assert.Throws<ArgumentException>(() => new PriceSeries(Dates, [1, 2]));
    }

    [Theory]
    [InlineData(1, -1, -1)]
    [InlineData(2, 0, -1)]
    [InlineData(4, 0, 0)]
    [InlineData(5, 1, 0)]
    [InlineData(8, 2, 1)]
    [InlineData(20, 2, 2)]
    public void A_date_finds_the_last_close_at_or_before_it(int day, int atOrBefore, int before)
    {
        var series = new PriceSeries(Dates, [1, 2, 3]);
        Assert.Equal(atOrBefore, series.IndexAtOrBefore(new(2024, 1, day)));
        Assert.Equal(before, series.IndexBefore(new(2024, 1, day)));
        Assert.Equal(Dates[..(atOrBefore + 1)], series.Until(new(2024, 1, day)).Dates);
        Assert.Equal(new double[] { 1, 2, 3 }[..(atOrBefore + 1)], series.Until(new(2024, 1, day)).Closes);
    }

    [Fact]
    public void Closes_are_found_for_all_given_days_or_for_none()
    {
        var series = new PriceSeries(Dates, [1, 2, 3]);
        Assert.Equal([1, 3], series.On([Dates[0], Dates[2]])!);
        Assert.Equal([2, 3], series.On(Dates.AsSpan(1))!);
        Assert.Empty(series.On([])!);
        Assert.Null(series.On([new(2024, 1, 1), Dates[1]]));
        Assert.Null(series.On([Dates[0], new(2024, 1, 4)]));
        Assert.Null(series.On([Dates[2], new(2024, 1, 9)]));
        Assert.Null(new PriceSeries([], []).On(Dates));
    }

    [Fact]
    public void A_series_may_be_empty()
    {
        var empty = new PriceSeries([], []);
        Assert.True(empty.IsEmpty);
        Assert.Equal(0, empty.Count);
        Assert.Equal(-1, empty.IndexAtOrBefore(Dates[0]));
        Assert.Equal(0, AlignedReturns.Join(empty, empty).Count);
        Assert.Equal(0, AlignedReturns.Join(empty, empty).Between(Dates[0], Dates[2]).Count);
        Assert.Empty(AlignedReturns.Join(empty, empty).CalendarYears());
    }
}
