using SectorDashboard.Application.Surroundings;

namespace SectorDashboard.Application.Tests.Surroundings;

public sealed class SurroundingTests
{
    [Fact]
    public void Breadth_rotation_volatility_and_yield_stand_around_the_index()
    {
        var around = Asking.Answer(Histories.Of()).Sentiment.Surroundings;
        Assert.Equal(
            ["breadth", "against SPY", "against XLI", "against XLP", "against XLU", "volatility index", "10-year yield"], around.Select(a => a.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void Each_has_its_latest_value_its_change_and_its_rank_in_the_year_before()
    {
        var sentiment = Asking.Answer(Histories.Of(), "range=5Y").Sentiment;
        var rotation = sentiment.Rotation.Single(r => r.Benchmark == "XLI");
        var around = sentiment.Surroundings.Single(a => a.Name == "against XLI");

        Assert.Equal(rotation.Strength, around.Latest, 1e-9);
        Assert.Equal(rotation.Change20!.Value, around.Change20!.Value, 1e-9);
        Assert.Equal((around.Dates[^1], around.Values[^1]), (around.AsOf, around.Latest));
        var before = around.Values.Slice(around.Values.Count - 253, 252);
        Assert.Equal(before.Count(v => v < around.Latest) / 252.0, around.Percentile!.Value, 1e-9);
        var yield = sentiment.Surroundings.Single(a => a.Name == "10-year yield");
        Assert.Equal(yield.Latest - yield.Values[^21], yield.Change20!.Value, 1e-9);
    }

    [Fact]
    public void What_has_no_value_in_the_range_is_not_there() =>
        Assert.DoesNotContain(Asking.Answer(Histories.Exact(Histories.Monday, Histories.Returns(30))).Sentiment.Surroundings, a => a.Unit is SurroundingUnit.Percent);
}
