namespace SectorDashboard.Analytics.Sentiment;

/// <summary>One input of the sentiment gauge.</summary>
/// <param name="Values">Its value on each session, in whatever unit, oldest first; NaN where it has none. Value k may use nothing later than session k.</param>
/// <param name="HighIsGreed">Whether a high value is greed; a high value of the others is fear.</param>
public sealed record SentimentInput(double[] Values, bool HighIsGreed);
