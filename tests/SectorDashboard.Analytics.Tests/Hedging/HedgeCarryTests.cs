using CsCheck;
using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Tests.Hedging;

public sealed class HedgeCarryTests
{
    // Volatility 40 %, cash 4 %, fee 1 %: 6 x 0.16 + 0.01 - 4 x 0.04 = 0.81 log points a year; a third of the book loses 55 %.
    [Fact]
    public void On_a_flat_index_a_threefold_bear_fund_costs_18_percent_of_the_book_in_a_year_and_in_expectation_it_earns()
    {
        var carry = HedgeCarry.Of(100_000 / 3.0, new FundTerms(-3, 0.01, 0.04, 0), 0.4, 1);
        Assert.Equal((1 - Math.Exp(-0.81)) * 100_000 / 3, carry.GivenFlatIndex!.Value, 1e-6);
        Assert.Equal(0.55, carry.GivenFlatIndex.Value * 3 / 100_000, 0.006);
        Assert.Equal(0.18, carry.GivenFlatIndex.Value / 100_000, 0.006);
        Assert.Equal((1 - Math.Exp(0.15)) * 100_000 / 3, carry.InExpectation!.Value, 1e-6);
    }

    [Fact]
    public void The_log_points_a_year_are_those_of_the_formula() =>
        Gen.Select(Gen.Double[0.05, 1], Gen.Double[0, 0.05], Gen.Double[-0.05, 0.1], Gen.Double[0, 0.05], Gen.Double[0.1, 2])
            .Sample((volatility, fee, cash, spread, years) =>
            {
                var carry = HedgeCarry.Of(1, new FundTerms(-3, fee, cash, spread), volatility, years);
                Assert.Equal((6 * volatility * volatility) + fee - (4 * cash) + (3 * spread), -Math.Log(1 - carry.GivenFlatIndex!.Value) / years, 1e-9);
                Assert.Equal(fee - (4 * cash) + (3 * spread), -Math.Log(1 - carry.InExpectation!.Value) / years, 1e-9);
            });

    [Fact]
    public void A_bull_fund_sold_short_earns_what_it_loses_on_a_flat_index() =>
        Assert.Equal((Math.Exp(-0.48) - 1) * 1000, HedgeCarry.Of(-1000, new FundTerms(3, 0, 0, 0), 0.4, 1).GivenFlatIndex!.Value, 1e-9);
}
