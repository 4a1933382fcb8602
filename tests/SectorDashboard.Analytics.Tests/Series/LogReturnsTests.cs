using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class LogReturnsTests
{
    [Fact]
    public void They_add_up_to_the_whole_return()
    {
        double[] closes = [100, 110, 99, 120];
        var returns = LogReturns.Of(closes);
        Assert.Equal(3, returns.Length);
        Assert.Equal(Math.Log(1.1), returns[0], 1e-15);
        Assert.Equal(Math.Log(1.2), returns.Sum(), 1e-14);
    }

    [Fact]
    public void One_close_has_none() => Assert.Empty(LogReturns.Of([100]));
}
