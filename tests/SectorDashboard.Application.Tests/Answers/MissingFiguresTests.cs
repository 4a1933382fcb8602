using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Tests.Answers;

public sealed class MissingFiguresTests
{
    // Each figure that may be missing, and the notes of which one must then say why; a note on the whole range or index explains what hangs on it.
    private static readonly (Func<Answer, object?> Figure, string[] Notes)[] s_figures =
    [
        (a => a.Quote is null ? 0 : a.Quote.Change, ["quote.change"]),
        (a => a.Quote is null ? 0 : a.Quote.Volume, ["quote.volume"]),
        (a => a.Quote is null ? 0 : a.Quote.RelativeVolume, ["quote.relativeVolume"]),
        (a => a.Quote is null ? 0 : a.Quote.VolumePercentile, ["quote.volumePercentile"]),
        (a => a.Volatility.CloseToClose, ["volatility", "index"]),
        (a => a.Volatility.YangZhang, ["volatility.yangZhang", "volatility", "index"]),
        (a => a.Volatility.Garch, ["volatility.garch", "index"]),
        (a => a.Volatility.Forecast, ["volatility.garch", "index"]),
        (a => a.Volatility.Percentile.CloseToClose, ["volatility.percentile", "volatility", "index"]),
        (a => a.Volatility.YangZhang is null ? 0 : a.Volatility.Percentile.YangZhang, ["volatility.percentile"]),
        (a => a.Volatility.Garch is null ? 0 : a.Volatility.Percentile.Garch, ["volatility.garch"]),
        (a => a.Beta.Methods.Count == 0 || a.Beta.Methods.Any(m => m.Beta is null) ? null : 0, ["beta.methods", "range", "index"]),
        (a => a.Beta.Adjusted, ["beta.adjusted", "range", "index"]),
        (a => a.Beta.Full, ["beta.full"]),
        (a => a.Beta.Downside, ["beta.downside"]),
        (a => a.Beta.FiveYearMonthly, ["beta.fiveYearMonthly"]),
        (a => a.Beta.Rolling.Count == 0 ? null : 0, ["beta.rolling", "range", "index"]),
        (a => a.Decay.Selected, ["range", "index"]),
        (a => a.Decay.Selected is null ? 0 : a.Decay.Selected.VarianceRatio, ["decay.selected.varianceRatio"]),
        (a => a.WhatIf, ["whatIf"]),
        (a => a.WhatIf is null ? 0 : a.WhatIf.ExpectedRebalancing.Cost, ["whatIf.expectedRebalancing.cost"]),
        (a => a.Flow.Move, ["flow.move"]),
        (a => a.Flow.Total, ["flow.total"]),
        (a => a.Flow.BySymbol.All(f => f.Flow is not null) ? 0 : null, ["flow.bySymbol", "flow.move"]),
        (a => a.Flow.PercentOfDollarVolume, ["flow.percentOfDollarVolume"]),
        (a => a.Scenarios, ["scenarios"]),
        (a => a.Hedge.Notional, ["hedge.notional"]),
        (a => a.Hedge.Notional is null ? 0 : a.Hedge.Ratio, ["hedge.ratio"]),
        (a => a.Sentiment.Score, ["sentiment.score", "range", "index"]),
        (a => a.Sentiment.Label, ["sentiment.score", "range", "index"]),
        (a => a.Sentiment.Breadth?.Above200, ["sentiment.breadth", "range", "index"]),
        (a => a.Sentiment.Breadth?.NewHighs, ["sentiment.breadth", "range", "index"]),
        (a => a.Sentiment.Rotation.Count == 0 ? null : a.Sentiment.Rotation[^1].Quadrant, ["sentiment.rotation", "range", "index"]),
        (a => a.Sentiment.Volume?.Surge, ["sentiment.volume", "range", "index"]),
        (a => a.Sentiment.Volume?.NetDemand, ["sentiment.volume", "range", "index"]),
        (a => a.Hedge.NetExposureFraction, ["hedge.netExposureFraction"]),
        (a => a.Hedge.Notional is null ? 0 : a.Hedge.NotionalAfterMove, ["hedge.notionalAfterMove"]),
        (a => a.Hedge.Notional is null ? 0 : a.Hedge.Carry, ["hedge.carry"]),
        (a => a.Hedge.CostInForce, ["hedge.notional", "range", "index"]),
        (a => a.Hedge.Alternatives.Count < 5 || a.Hedge.Alternatives.Any(x => x.ResidualVolatility is null) ? null : 0, ["hedge.alternatives", "hedge.notional", "range", "index"]),
        (a => a.Risk.Fund, ["risk.fund"]),
        (a => a.Risk.Index, ["risk.index", "index"]),
        (a => a.Regime.Direction.Probability, ["regime.direction"]),
        (a => a.Regime.Turbulence.Probability, ["regime.turbulence", "index"]),
        (a => a.Regime.Turbulence.OnSuchDays.Brier, ["regime.turbulence.onSuchDays", "index"]),
        (a => a.Regime.Turbulence.ExpectedVolatility, ["regime.turbulence.expectedVolatility", "index"]),
        (a => a.Regime.Turbulence.Explained, ["regime.turbulence.explained", "index"]),
        (a => a.Regime.State, ["regime.state", "index"]),
        (a => a.Regime.VarianceRatio is null ? null : a.Regime.EfficiencyRatio, ["regime.varianceRatio", "index"]),
    ];

    [Theory]
    [MemberData(nameof(EdgeHistories.Names), MemberType = typeof(EdgeHistories))]
    public void Every_missing_figure_has_its_reason(string history)
    {
        foreach (var query in new[] { "", "range=MAX", "book=0", "leverage=0", "window=5", "vol=3", "move=-0.4", "move=0.5", "model=ar1&vol=0.4", "to=2015-01-02" })
        {
            var answer = Asking.Answer(EdgeHistories.All[history], query);
            var noted = answer.Notes.Select(n => n.Field).ToHashSet(StringComparer.Ordinal);
            foreach (var (figure, notes) in s_figures)
            {
                Assert.True(figure(answer) is not null || notes.Any(noted.Contains), $"{history}, {query}: {notes[0]} is missing without a reason");
            }
        }
    }

    [Fact]
    public void A_complete_answer_has_nothing_to_explain() =>
        Assert.DoesNotContain(
            Asking.Answer(Histories.Of(), "spike=0.02&surge=1").Notes,
            n => n.Field is not ("whatIf.breakEvenVolatility" or "flow.total" or "flow.bySymbol" or "beta.adjusted" or "movers.members"));
}
