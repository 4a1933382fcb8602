using CsCheck;
using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Tests.LeveragedFunds;

public sealed class RebalancingCostTests
{
    // Two days: (L - L²) r1 r2.
    [Fact]
    public void Two_days_cost_10_9_percent_of_a_bear_fund() =>
        Assert.Equal(-12 * 0.1 * ((1 / 1.1) - 1), RebalancingCost.Exact(-3, [0.1, (1 / 1.1) - 1]), 1e-15);

    // Three days, multiplied out: (L - L²)(r1 r2 + r1 r3 + r2 r3) + (L - L³) r1 r2 r3, in returns that binary fractions hold exactly.
    [Fact]
    public void Three_days_meet_the_expansion_exactly() => Gen.Int[-64, 64].Array[3].Sample(eighths =>
    {
        double[] r = [.. eighths.Select(x => x / 256.0)];
        var expected = (-12 * ((r[0] * r[1]) + (r[0] * r[2]) + (r[1] * r[2]))) + (24 * r[0] * r[1] * r[2]);
        Assert.Equal(expected, RebalancingCost.Exact(-3, r), 1e-14);
    });

    [Fact]
    public void The_symmetric_sums_are_the_naive_return_less_the_daily_reset() =>
        Gen.Select(Gen.Double[-0.05, 0.05].Array[0, 80], Gen.Double[-4, 4]).Sample((returns, leverage) =>
        {
            var index = returns.Aggregate(1.0, (value, r) => value * (1 + r)) - 1;
            var reset = DailyResetPath.Return(returns, new(leverage, 0, 0, 0));
            Assert.Equal((leverage * index) - reset, RebalancingCost.Exact(leverage, returns), 1e-12 * (1 + Math.Abs(reset)));
        });

    [Fact]
    public void Neither_cash_nor_the_index_itself_is_ever_rebalanced() =>
        Sample.Returns().Sample(returns =>
        {
            Assert.Equal(0, RebalancingCost.Exact(1, returns), 1e-12);
            Assert.Equal(0, RebalancingCost.Exact(0, returns), 1e-12);
        });
}
