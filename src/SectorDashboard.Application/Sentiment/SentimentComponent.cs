using SectorDashboard.Analytics.Sentiment;

namespace SectorDashboard.Application.Sentiment;

/// <summary>One component of an index's score.</summary>
/// <param name="Name">A name that stays the same.</param>
/// <param name="About">What it measures over which window, and which way it points.</param>
/// <param name="Input">Its values on the index's sessions and which end of them is greed.</param>
/// <param name="Needs">What it needs, for a reader who finds it without a value.</param>
/// <param name="Weight">Its weight by default: 1, or 0 for what no source can give yet.</param>
internal sealed record SentimentComponent(string Name, string About, SentimentInput Input, string Needs, double Weight = 1)
{
    /// <summary>What the component says on a session.</summary>
    public SentimentComponentAnswer Answer(InputReading? reading, double weight, int session, DateOnly[] sessions) => reading is { } known
        ? new SentimentComponentAnswer(Name, About, known.Value, sessions[known.Session], known.Percentile, weight, known.Contribution, null)
        : new SentimentComponentAnswer(Name, About, null, null, null, weight, null, WhyMissing(session, sessions));

    private string WhyMissing(int session, DateOnly[] sessions)
    {
        var last = session;
        while (last >= 0 && double.IsNaN(Input.Values[last]))
        {
            last--;
        }

        return last < 0 ? Needs
            : last < session - SentimentGauge.FreshSessions ? $"Its last value is of {sessions[last]:yyyy-MM-dd}, more than {SentimentGauge.FreshSessions} sessions old."
            : $"It has fewer than {SentimentGauge.FewestRanked} values in the year before to be ranked among.";
    }
}
