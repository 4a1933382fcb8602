using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;
using static SectorDashboard.Application.SavedViews.FigureUnit;

namespace SectorDashboard.Application.SavedViews;

/// <summary>The figures of a view from its own data and from later ones, for the same dates: only the data differ.</summary>
/// <param name="Then">The answer from the view's own data.</param>
/// <param name="Now">The answer from the later data, from the same first to the same last day.</param>
/// <param name="Figures">The figures side by side.</param>
public sealed record ThenAndNow(Answer Then, Answer Now, IReadOnlyList<ComparedFigure> Figures)
{
    /// <summary>Answers a view once more from later data, for the dates of its first answer, and sets both side by side.</summary>
    public static ThenAndNow Of(View view, Answer then, MarketHistory now, AnalyticsService analytics)
    {
        var sameDates = new ViewRange(view.Range.Preset, then.Inputs.From, DataChange.LastDay(view, then));
        var answered = analytics.Answer(view with { AsOf = null, Range = sameDates }, now, AnswerScope.WithoutSimulation, CancellationToken.None);
        return new ThenAndNow(then, answered.Answer, Compare(then, answered.Answer));
    }

    /// <summary>Sets the figures of two answers side by side; what both are of is named, else what it stands for.</summary>
    public static IReadOnlyList<ComparedFigure> Compare(Answer then, Answer now)
    {
        ComparedFigure Figure(string name, FigureUnit unit, string? method, Func<Answer, double?> value, Func<Answer, double[]?>? interval = null) =>
            new(name, unit, method, value(then), value(now), interval?.Invoke(then), interval?.Invoke(now));
        var fund = then.Inputs.Fund == now.Inputs.Fund ? then.Inputs.Fund : "Fund";
        var index = then.Inputs.Index == now.Inputs.Index && then.Inputs.Index is { } shared ? shared : "Index";
        var day = then.Quote is { Date: var last } && now.Quote?.Date == last ? Say.Day(last) : "the last day";
        return
        [
            Figure(fund == "Fund" ? "Close" : $"{fund} close", Price, null, a => a.Quote?.Close),
            Figure($"Change on {day}", Change, "return", a => a.Quote?.Change),
            Figure("Dollar volume", Money, "dollar-volume", a => a.Quote?.DollarVolume),
            Figure("Dollar volume, of the usual", Times, "dollar-volume", a => a.Quote?.RelativeVolume),
            Figure($"{index} volatility a year, {then.Inputs.Window} days", Percent, "close-to-close", a => a.Volatility.CloseToClose),
            Figure($"Beta, {then.Inputs.Window} days", Number, "rolling-beta", a => Latest(a)?.Beta, a => Latest(a) is { } b ? [b.Lower, b.Upper] : null),
            Figure("Beta over the range", Number, "beta", a => a.Beta.Full?.Beta, a => a.Beta.Full?.Confidence95),
            Figure("R² over the range", Number, "beta", a => a.Beta.Full?.RSquared),
            Figure($"{fund} over the range", Change, "ledger", a => a.Decay.Selected?.Fund),
            Figure($"{index} over the range", Change, "ledger", a => a.Decay.Selected?.Index),
            Figure("Decay over the range", Points, "rebalancing-cost", a => -a.Decay.Selected?.RebalancingCost),
            Figure("Residual of the ledger", Points, "ledger", a => a.Decay.Selected?.Residual),
            Figure("What if: given the index", Change, "given-index", a => a.WhatIf?.GivenIndex),
            Figure("What if: median", Change, "mean-median", a => a.WhatIf?.Median),
            Figure("Hedge: fund to buy", Dollars, "hedge-notional", a => a.Hedge.Notional),
            Figure("Hedge: minimum-variance ratio", Number, "minimum-variance", a => a.Hedge.Ratio),
            Figure("Sentiment, 0 to 100", Score, "sentiment-score", a => a.Sentiment.Score),
        ];
    }

    private static Analytics.Beta.RollingBetaValue? Latest(Answer answer) => answer.Beta.Rolling.Count > 0 ? answer.Beta.Rolling[^1] : null;
}
