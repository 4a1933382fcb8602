using CsCheck;
using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Tests.LeveragedFunds;

public sealed class RebalancingFlowTests
{
    [Theory]
    [InlineData("SOXS_1.74bn_+5%", -3, 1.74e9, 0.05)]
    [InlineData("SOXL_18bn_-3%", 3, 18e9, -0.03)]
    public void Flow_meets_the_oracle(string name, double leverage, double assets, double move) =>
        Sample.Near(Golden.Oracle.Number("flow", name) * 1e9, RebalancingFlow.AtClose(leverage, assets, move), 1e-12);

    [Theory]
    [InlineData(3, 100, 0.05, 30)] // a public calculator says 45: it forgets that the exposure has already drifted
    [InlineData(1, 5e9, 0.05, 0)]
    [InlineData(0, 5e9, 0.05, 0)]
    public void Flow_is_what_restores_the_multiple(double leverage, double assets, double move, double flow) =>
        Assert.Equal(flow, RebalancingFlow.AtClose(leverage, assets, move), 1e-12);

    // SOXL with 18 and SOXS with 1.5 billion dollars: 1.26 billion for 1 %, 6.30 billion for 5 %.
    [Theory]
    [InlineData(0.01, 1.26e9)]
    [InlineData(-0.05, -6.30e9)]
    public void Bull_and_bear_trade_the_same_way(double move, double published) =>
        Assert.Equal(published, RebalancingFlow.AtClose(3, 18e9, move) + RebalancingFlow.AtClose(-3, 1.5e9, move), 1);

    // Flow over the assets after the move, percent with one decimal, moves of 1, -1, 3, -3, 5 and -5 %.
    [Theory]
    [InlineData(3, 5.8, -6.2, 16.5, -19.8, 26.1, -35.3)]
    [InlineData(-3, 12.4, -11.7, 39.6, -33.0, 70.6, -52.2)]
    public void Flow_of_end_assets_meets_the_published_table(double leverage, params double[] published)
    {
        double[] moves = [0.01, -0.01, 0.03, -0.03, 0.05, -0.05];
        for (var k = 0; k < moves.Length; k++)
        {
            Assert.Equal(published[k], 100 * RebalancingFlow.OfEndAssets(leverage, moves[k])!.Value, 0.0501);
        }
    }

    [Fact]
    public void Flow_is_target_exposure_less_drifted_exposure() =>
        Gen.Select(Gen.Double[-4, 4], Gen.Double[1, 1e10], Gen.Double[-0.9, 2]).Sample((leverage, assets, move) =>
        {
            var target = leverage * assets * Math.Max(0, 1 + (leverage * move));
            var drifted = leverage * assets * (1 + move);
            Assert.Equal(target - drifted, RebalancingFlow.AtClose(leverage, assets, move), 1e-10 * assets);
        });

    [Fact]
    public void A_fund_that_has_lost_everything_closes_its_exposure_and_has_no_assets_to_measure_it_by()
    {
        Assert.Equal(3 * 1.4 * 100, RebalancingFlow.AtClose(-3, 100, 0.4), 1e-12);
        Assert.Equal(-2 * 0.5 * 100, RebalancingFlow.AtClose(2, 100, -0.5), 1e-12);
        Assert.Null(RebalancingFlow.OfEndAssets(-3, 0.4));
        Assert.Null(RebalancingFlow.OfEndAssets(2, -0.5));
        Assert.NotNull(RebalancingFlow.OfEndAssets(-3, 0.33));
    }

    // Buyers of SOXL on a day of -3 % create shares worth a tenth of the fund: they buy 3 × 10 % against the 18 % that the reset sells.
    [Fact]
    public void Creations_after_a_loss_offset_the_reset()
    {
        var gross = RebalancingFlow.AtClose(3, 100, -0.03);
        Assert.Equal(-18, gross, 1e-12);
        Assert.Equal(12, RebalancingFlow.NetOfCreations(gross, 3, 2, 5), 1e-12);
        Assert.Equal(-48, RebalancingFlow.NetOfCreations(gross, 3, -2, 5), 1e-12);
        Assert.Equal(18, RebalancingFlow.NetOfCreations(48, -3, 2, 5), 1e-12);
    }

    // ProShares: an index up 5 % leaves 90 of 100 in a -2x fund, where a hedge that kept up with the index would be worth 105.
    [Theory]
    [InlineData(100, 0.05, -0.10, 15)]
    [InlineData(100, -0.05, 0.10, -15)]
    [InlineData(200, 0.6, -1.2, 320)]
    public void A_holder_keeps_the_hedge_in_step_with_the_index(double holding, double indexReturn, double fundReturn, double trade) =>
        Assert.Equal(trade, HoldersTrade.AfterMove(holding, indexReturn, fundReturn), 1e-12);
}
