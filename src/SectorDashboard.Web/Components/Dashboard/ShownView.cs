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
/// <param name="Notices">What of the view was ignored, and what a reader must know.</param>
internal sealed record ShownView(
    AnswerReading Reading, IReadOnlyList<Figure> Figures, IReadOnlyList<Instrument> Funds, IReadOnlyList<string> Indices, double? OwnLeverage,
    IReadOnlyList<string> Notices)
{
    /// <summary>Answers a view and draws it, with the events of readers.</summary>
    public static ShownView Of(
        View view, ViewReading? reading, MarketHistory history, AnalyticsService analytics, IReadOnlyList<MarketEvent> events, AnswerScope scope = AnswerScope.Whole)
    {
        var answered = analytics.Answer(view, history, scope, CancellationToken.None);
        var answer = answered.Answer;
        var market = history.MarketOf(answer.Inputs.Fund);
        var funds = history.Catalogue.GearedFunds.Where(fund => history.MarketOf(fund.Symbol).Has(fund.Symbol));
        var indices = market.All.Select(prices => prices.Symbol);
        return new ShownView(
            answered, FigureSet.Draw(answer, answered.Series, events), [.. funds], [.. indices],
            market.Find(answer.Inputs.Fund)?.Instrument.LeverageOn(answer.Inputs.To ?? DateOnly.MaxValue),
            [.. Ignored(reading), .. answered.Problems.Select(p => $"{p.Message} The default is shown."), .. answer.Notes.Where(n => n.ConcernsView).Select(n => n.Reason)]);
    }

    private static IEnumerable<string> Ignored(ViewReading? reading) =>
        (reading?.Problems ?? []).Select(p => $"{p.Message} The default is shown.")
        .Concat((reading?.Unknown ?? []).Select(key => $"The address has a key that means nothing here: {key}."));
}
