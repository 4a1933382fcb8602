namespace SectorDashboard.Web.Components.Commands;

/// <summary>A part of the page that can be gone to.</summary>
/// <param name="Selector">Where it is: a chart, or a panel's heading.</param>
/// <param name="Title">What it is called.</param>
internal sealed record Section(string Selector, string Title)
{
    /// <summary>Every part, from top to bottom.</summary>
    public static IReadOnlyList<Section> All { get; } =
    [
        new("[data-testid='chart-index']", "Index chart"),
        new("[data-testid='chart-price']", "Price chart"),
        new("[data-testid='chart-volume']", "Dollar volume chart"),
        new("[data-testid='chart-beta']", "Rolling beta chart"),
        new("#what-if-title", "What if"),
        new("#hedge-title", "Hedge a long book"),
        new("#sentiment-title", "Sentiment"),
        new("#outlook-title", "Outlook: spike or reassessment"),
        new("#decay-title", "Decay ledger"),
        new("#curve-title", "Estimated return by index return"),
        new("#hedge-history-title", "How the hedge would have drifted"),
        new("#beta-title", "Beta by method"),
    ];
}
