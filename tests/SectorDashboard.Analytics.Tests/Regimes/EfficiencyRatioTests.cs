using CsCheck;
using SectorDashboard.Analytics.Regimes;

namespace SectorDashboard.Analytics.Tests.Regimes;

public sealed class EfficiencyRatioTests
{
    // Three steps up of 1 and one down of 1: two from the start over four of way.
    [Fact]
    public void Distance_over_way() => Assert.Equal(0.5, EfficiencyRatio.Of([10, 11, 12, 11, 12]));

    [Fact]
    public void A_straight_line_is_one_and_a_return_to_the_start_nothing()
    {
        Assert.Equal(1, EfficiencyRatio.Of([5, 4, 3, 1]));
        Assert.Equal(0, EfficiencyRatio.Of([5, 4, 6, 5]));
    }

    [Fact]
    public void A_price_that_never_moved_has_none()
    {
        Assert.Null(EfficiencyRatio.Of([5, 5, 5]));
        Assert.Null(EfficiencyRatio.Of([5]));
        Assert.Null(EfficiencyRatio.Of([]));
    }

    [Fact]
    public void It_lies_between_nothing_and_one_whatever_the_unit() =>
        Gen.Select(Sample.Returns(2), Gen.Double[1e-3, 1e9]).Sample((returns, unit) =>
        {
            var closes = Sample.Prices(returns).Closes;
            var ratio = EfficiencyRatio.Of(closes)!.Value;
            Assert.InRange(ratio, 0, 1 + 1e-12);
            Assert.Equal(ratio, EfficiencyRatio.Of([.. closes.Select(c => c * unit)])!.Value, 1e-9);
        });
}
