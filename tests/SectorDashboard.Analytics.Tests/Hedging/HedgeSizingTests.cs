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
