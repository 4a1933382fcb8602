using CsCheck;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class PercentileRankTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.125)]
    [InlineData(2, 0.5)]
    [InlineData(2.5, 0.75)]
    [InlineData(3, 0.875)]
    [InlineData(4, 1)]
    public void Ties_count_half(double value, double rank) =>
        Assert.Equal(rank, PercentileRank.MidRank([2, 1, double.NaN, 3, 2], value, 4));

    [Fact]
    public void Too_little_history_has_no_rank()
    {
        Assert.Null(PercentileRank.MidRank([2, 1, double.NaN, 3, 2], 2, 5));
        Assert.Null(PercentileRank.MidRank([], 2, 0));
        Assert.Null(PercentileRank.MidRank([1, 2], double.NaN, 1));
    }

    [Fact]
    public void The_rank_is_a_fraction_that_never_falls_as_the_value_rises() =>
        Gen.Select(Gen.Int[-9, 9].Select(k => k / 3.0).Array[1, 50], Gen.Double[-4, 4], Gen.Double[0, 2]).Sample((history, value, step) =>
        {
            var rank = PercentileRank.MidRank(history, value, 1)!.Value;
            Assert.InRange(rank, 0, 1);
            Assert.True(PercentileRank.MidRank(history, value + step, 1) >= rank);
        });

    [Fact]
    public void However_long_the_history_each_entry_counts_once() =>
        Gen.Select(Gen.Frequency((9, Gen.Int[-9, 9].Select(k => k / 3.0)), (1, Gen.Const(double.NaN))).Array[0, 70], Gen.Int[-9, 9].Select(k => k / 3.0)).Sample((history, value) =>
        {
            var known = history.Where(entry => !double.IsNaN(entry)).ToList();
            double? expected = known.Count == 0 ? null : (known.Count(entry => entry < value) + (known.Count(entry => entry == value) / 2.0)) / known.Count;
            Assert.Equal(expected, PercentileRank.MidRank(history, value, 1));
        });
}
