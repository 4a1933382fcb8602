using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.MarketData.Tests.Bars;

public sealed class BarSeriesTests
{
    [Theory]
    [InlineData(9, -1)]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    [InlineData(12, 2)]
    [InlineData(20, 2)]
    public void The_last_bar_on_or_before_a_day_is_found(int day, int index) =>
        Assert.Equal(index, Recordings.Bars(10, 1, 2, 3).IndexAtOrBefore(Recordings.Day(day)));

    [Fact]
    public void An_empty_series_has_no_bar()
    {
        Assert.Equal(0, BarSeries.Empty.Count);
        Assert.Equal(-1, BarSeries.Empty.IndexAtOrBefore(Recordings.Day(1)));
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(11, 2)]
    [InlineData(20, 3)]
    public void A_series_can_be_cut_after_a_day(int day, int count)
    {
        var bars = Recordings.Bars(10, 1, 2, 3).Until(Recordings.Day(day));
        Assert.Equal(Recordings.Bars(10, 1, 2, 3).Close[..count], bars.Close);
        Assert.Equal((count, count), (bars.Count, bars.AdjustedClose.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_close_is_positive_and_finite(double close) => Assert.Throws<ArgumentException>(() => Recordings.Bars(1, 1, close));

    [Fact]
    public void Dates_ascend()
    {
        double[] two = [1, 1];
        Assert.Throws<ArgumentException>(() => new BarSeries([Recordings.Day(2), Recordings.Day(2)], two, two, two, two, two, two));
        Assert.Throws<ArgumentException>(() => new BarSeries([Recordings.Day(2), Recordings.Day(1)], two, two, two, two, two, two));
    }

    [Fact]
    public void Columns_have_one_length()
    {
        double[] two = [1, 1];
        Assert.Throws<ArgumentException>(() => new BarSeries([Recordings.Day(1), Recordings.Day(2)], two, two, two, two, [1], two));
    }

    [Fact]
    public void The_closes_are_made_once()
    {
        var bars = Recordings.Bars(1, 1, 2);
        Assert.Same(bars.ToCloses(), bars.ToCloses());
    }
}
