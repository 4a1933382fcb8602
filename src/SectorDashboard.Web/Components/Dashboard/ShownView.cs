using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Web.Components.Dashboard;

/// <summary>A view as it is on the screen: the answer, its charts, and what can be picked instead.</summary>
/// <param name="Reading">The answer and its problems.</param>
/// <param name="Figures">The charts of the answer.</param>
/// <param name="Funds">Geared funds with prices, of the market that the view reads.</param>
/// <param name="Indices">Symbols that the view may take as index.</param>
/// <param name="OwnLeverage">The fund's own daily multiple.</param>
/// <param name="Compared">The same view of the fund it is compared with; null without one.</param>
/// <param name="Notices">What of the view was ignored, and what a reader must know.</param>
internal sealed record ShownView(
    AnswerReading Reading, IReadOnlyList<Figure> Figures, IReadOnlyList<Instrument> Funds, IReadOnlyList<string> Indices, double? OwnLeverage,
    Answer? Compared, IReadOnlyList<string> Notices)
{
    /// <summary>Whether scenarios, or the book on them, are still to come.</summary>
    public bool AwaitsScenarios => Reading.Awaits(AnswerReading.Scenarios) || Reading.Awaits(AnswerReading.ScenarioBook);

    /// <summary>Whether the other hedges are still to come.</summary>
    public bool AwaitsHedges => Reading.Awaits(AnswerReading.Hedges);

    /// <summary>Answers a view and draws it, with the events of readers.</summary>
    public static ShownView Of(
        View view, ViewReading? reading, MarketHistory history, AnalyticsService analytics, IReadOnlyList<MarketEvent> events,
        AnswerScope scope = AnswerScope.Whole, CancellationToken cancellation = default)
    {
        var answered = analytics.Answer(view, history, scope, cancellation);
        var answer = answered.Answer;
        var market = history.MarketOf(answer.Inputs.Fund);
        var funds = history.Catalogue.GearedFunds.Where(fund => history.MarketOf(fund.Symbol).Has(fund.Symbol));
        var indices = market.All.Select(prices => prices.Symbol);
        // The scenarios' own panel says what they lack: a notice above everything would come and go with every drag, and push the page down and up.
        return new ShownView(
            answered, FigureSet.Draw(answer, answered.Series, events), [.. funds], [.. indices],
            market.Find(answer.Inputs.Fund)?.Instrument.LeverageOn(answer.Inputs.To ?? DateOnly.MaxValue),
            Compare(view, answer, history, analytics, cancellation),
            [.. Ignored(reading), .. answered.Problems.Select(p => $"{p.Message} The default is shown."), .. answer.Notes.Where(n => n.ConcernsView && n.Field != AnswerReading.Scenarios).Select(n => n.Reason)]);
    }

    /// <summary>The other fund for the same dates and what-if values, with its own index, multiple and fee.</summary>
    private static Answer? Compare(View view, Answer answer, MarketHistory history, AnalyticsService analytics, CancellationToken cancellation)
    {
        if (answer.Inputs.Compare is not { } other)
        {
            return null;
        }

        var dates = new ViewRange(view.Range.Preset, answer.Inputs.From, answer.Inputs.To);
        var beside = view with { Fund = other, Index = null, Leverage = null, Fee = null, Compare = null, Range = dates };
        return analytics.Answer(beside, history, AnswerScope.WithoutSimulation, cancellation).Answer;
    }

    private static IEnumerable<string> Ignored(ViewReading? reading) =>
        (reading?.Problems ?? []).Select(p => $"{p.Message} The default is shown.")
        .Concat((reading?.Unknown ?? []).Select(key => $"The address has a key that means nothing here: {key}."));
}
