namespace SectorDashboard.Analytics.Sentiment;

/// <summary>The gauge on one session.</summary>
/// <param name="Score">From 0, fear, to 100, greed; null under the least coverage.</param>
/// <param name="Coverage">The share of all weight whose inputs have a value; a fraction.</param>
/// <param name="Inputs">What each input adds, in the inputs' order; null where it has no value that is fresh enough, or too short a history.</param>
public sealed record SentimentReading(double? Score, double Coverage, IReadOnlyList<InputReading?> Inputs);

/// <summary>One input of the gauge on one session.</summary>
/// <param name="Session">Position of the session that the value is of: this one, or the latest one before that has a value.</param>
/// <param name="Value">The value in its own unit.</param>
/// <param name="Percentile">Its mid-rank, turned so that 1 is greed; a fraction.</param>
/// <param name="Contribution">Points that it moves the score away from 50; null without a score.</param>
public readonly record struct InputReading(int Session, double Value, double Percentile, double? Contribution);
