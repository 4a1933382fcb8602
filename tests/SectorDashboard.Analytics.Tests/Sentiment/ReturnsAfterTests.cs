using CsCheck;
using SectorDashboard.Analytics.Sentiment;

namespace SectorDashboard.Analytics.Tests.Sentiment;

public sealed class ReturnsAfterTests
{
    [Fact]
    public void Only_marked_days_with_a_known_outcome_count()
    {
        var after = ReturnsAfter.Of([100, 110, 99, 121, 99], [true, false, true, true, true], horizon: 2);

        // 100 to 99 and 99 to 99; the last two have no outcome yet.
        Assert.Equal((2, 2), (after.N, after.Independent));
        Assert.Equal(-0.005, after.Mean!.Value, 1e-12);
        Assert.Equal(0, after.ShareUp);
        Assert.Null(after.Mean95);
        Assert.Null(after.ShareUp95);
    }

    [Fact]
    public void Outcomes_that_overlap_count_once_for_the_intervals()
    {
        // Up by 1 % and by 3 % in turn: 12 days, of which every third starts an outcome of its own.
        double[] closes = [.. Enumerable.Range(0, 15).Select(k => k % 2 == 0 ? 100 * Math.Pow(1.0403, k / 2) : 101 * Math.Pow(1.0403, k / 2))];
        var marked = closes.Select(_ => true).ToArray();

        Assert.Equal((12, 4), (ReturnsAfter.Of(closes, marked, 3).N, ReturnsAfter.Of(closes, marked, 3).Independent));

        var daily = ReturnsAfter.Of(closes, marked, 1);
        Assert.Equal((14, 14, 1.0), (daily.N, daily.Independent, daily.ShareUp!.Value));
        Assert.Equal(0.02, daily.Mean!.Value, 1e-12);
        // t(13) = 2.16037, the deviation of seven times 1 % and seven times 3 % is 1 % √(14/13).
        Assert.Equal(2.16037 * 0.01 * Math.Sqrt(14.0 / 13) / Math.Sqrt(14), (daily.Mean95![1] - daily.Mean95[0]) / 2, 1e-7);
        Assert.Equal(1, daily.ShareUp95![1], 1e-12);
        Assert.InRange(daily.ShareUp95[0], 0.7, 0.8);
    }

    [Fact]
    public void Without_a_day_there_is_nothing() => Assert.Equal(new ReturnsAfter(0, 0, null, null, null, null), ReturnsAfter.Of([1, 2, 3], new bool[3], 1));

    [Fact]
    public void The_independent_outcomes_never_overlap() => Gen.Select(Gen.Bool.Array[1, 200], Gen.Int[1, 30]).Sample((marked, horizon) =>
    {
        var after = ReturnsAfter.Of(marked.Select((_, i) => 100.0 + (i % 7)).ToArray(), marked, horizon);
        Assert.InRange(after.Independent, after.N == 0 ? 0 : 1, (Math.Max(marked.Length - horizon, 0) + horizon - 1) / horizon);
        Assert.True(after.Independent <= after.N);
    });

    [Fact]
    public void A_mark_for_each_close_is_required() => Assert.Throws<ArgumentException>(() => ReturnsAfter.Of([1, 2], [true], 1));
}
