using SectorDashboard.Analytics.Sentiment;

namespace SectorDashboard.Application.Sentiment;

/// <summary>How the score came from an earlier session to the last one of the range.</summary>
/// <param name="Sessions">How many sessions lie between.</param>
/// <param name="Since">The earlier session.</param>
/// <param name="Score">Its score; null where it had none.</param>
/// <param name="Change">Points that the score has changed by; null where either session has none.</param>
/// <param name="Movers">What each component's contribution changed by, the largest first; they add up to the change.</param>
public sealed record SentimentChange(int Sessions, DateOnly Since, double? Score, double? Change, IReadOnlyList<SentimentMover> Movers)
{
    internal static SentimentChange Between(SentimentHistory history, double[] weights, SentimentReading now, int session, int sessions)
    {
        var then = history.Gauge.On(session - sessions, weights);
        IEnumerable<SentimentMover> movers = now.Score is null || then.Score is null ? [] : history.Components
            .Select((component, i) => new SentimentMover(component.Name, (now.Inputs[i]?.Contribution ?? 0) - (then.Inputs[i]?.Contribution ?? 0)))
            .Where(mover => mover.Points != 0)
            .OrderByDescending(mover => Math.Abs(mover.Points));
        return new SentimentChange(sessions, history.Sessions[session - sessions], then.Score, now.Score - then.Score, [.. movers]);
    }
}

/// <summary>What one component changed the score by.</summary>
/// <param name="Name">The component.</param>
/// <param name="Points">Points, towards greed positive.</param>
public sealed record SentimentMover(string Name, double Points);
