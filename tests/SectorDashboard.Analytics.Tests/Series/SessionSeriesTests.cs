using CsCheck;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

/// <summary>Series on the sessions of another, their changes and their means.</summary>
public sealed class SessionSeriesTests
{
    private static readonly double[] s_values = Golden.Sentiment.Sparse("values");

    [Fact]
    public void A_series_is_read_on_the_sessions_it_has_and_nothing_is_carried_forward()
    {
        DateOnly[] Days(params int[] days) => [.. days.Select(day => new DateOnly(2026, 1, day))];
        Assert.Equal(
            [double.NaN, 20, double.NaN, 50, double.NaN],
            SessionJoin.OnSessions(Days(1, 2, 4, 5, 8), Days(2, 3, 5, 6, 7), [20, 30, 50, 60, 70]));
        Assert.Equal([double.NaN], SessionJoin.OnSessions(Days(1), [], []));
        Assert.Empty(SessionJoin.OnSessions([], Days(1), [10]));
        Assert.Throws<ArgumentException>(() => SessionJoin.OnSessions(Days(1), Days(1, 2), [1]));
    }

    [Fact]
    public void Changes_meet_the_independent_fixture()
    {
        Sample.NearAll(Golden.Sentiment.Sparse("relative"), SessionChange.Relative(s_values, 5));
        Sample.NearAll(Golden.Sentiment.Sparse("absolute"), SessionChange.Absolute(s_values, 5));
    }

    [Fact]
    public void An_offset_counts_sessions_and_not_the_values_that_happen_to_be_there()
    {
        double[] gappy = [1, double.NaN, double.NaN, 4, 8];
        Assert.Equal([double.NaN, double.NaN, double.NaN, 3, double.NaN], SessionChange.Absolute(gappy, 3));
        Assert.Equal([double.NaN, double.NaN, double.NaN, double.NaN, 1], SessionChange.Relative(gappy, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SessionChange.Relative(gappy, 0));
    }

    [Fact]
    public void Trailing_means_meet_the_independent_fixture()
    {
        Sample.NearAll(Golden.Sentiment.Sparse("means"), TrailingMean.Of(s_values, 7));
        Sample.NearAll(Golden.Sentiment.Sparse("distances"), TrailingMean.Distance(s_values, 7));
    }

    [Fact]
    public void A_huge_value_leaves_no_trace_in_the_means_after_it() =>
        Gen.Select(Gen.Double[1, 9].Array[5, 40], Gen.Int[1, 12], Gen.Int[0, 4]).Sample((values, sessions, place) =>
        {
            double[] shaken = [.. values];
            shaken[place] = 1e18;
            var first = Math.Min(place + sessions, values.Length);
            Assert.Equal(TrailingMean.Of(values, sessions)[first..], TrailingMean.Of(shaken, sessions)[first..]);
        });

    [Fact]
    public void A_mean_longer_than_the_series_is_missing() =>
        Assert.Equal([double.NaN, double.NaN], TrailingMean.Distance([1, 2], 3));

    [Fact]
    public void A_standard_score_is_the_distance_in_sample_deviations()
    {
        Assert.Equal(2.0, StandardScore.Of([1, 2, 3], 4)!.Value, 1e-15);
        Assert.Null(StandardScore.Of([1], 1));
        Assert.Null(StandardScore.Of([1, double.NaN, 3], 2));
        Assert.Null(StandardScore.Of([1, 2, 3], double.NaN));
        Assert.Null(StandardScore.Of([0.1, 0.1, 0.1], 0.2));
        Assert.Null(StandardScore.Of([0, 0], 1));
    }

    [Fact]
    public void Ranks_meet_the_independent_fixture() =>
        Sample.NearAll(Golden.Sentiment.Sparse("ranks"), PercentileRank.Rolling(s_values, 40, 15), 1e-15);

    [Fact]
    public void A_rank_knows_nothing_of_later_sessions() =>
        Gen.Select(Gen.Int[-5, 5].Select(k => k / 2.0).Array[2, 40], Gen.Int[1, 20]).Sample((values, cut) =>
        {
            var until = Math.Min(cut, values.Length - 1);
            Assert.Equal(PercentileRank.Rolling(values, 10, 2)[..until], PercentileRank.Rolling(values.AsSpan(0, until), 10, 2));
        });
}
