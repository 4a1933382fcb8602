using CsCheck;
using SectorDashboard.Application.Sentiment;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Tests.Sentiment;

public sealed class SentimentWeightsTests
{
    private static readonly Gen<string> s_name = Gen.Int[0, SentimentWeights.Names.Count - 1].Select(i => SentimentWeights.Names[i]);

    [Fact]
    public void The_names_are_those_of_a_sectors_components() => Assert.Equal(
        Asking.Answer(Histories.Of()).Sentiment.Components.Where(component => component.Weight > 0).Select(component => component.Name),
        SentimentWeights.Names,
        StringComparer.Ordinal);

    [Theory]
    [InlineData("breadth:0,momentum:2", "momentum:2,breadth:0")]
    [InlineData("momentum:1", null)]
    [InlineData("momentum:0.25,breadth:1", "momentum:0.25")]
    public void Weights_have_one_spelling(string text, string? canonical)
    {
        Assert.True(SentimentWeights.TryRead(text, out var weights));
        Assert.Equal(canonical, weights);
    }

    [Theory]
    [InlineData("")]
    [InlineData("momentum")]
    [InlineData("momentum:")]
    [InlineData("momentum:-1")]
    [InlineData("momentum:11")]
    [InlineData("momentum:1,momentum:2")]
    [InlineData("mood:1")]
    [InlineData("turnover:1")]
    public void What_is_no_weight_is_refused(string text) => Assert.False(SentimentWeights.TryRead(text, out _));

    [Fact]
    public void Setting_a_weight_and_reading_it_gives_it_back() =>
        Gen.Select(s_name, Gen.Int[0, 100], s_name, Gen.Int[0, 100]).Sample((one, a, other, b) =>
        {
            var weights = SentimentWeights.With(SentimentWeights.With(null, one, a / 10.0), other, b / 10.0);
            Assert.Equal(b / 10.0, SentimentWeights.Of(weights, other) ?? 1, 1e-9);
            Assert.True(one == other || Math.Abs((SentimentWeights.Of(weights, one) ?? 1) - (a / 10.0)) < 1e-9);
            Assert.True(weights is null || (SentimentWeights.TryRead(weights, out var again) && again == weights));
        });

    [Fact]
    public void A_reader_weighs_the_score_and_its_history_anew()
    {
        var usual = Asking.Answer(Histories.Of()).Sentiment;
        var own = Asking.Answer(Histories.Of(), "weights=momentum:0,breadth:4").Sentiment;

        Assert.Equal((0, 4), (own.Components[0].Weight, own.Components.Single(c => c.Name == "breadth").Weight));
        Assert.Equal(own.Score!.Value, 50 + own.Components.Sum(c => c.Contribution ?? 0), 1e-9);
        // Σ w p / Σ w, by hand.
        Assert.Equal(100 * own.Components.Sum(c => c.Weight * c.Percentile ?? 0) / own.Components.Sum(c => c.Weight), own.Score!.Value, 1e-9);
        Assert.Equal(own.Score!.Value, own.History[^1].Score, 1e-9);
        Assert.NotEqual(usual.History[0].Score, own.History[0].Score);
    }

    [Fact]
    public void Weights_of_which_none_counts_leave_no_score()
    {
        var none = string.Join(',', SentimentWeights.Names.Select(name => $"{name}:0"));
        Assert.Null(Asking.Answer(Histories.Of(), $"weights={none}").Sentiment.Score);
    }

    [Fact]
    public void A_link_carries_the_weights() =>
        Assert.Equal("weights=momentum:2", ViewCodec.Write(ViewCodec.Read("weights=momentum:2,breadth:1").View));
}
