using SectorDashboard.Analytics.Volatility;

namespace SectorDashboard.Analytics.Tests.Volatility;

public sealed class TrailingVolatilityTests
{
    [Fact]
    public void Each_session_has_the_volatility_of_the_returns_up_to_it()
    {
        double[] closes = [.. Golden.Fixture.GetProperty("bars").EnumerateArray().Select(bar => bar[3].GetDouble())];
        var trailing = TrailingVolatility.Of([.. closes, 1], 5);
        Assert.Equal([true, true, true, true, true, false, false], trailing.Select(double.IsNaN));
        Sample.Near(Golden.Fixture.Number("volatility", "closeToClose"), trailing[5], 1e-12);
        Assert.True(trailing[6] > trailing[5]);
    }
}
