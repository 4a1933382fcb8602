using CsCheck;
using SectorDashboard.Analytics.Hedging;

namespace SectorDashboard.Analytics.Tests.Hedging;

public sealed class HedgeSizingTests
{
    [Fact]
    public void A_third_of_the_book_in_a_threefold_bear_fund_covers_it()
    {
        Assert.Equal(33_333.33, HedgeSizing.Notional(100_000, 1, -3)!.Value, 0.005);
        Assert.Equal(-60_000, HedgeSizing.Notional(100_000, 1.2, 2)!.Value, 1e-9);
        Assert.Null(HedgeSizing.Notional(100_000, 1, 0));
    }

    [Theory]
    [InlineData(-0.100)]
    [InlineData(-0.025)]
    [InlineData(+0.025)]
    [InlineData(+0.100)]
    public void The_reset_leaves_the_exposure_of_the_oracle(double move) =>
        Sample.Near(100_000 * Golden.Oracle.Number("net_exposure_after_reset", move.ToString("+0.000;-0.000")), HedgeSizing.NetExposureAfterReset(100_000, 1, -3, move));

    // Computed for the project: after +5 % within the day the fund's leverage is -3.7059, so 105,000 of exposure need less of it than 33,333.
    [Fact]
    public void Within_the_day_the_leverage_in_force_sizes_the_hedge()
    {
        Assert.Equal(28_333, HedgeSizing.NotionalAfterMove(100_000, 1, -3, 0.05)!.Value, 0.5);
        Assert.Equal(33_333.33, HedgeSizing.NotionalAfterMove(100_000, 1, -3, 0)!.Value, 0.005);
        Assert.Null(HedgeSizing.NotionalAfterMove(100_000, 1, -3, 0.34));
        Assert.Null(HedgeSizing.NotionalAfterMove(100_000, 1, 0, 0.05));
    }

    [Fact]
    public void A_hedge_bought_within_the_day_leaves_no_exposure_until_the_reset() =>
        Gen.Select(Gen.Double[0.1, 3], Gen.Double[-4, 4], Gen.Double[-0.2, 0.2]).Where((_, leverage, _) => Math.Abs(leverage) > 0.1).Sample((beta, leverage, move) =>
        {
            // A dollar at the last close is 1 + L x now and carries the swaps of then: L (1 + x).
            var shares = HedgeSizing.NotionalAfterMove(1000, beta, leverage, move)!.Value / (1 + (leverage * move));
            Assert.Equal(0, (1000 * beta * (1 + move)) + (shares * leverage * (1 + move)), 1e-8);
        });

    [Fact]
    public void The_drift_is_that_of_book_and_hedge_each_on_its_own() =>
        Gen.Select(Gen.Double[0.1, 3], Gen.Double[-5, 5], Gen.Double[-0.15, 0.15]).Where((_, leverage, _) => Math.Abs(leverage) > 0.1).Sample((beta, leverage, move) =>
        {
            var hedge = HedgeSizing.Notional(1000, beta, leverage)!.Value * (1 + (leverage * move));
            var exposure = (1000 * beta * (1 + move)) + (leverage * hedge);
            Assert.Equal(exposure, HedgeSizing.NetExposureAfterReset(1000, beta, leverage, move), 1e-8);
        });

    [Fact]
    public void The_minimum_variance_ratio_meets_the_independent_fixture()
    {
        var hedge = MinimumVarianceHedge.Fit(Golden.Fixture.Numbers("index"), Golden.Fixture.Numbers("fund"))!.Value;
        Sample.Near(Golden.Fixture.Number("minimumVariance"), hedge.Ratio);
        Sample.Near(Golden.Fixture.Number("ols", "rSquared"), hedge.Effectiveness);
        Assert.Null(MinimumVarianceHedge.Fit([0.1, 0.2, 0.3], [0, 0, 0]));
    }

    [Fact]
    public void The_minimum_variance_ratio_meets_the_oracle()
    {
        var hedge = MinimumVarianceHedge.Fit(Golden.OracleInputs.Numbers("index"), Golden.OracleInputs.Numbers("fund"))!.Value;
        Sample.Near(Golden.Oracle.Number("mvhr", "h"), hedge.Ratio, 1e-13);
        Sample.Near(Golden.Oracle.Number("mvhr", "effectiveness"), hedge.Effectiveness, 1e-13);
    }

    [Fact]
    public void No_other_ratio_leaves_less_variance_and_effectiveness_is_what_it_removes() =>
        Gen.Select(Sample.Returns(5, 40), Sample.Returns(40, 40), Gen.Double[-0.5, 0.5]).Sample((index, noise, other) =>
        {
            double[] fund = [.. index.Select((r, k) => (-3 * r) + (noise[k] / 2))];
            var hedge = MinimumVarianceHedge.Fit(index, fund)!.Value;
            var least = Variance(index, fund, hedge.Ratio);
            Assert.True(least <= Variance(index, fund, hedge.Ratio + other) * (1 + 1e-12));
            Assert.Equal(1 - (least / Variance(index, fund, 0)), hedge.Effectiveness, 1e-9);
        });

    private static double Variance(double[] book, double[] fund, double ratio)
    {
        double[] hedged = [.. book.Select((r, k) => r - (ratio * fund[k]))];
        var mean = hedged.Average();
        return hedged.Sum(r => (r - mean) * (r - mean)) / (hedged.Length - 1);
    }
}
