using CsCheck;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class AlignedReturnsTests
{
    [Fact]
    public void Returns_run_between_common_dates_so_a_missing_day_shifts_nothing()
    {
        var fund = new PriceSeries([new(2024, 1, 2), new(2024, 1, 3), new(2024, 1, 4), new(2024, 1, 8)], [10, 11, 5, 22]);
        var index = new PriceSeries([new(2024, 1, 1), new(2024, 1, 2), new(2024, 1, 3), new(2024, 1, 5), new(2024, 1, 8)], [7, 100, 90, 1, 45]);
        var joined = AlignedReturns.Join(fund, index);
        Assert.Equal([new(2024, 1, 2), new(2024, 1, 3), new(2024, 1, 8)], joined.Dates);
        Assert.Equal([10, 11, 22], joined.FundCloses);
        Assert.Equal([100, 90, 45], joined.BenchmarkCloses);
        Assert.Equal([0.1, 1.0], joined.Fund, (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal([-0.1, -0.5], joined.Benchmark, (a, b) => Math.Abs(a - b) < 1e-15);
    }

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", 0, 5)]
    [InlineData("2024-01-02", "2024-01-02", 0, 0)]
    [InlineData("2024-01-03", "2024-01-03", 0, 1)]
    [InlineData("2024-01-04", "2024-01-05", 1, 2)]
    [InlineData("2024-01-07", "9999-12-31", 4, 1)]
    [InlineData("2024-01-08", "2024-12-31", 0, 0)]
    [InlineData("2024-01-06", "2024-01-03", 0, 0)]
    [InlineData("0001-01-01", "2023-12-31", 0, 0)]
    public void A_period_starts_from_the_last_close_before_it(string from, string to, int start, int count)
    {
        var returns = Sample.Aligned(new double[5], new double[5]); // 2 to 7 January 2024
        var period = returns.Between(DateOnly.Parse(from), DateOnly.Parse(to));
        Assert.Equal(count, period.Count);
        if (count > 0)
        {
            Assert.Equal(start, period.Start);
        }
    }

    [Fact]
    public void A_year_runs_from_the_last_close_before_it()
    {
        DateOnly[] dates = [new(2022, 12, 29), new(2022, 12, 30), new(2023, 1, 3), new(2023, 12, 29), new(2024, 1, 2)];
        var series = new PriceSeries(dates, [1, 2, 3, 4, 5]);
        var returns = AlignedReturns.Join(series, series);
        Assert.Equal([new(0, 1), new(1, 2), new(3, 1)], returns.CalendarYears());
        Assert.Equal(dates[1], returns.From(new(1, 2)));
        Assert.Equal(dates[3], returns.To(new(1, 2)));
        Assert.Equal([0.5, 4.0 / 3 - 1], returns.FundIn(new(1, 2)).ToArray());
        Assert.Equal([0.25], returns.BenchmarkIn(new(3, 1)).ToArray());
    }

    [Fact]
    public void The_first_year_starts_from_the_first_close_and_a_lone_close_makes_no_year()
    {
        var series = new PriceSeries([new(2022, 12, 30), new(2023, 1, 3)], [1, 2]);
        Assert.Equal([new(0, 1)], AlignedReturns.Join(series, series).CalendarYears());
    }

    [Fact]
    public void Years_cover_every_return_once() =>
        Gen.Int[1, 200].Array[0, 40].Sample(gaps =>
        {
            var date = Sample.Start;
            DateOnly[] dates = [date, .. gaps.Select(gap => date = date.AddDays(gap))];
            var series = new PriceSeries(dates, [.. dates.Select(_ => 1.0)]);
            var returns = AlignedReturns.Join(series, series);
            var next = 0;
            foreach (var year in returns.CalendarYears())
            {
                Assert.Equal(next, year.Start);
                next += year.Count;
                Assert.Equal(returns.Between(new(returns.To(year).Year, 1, 1), new(returns.To(year).Year, 12, 31)), year);
            }

            Assert.Equal(returns.Count, next);
        });

    [Fact]
    public void A_split_factor_leaves_returns_unchanged() =>
        Gen.Select(Sample.Returns(), Gen.Double[1e-6, 1e9]).Sample((returns, factor) =>
        {
            var plain = Sample.Prices(returns);
            var scaled = new PriceSeries(plain.Dates, [.. plain.Closes.Select(close => close * factor)]);
            var joined = AlignedReturns.Join(scaled, plain);
            for (var k = 0; k < joined.Count; k++)
            {
                Assert.Equal(joined.Benchmark[k], joined.Fund[k], 1e-14);
            }
        });
}
