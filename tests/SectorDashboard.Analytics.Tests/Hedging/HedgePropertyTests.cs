using CsCheck;
using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Hedging;

/// <summary>What holds for a hedge whatever the market does.</summary>
public sealed class HedgePropertyTests
{
    [Fact]
    public void A_leg_with_another_multiple_is_the_leg_made_with_it()
    {
        var made = HedgeLeg.OfFund([10, 9, 11], [2, 2, 2]);
        var geared = HedgeLeg.OfFund([10, 9, 11], [-3, -3, -2]).GearedBy(2);
        Assert.Equal(made.Exposures, geared.Exposures);
        Assert.Equal(made.Cover, geared.Cover);
        Assert.Equal([20, 18, 22], geared.Exposures);
    }

    private static readonly Gen<double> Leverage = Gen.OneOf<double>(-3.0, -2, -1, 1, 2, 3);

    private static readonly Gen<RebalanceRule> Rule = Gen.Select(
        Gen.Enum<RebalanceKind>(), Gen.Double[0.01, 0.5], (kind, band) => new RebalanceRule(kind, band));

    private static readonly Gen<AlignedReturns> Market = Gen.Select(Sample.Returns(60, 60), Sample.Returns(), (fund, index) =>
        Sample.Aligned([.. index.Select((r, k) => Math.Max(-0.9, (-3 * r) + (fund[k] / 10)))], index));

    [Fact]
    public void A_perfect_fund_drifts_by_the_formula_on_the_first_day() =>
        Gen.Select(Gen.Double[-0.2, 0.2], Leverage).Sample((move, leverage) =>
        {
            var path = Run(Sample.Aligned([leverage * move], [move]), leverage, Plan(default));
            Assert.Equal(HedgeSizing.NetExposureAfterReset(100_000, 1, leverage, move), path.Days[1].NetExposure, 1e-6);
            Assert.Equal(100_000 - path.TradingCost, path.Days[1].Hedged, 1e-6);
        });

    [Fact]
    public void A_perfect_inverse_fund_sized_daily_leaves_only_its_costs() => Sample.Returns().Sample(index =>
    {
        var path = Run(Sample.Aligned([.. index.Select(r => -r)], index), -1, Plan(new(RebalanceKind.Daily, 0)));
        Assert.Equal(100_000 - path.TradingCost, path.Days[^1].Hedged, 1e-6);
        Assert.All(path.Days, day => Assert.Equal(0, day.NetExposure, 1e-6));
        Assert.Equal(path.TradingCost, HedgeOutcome.Of(path, 0.04).Cost, 1e-6);
    });

    [Fact]
    public void The_parts_add_up() => Gen.Select(Market, Leverage, Rule, Gen.Double[-2, 2]).Sample((returns, leverage, rule, beta) =>
    {
        var path = Run(returns, leverage, Plan(rule, beta));
        var scale = 1e-9 * (1 + Math.Abs(path.Profit) + path.Turnover);
        Assert.Equal(path.Days[^1].Unhedged + path.Profit - path.TradingCost, path.Days[^1].Hedged, scale);
        Assert.Equal(path.Turnover * 0.001, path.TradingCost, scale);
        var outcome = HedgeOutcome.Of(path, 0);
        Assert.Equal(path.Days[0].Unhedged - path.Days[^1].Hedged, outcome.Cost, scale);
        Assert.Equal(0, outcome.Interest, 1e-12);
    });

    [Fact]
    public void A_hedge_never_sized_again_is_traded_once() => Gen.Select(Market, Leverage).Sample((returns, leverage) =>
        Assert.Equal(100_000 / Math.Abs(leverage), Run(returns, leverage, Plan(default)).Turnover, 1e-6));

    [Fact]
    public void A_band_that_is_never_left_is_no_rule_at_all() => Gen.Select(Market, Leverage).Sample((returns, leverage) =>
    {
        var left = Run(returns, leverage, Plan(default));
        var widest = left.Days.Max(day => Math.Abs(day.NetExposure) / day.Unhedged);
        var banded = Run(returns, leverage, Plan(new(RebalanceKind.Band, widest * 1.000001)));
        Assert.Equal(left.Days, banded.Days);
        Assert.Equal(left.Turnover, banded.Turnover);
        var narrow = widest / 1.000001;
        Assert.All(Run(returns, leverage, Plan(new(RebalanceKind.Band, narrow))).Days, day => Assert.True(Math.Abs(day.NetExposure) <= narrow * day.Unhedged * (1 + 1e-9)));
    });

    [Fact]
    public void A_hedge_in_proportion_to_the_book_scales_with_it() => Gen.Select(Market, Leverage, Rule).Sample((returns, leverage, rule) =>
    {
        var one = HedgeOutcome.Of(Run(returns, leverage, Plan(rule)), 0.04);
        var ten = HedgeOutcome.Of(Run(returns, leverage, Plan(rule) with { Book = 1_000_000 }), 0.04);
        Sample.Near(10 * one.Cost, ten.Cost, 1e-7);
        Sample.Near(10 * one.Interest, ten.Interest, 1e-7);
        Assert.Equal(one.ResidualVolatility ?? -1, ten.ResidualVolatility ?? -1, 1e-9);
        Assert.Equal(one.WorstMonth!.Value, ten.WorstMonth!.Value, 1e-9);
    });

    [Fact]
    public void Shorting_the_index_leaves_a_book_of_beta_one_nothing_but_the_first_trade() => Gen.Select(Sample.Returns(), Rule).Sample((index, rule) =>
    {
        var path = Run(Sample.Aligned(index, index), 1, Plan(rule));
        Assert.All(path.Days, day => Assert.Equal(100_000 - 100, day.Hedged, 1e-6));
        Assert.Equal(100_000, path.Turnover, 1e-6);
    });

    private static HedgePlan Plan(RebalanceRule rule, double beta = 1) => new(100_000, beta, rule, 0.001, 0);

    private static HedgePath Run(AlignedReturns returns, double leverage, HedgePlan plan) =>
        HedgeSimulation.Run(returns, returns.All, Sample.Leg(returns, returns.All, leverage), plan);
}
