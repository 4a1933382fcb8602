using SectorDashboard.Analytics.Sentiment;

namespace SectorDashboard.Application.Sentiment;

/// <summary>What the index did in the 20 sessions after readings of one kind, as far as that was known on the range's last day.</summary>
/// <param name="Label">The readings' word, or "Any reading".</param>
/// <param name="IsNow">Whether the range's last session has that word.</param>
/// <param name="After">The index's returns over the next 20 sessions.</param>
public sealed record PastReadings(string Label, bool IsNow, ReturnsAfter After)
{
    private const int Horizon = 20;
    private const string Any = "Any reading";

    // A score in the middle of each band, so that the bands have one home.
    private static readonly string[] s_labels = [.. new[] { 10.0, 35, 50, 65, 90 }.Select(SentimentLabel.Of)];

    internal static PastReadings[] Of(DateOnly[] sessions, double[] closes, SentimentDay[] days, int lastSession)
    {
        var known = closes.AsSpan(0, lastSession + 1);
        var labels = new string?[known.Length];
        var next = 0;
        for (var s = 0; s < labels.Length; s++)
        {
            if (next < days.Length && days[next].Date == sessions[s])
            {
                labels[s] = SentimentLabel.Of(days[next++].Score);
            }
        }

        var now = labels[lastSession];
        var rows = new List<PastReadings>(s_labels.Length + 1);
        foreach (var label in s_labels)
        {
            rows.Add(new PastReadings(label, label == now, ReturnsAfter.Of(known, Array.ConvertAll(labels, l => l == label), Horizon)));
        }

        rows.Add(new PastReadings(Any, false, ReturnsAfter.Of(known, Array.ConvertAll(labels, l => l is not null), Horizon)));
        return [.. rows];
    }
}
