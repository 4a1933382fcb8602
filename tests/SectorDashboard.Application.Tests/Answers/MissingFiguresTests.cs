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
        (a => a.Beta.Full, ["beta.full"]),
        (a => a.Beta.Downside, ["beta.downside"]),
        (a => a.Beta.FiveYearMonthly, ["beta.fiveYearMonthly"]),
        (a => a.Beta.Rolling.Count == 0 ? null : 0, ["beta.rolling", "range", "index"]),
        (a => a.Decay.Selected, ["range", "index"]),
        (a => a.Decay.Selected is null ? 0 : a.Decay.Selected.VarianceRatio, ["decay.selected.varianceRatio"]),
        (a => a.WhatIf, ["whatIf"]),
        (a => a.Hedge.Notional, ["hedge.notional"]),
        (a => a.Hedge.Notional is null ? 0 : a.Hedge.Ratio, ["hedge.ratio"]),
        (a => a.Hedge.NetExposureFraction, ["hedge.netExposureFraction"]),
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
        foreach (var query in new[] { "", "range=MAX", "book=0", "leverage=0", "window=5" })
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
        Assert.DoesNotContain(Asking.Answer(Histories.Of(), "spike=0.02&surge=1").Notes, n => n.Field is not "whatIf.breakEvenVolatility");
}
