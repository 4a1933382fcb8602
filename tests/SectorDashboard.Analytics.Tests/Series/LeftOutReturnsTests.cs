using CsCheck;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class LeftOutReturnsTests
{
    private static readonly Gen<(double[] Fund, double[] Index, bool[] LeftOut)> s_some =
        Gen.Select(Sample.Returns(most: 40), Gen.Double[-0.3, 0.3].Array[40], Gen.Bool.Array[40], (index, fund, leftOut) => (fund[..index.Length], index, leftOut[..index.Length]));

    [Fact]
    public void The_other_returns_stay_as_they_are_in_their_order() => s_some.Sample(some =>
    {
        var (fund, index, leftOut) = some;
        var whole = Sample.Aligned(fund, index);
        var kept = whole.Without([.. whole.Dates.Skip(1).Where((_, k) => leftOut[k])]);
        int[] others = [.. Enumerable.Range(0, index.Length).Where(k => !leftOut[k])];
        Sample.NearAll([.. others.Select(k => whole.Fund[k])], kept.Fund, 1e-8);
        Sample.NearAll([.. others.Select(k => whole.Benchmark[k])], kept.Benchmark, 1e-8);
        Assert.Equal([whole.Dates[0], .. others.Select(k => whole.Dates[k + 1])], kept.Dates);
    });

    [Fact]
    public void Closes_end_where_they_ended_and_grow_by_the_other_returns() => s_some.Where(s => !s.LeftOut[^1]).Sample(some =>
    {
        var (fund, index, leftOut) = some;
        var whole = Sample.Aligned(fund, index);
        var kept = whole.Without([.. whole.Dates.Skip(1).Where((_, k) => leftOut[k])]);
        Assert.Equal(whole.FundCloses[^1], kept.FundCloses[^1]);
        Assert.Equal(whole.BenchmarkCloses[^1], kept.BenchmarkCloses[^1]);
        var grown = Enumerable.Range(0, index.Length).Where(k => !leftOut[k]).Aggregate(1.0, (growth, k) => growth * (1 + index[k]));
        Sample.Near(grown, kept.BenchmarkCloses[^1] / kept.BenchmarkCloses[0]);
    });

    [Fact]
    public void A_day_that_the_two_do_not_share_takes_with_it_the_return_that_contains_it()
    {
        var fund = new PriceSeries([new(2024, 1, 2), new(2024, 1, 3), new(2024, 1, 4), new(2024, 1, 5)], [10, 11, 5, 22]);
        var index = new PriceSeries([new(2024, 1, 2), new(2024, 1, 4), new(2024, 1, 5)], [100, 90, 45]);
        var kept = AlignedReturns.Join(fund, index).Without([new(2024, 1, 3)]);
        Assert.Equal([new(2024, 1, 2), new(2024, 1, 5)], kept.Dates);
        Assert.Equal([5.0, 22], kept.FundCloses);
        Assert.Equal([-0.5], kept.Benchmark);
    }

    [Fact]
    public void Days_outside_the_history_and_the_first_day_take_nothing()
    {
        var returns = Sample.Aligned([0.1, 0.2], [0.3, 0.4]);
        Assert.Same(returns, returns.Without([]));
        Assert.Same(returns, returns.Without([new(1999, 1, 1), Sample.Start, new(2099, 1, 1)]));
    }

    [Fact]
    public void Without_any_day_no_return_is_left()
    {
        var returns = Sample.Aligned([0.1, 0.2], [0.3, 0.4]);
        Assert.Equal(0, returns.Without([.. returns.Dates]).Count);
        Assert.Equal(0, AlignedReturns.Join(new PriceSeries([], []), new PriceSeries([], [])).Without([Sample.Start]).Count);
    }
}
