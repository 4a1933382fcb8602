using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class SampleQuantileTests
{
    // Hyndman and Fan's type 7, the default of numpy and R: position (n - 1) p.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 3)]
    [InlineData(0.9, 8.2)]
    [InlineData(1, 10)]
    public void Values_lie_on_the_line_between_neighbours(double share, double expected) =>
        Assert.Equal(expected, SampleQuantile.OfSorted([1, 2, 4, 10], share), 1e-12);

    [Fact]
    public void One_value_is_every_quantile() => Assert.Equal(7, SampleQuantile.OfSorted([7], 0.3));
}
