using SectorDashboard.Application.Surroundings;

namespace SectorDashboard.Application.Sentiment;

/// <summary>Fear and greed about the index on the last session of the range. All of it uses dividends where the source gives them, whatever the view's basis.</summary>
/// <param name="Date">The session; null without an index.</param>
/// <param name="Score">From 0, fear, to 100, greed (bullish on the index): the weighted mean of the components' percentiles times 100. Null under 60 % coverage.</param>
/// <param name="Label">Extreme fear to 24, fear to 44, neutral to 55, greed to 75, extreme greed beyond; of the score as a whole number.</param>
/// <param name="Coverage">The share of all weight whose components have a value of the last five sessions; a fraction.</param>
/// <param name="Components">What the score is made of: 50 plus all contributions is the score.</param>
/// <param name="History">The score on each session of the range that has one, each from what was known on its day.</param>
/// <param name="Breadth">How many of the index's members take part; null where they are not known or too few.</param>
/// <param name="Rotation">The index against the broad market and other sectors.</param>
/// <param name="Volume">How unusual the trading in the fund is; null without a session of it.</param>
/// <param name="Changes">How the score has changed since the session before and since five sessions before.</param>
/// <param name="Past">What the index did after past readings.</param>
/// <param name="Surroundings">Breadth, rotation, implied volatility and yield over the range.</param>
public sealed record SentimentAnswer(
    DateOnly? Date, double? Score, string? Label, double Coverage, IReadOnlyList<SentimentComponentAnswer> Components,
    ArraySegment<SentimentDay> History, BreadthAnswer? Breadth, IReadOnlyList<RotationAnswer> Rotation, VolumeAnswer? Volume,
    IReadOnlyList<SentimentChange> Changes, IReadOnlyList<PastReadings> Past, IReadOnlyList<Surrounding> Surroundings)
{
    /// <summary>No sentiment, for lack of an index with common prices.</summary>
    public static SentimentAnswer None { get; } = new(null, null, null, 0, [], ArraySegment<SentimentDay>.Empty, null, [], null, [], [], []);
}

/// <summary>One component of the score.</summary>
/// <param name="Name">A name that stays the same, such as "momentum".</param>
/// <param name="About">What it measures over which window, and which way it points; for people.</param>
/// <param name="Value">Its latest value, in the unit that <paramref name="About"/> tells.</param>
/// <param name="AsOf">The session that the value is of.</param>
/// <param name="Percentile">The value's mid-rank in the 252 sessions before it, turned so that 1 is greed; a fraction.</param>
/// <param name="Weight">Its weight; 0 where no source can give it yet, so that it does not count.</param>
/// <param name="Contribution">Points that it moves the score away from 50: weight × (100 percentile - 50) over the weights that have a value.</param>
/// <param name="Missing">Why it has no value; null where it has one.</param>
public sealed record SentimentComponentAnswer(
    string Name, string About, double? Value, DateOnly? AsOf, double? Percentile, double Weight, double? Contribution, string? Missing);

/// <summary>The score of one session.</summary>
/// <param name="Date">The session.</param>
/// <param name="Score">From 0, fear, to 100, greed.</param>
public readonly record struct SentimentDay(DateOnly Date, double Score);
