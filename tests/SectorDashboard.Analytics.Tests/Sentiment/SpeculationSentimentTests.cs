using CsCheck;
using SectorDashboard.Analytics.Sentiment;

namespace SectorDashboard.Analytics.Tests.Sentiment;

public sealed class SpeculationSentimentTests
{
    private static readonly double[] s_bull = Golden.Sentiment.Sparse("bullGrowth");
    private static readonly double[] s_bear = Golden.Sentiment.Sparse("bearGrowth");

    [Theory]
    [InlineData("bull")]
    [InlineData("bear")]
    public void Growth_is_that_of_the_shares_before_their_splits(string fund) => Sample.NearAll(
        Golden.Sentiment.Sparse(fund + "Growth"), SpeculationSentiment.ShareGrowth(Golden.Sentiment.Numbers(fund + "Shares"), Golden.Sentiment.Numbers(fund + "Ratio")), 1e-9);

    [Fact]
    public void A_reverse_split_of_one_for_ten_is_no_flight_of_ninety_percent() =>
        Assert.Equal([double.NaN, 0.02, 0.5], SpeculationSentiment.ShareGrowth([500e6, 51e6, 76.5e6], [1, 0.1, 1]).Select(growth => Math.Round(growth, 12)));

    [Fact]
    public void Missing_shares_have_no_growth() => Assert.Equal(
        [double.NaN, double.NaN, double.NaN, double.NaN, 1], SpeculationSentiment.ShareGrowth([1, double.NaN, 0, 1, 2], [1, 1, 1, 1, 1]));

    [Fact]
    public void The_surprise_meets_the_independent_fixture() =>
        Sample.NearAll(Golden.Sentiment.Sparse("surprises"), SpeculationSentiment.Of(s_bull, s_bear, sessions: 80), 1e-9);

    [Fact]
    public void Exchanging_bull_and_bear_turns_the_sign() => Sample.NearAll(
        [.. SpeculationSentiment.Of(s_bull, s_bear).Select(surprise => -surprise)], SpeculationSentiment.Of(s_bear, s_bull), 1e-9);

    [Fact]
    public void A_surprise_knows_nothing_of_later_sessions() =>
        Gen.Int[1, 119].Sample(until => Assert.Equal(SpeculationSentiment.Of(s_bull, s_bear)[..until], SpeculationSentiment.Of(s_bull.AsSpan(0, until), s_bear.AsSpan(0, until))));

    [Fact]
    public void Shares_that_never_change_surprise_nobody()
    {
        Assert.All(SpeculationSentiment.Of(new double[100], new double[100]), surprise => Assert.Equal(double.NaN, surprise));
        Assert.Throws<ArgumentException>(() => SpeculationSentiment.Of([1], []));
        Assert.Throws<ArgumentException>(() => SpeculationSentiment.ShareGrowth([1], []));
    }
}
