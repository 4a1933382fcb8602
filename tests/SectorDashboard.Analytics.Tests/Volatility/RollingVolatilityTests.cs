using CsCheck;
using SectorDashboard.Analytics.Volatility;

namespace SectorDashboard.Analytics.Tests.Volatility;

public sealed class RollingVolatilityTests
{
    [Fact]
    public void Each_value_is_the_volatility_of_its_own_window() => Gen.Select(Sample.Returns(2), Gen.Int[2, 60]).Sample((returns, window) =>
    {
        var closes = Sample.Prices(returns).Closes;
        var rolling = RollingVolatility.CloseToClose(closes, window);
        Assert.Equal(Math.Max(0, closes.Length - window), rolling.Length);
        for (var k = 0; k < rolling.Length; k++)
        {
            Assert.Equal(RealisedVolatility.CloseToClose(closes.AsSpan(k, window + 1))!.Value, rolling[k], 1e-6);
        }
    });

    [Fact]
    public void A_still_window_has_none_and_a_window_of_one_is_refused()
    {
        Assert.Equal([0, 0], RollingVolatility.CloseToClose([5, 5, 5, 5], 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingVolatility.CloseToClose([1, 2, 3], 1));
    }
}
