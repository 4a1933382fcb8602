namespace SectorDashboard.Web.Components.Dashboard;

/// <summary>One section of the dashboard.</summary>
/// <param name="Id">Its place in the address.</param>
/// <param name="Title">Its heading.</param>
public sealed record PageSection(string Id, string Title)
{
    public static PageSection Overview { get; } = new("overview", "Overview");

    public static PageSection Decay { get; } = new("decay", "Decay");

    public static PageSection Hedge { get; } = new("hedge", "Hedge");

    public static PageSection Beta { get; } = new("beta", "Beta");

    public static PageSection Sentiment { get; } = new("sentiment", "Sentiment");

    public static PageSection Scenarios { get; } = new("scenarios", "Scenarios");

    public static PageSection Events { get; } = new("events", "Events");

    public static PageSection Compare { get; } = new("compare", "Compare");

    /// <summary>All of them, in reading order.</summary>
    public static IReadOnlyList<PageSection> All { get; } = [Overview, Decay, Hedge, Beta, Sentiment, Scenarios, Events, Compare];
}
