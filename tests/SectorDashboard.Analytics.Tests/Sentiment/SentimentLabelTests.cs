using SectorDashboard.Analytics.Sentiment;

namespace SectorDashboard.Analytics.Tests.Sentiment;

public sealed class SentimentLabelTests
{
    [Theory]
    [InlineData(0, "Extreme fear")]
    [InlineData(24, "Extreme fear")]
    [InlineData(24.49, "Extreme fear")]
    [InlineData(24.5, "Fear")]
    [InlineData(25, "Fear")]
    [InlineData(44, "Fear")]
    [InlineData(45, "Neutral")]
    [InlineData(55, "Neutral")]
    [InlineData(56, "Greed")]
    [InlineData(75, "Greed")]
    [InlineData(76, "Extreme greed")]
    [InlineData(100, "Extreme greed")]
    public void The_bands_are_those_of_the_rounded_score(double score, string label) => Assert.Equal(label, SentimentLabel.Of(score));
}
