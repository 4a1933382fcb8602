namespace SectorDashboard.Analytics.Sentiment;

/// <summary>The words for a score.</summary>
public static class SentimentLabel
{
    /// <summary>The band of a score from 0 to 100, rounded to a whole number as it is shown: to 24, 44, 55, 75 and 100, the bands of CNN's Fear and Greed Index.</summary>
    public static string Of(double score) => Math.Round(score, MidpointRounding.AwayFromZero) switch
    {
        <= 24 => "Extreme fear",
        <= 44 => "Fear",
        <= 55 => "Neutral",
        <= 75 => "Greed",
        _ => "Extreme greed",
    };
}
