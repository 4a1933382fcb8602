using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Components.Commands;

/// <summary>A part of the page that can be gone to.</summary>
/// <param name="Selector">Where it is: a chart, or a panel's heading.</param>
/// <param name="Title">What it is called.</param>
internal sealed record Section(string Selector, string Title)
{
    /// <summary>Every part, from top to bottom.</summary>
    public static IReadOnlyList<Section> All { get; } =
    [
        .. PageSection.All.Select(section => new Section($"#section-{section.Id}", section.Title)),
        new("[data-testid='chart-index']", "Index chart"),
        new("[data-testid='chart-price']", "Price chart"),
        new("[data-testid='chart-volume']", "Dollar volume chart"),
        new("[data-testid='chart-beta']", "Rolling beta chart"),
        new("#what-if-title", "What if"),
        new("#hedge-book-title", "Hedge a long book"),
        new("#mood-title", "Sentiment score"),
        new("#movers-title", "What moved the index"),
        new("#outlook-title", "Outlook: spike or reassessment"),
        new("#closing-flow-title", "Closing flow of the geared funds"),
        new("#surroundings-title", "Around the index: breadth, rotation, volatility, yield"),
        new("#decay-ledger-title", "Decay ledger"),
        new("#estimates-title", "Estimated return by index return"),
        new("#growth-title", "Fund against leverage times the index"),
        new("#holding-title", "Held for some days"),
        new("#break-even-title", "Where it breaks even"),
        new("#hedge-history-title", "How the hedge would have drifted"),
        new("#effective-leverage-title", "What buying within the day gets"),
        new("#hedge-alternatives-title", "Ways to hedge, side by side"),
        new("#beta-methods-title", "Beta by method"),
        new("#sentiment-history-title", "Sentiment over time, and what followed"),
        new("#sentiment-components-title", "What the score is made of"),
        new("#scenario-paths-title", "Simulated paths"),
        new("#around-events-title", "Around events"),
        new("#compare-funds-title", "Compare with another fund"),
    ];
}
