using CsCheck;
using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Tests.LeveragedFunds;

public sealed class ExpectedRebalancingCostTests
{
    [Fact]
    public void Two_days_meet_the_independent_figures()
    {
        foreach (var x in Golden.ExpectedCost.GetProperty("twoDays").EnumerateArray())
        {
            Sample.Near(
                x.Number("cost"),
                ExpectedRebalancingCost.TwoDays(x.Number("leverage"), x.Number("firstMean"), x.Number("secondMean"), x.Number("deviation"), x.Number("autocorrelation")));
        }
    }

    [Fact]
    public void The_third_order_meets_the_sums_over_all_pairs_and_triples()
    {
        foreach (var x in Golden.ExpectedCost.GetProperty("short").EnumerateArray())
        {
            var days = (int)x.Number("days");
            var ratio = VarianceRatio.OfAutoregression(x.Number("autocorrelation"), days);
            Sample.Near(x.Number("thirdOrder"), ExpectedRebalancingCost.ThirdOrder(x.Number("leverage"), x.Number("mean"), x.Number("deviation"), days, ratio));
        }
    }

    [Fact]
    public void A_few_days_meet_the_exact_fractions()
    {
        foreach (var x in Golden.ExpectedCost.GetProperty("short").EnumerateArray())
        {
            Sample.Near(x.Number("exact"), Of(x));
        }
    }

    [Fact]
    public void Many_days_meet_the_integration_on_a_grid()
    {
        foreach (var x in Golden.ExpectedCost.GetProperty("long").EnumerateArray())
        {
            Sample.Near(x.Number("cost"), Of(x), 1e-8);
        }
    }

    [Fact]
    public void Independent_returns_cost_what_their_mean_costs_and_volatility_costs_nothing() =>
        Gen.Select(Gen.Double[-4, 4], Gen.Double[-0.003, 0.003], Gen.Double[0, 0.05], Gen.Int[1, 252]).Sample((leverage, mean, deviation, days) =>
        {
            var expected = (leverage * (Math.Pow(1 + mean, days) - 1)) - (Math.Pow(1 + (leverage * mean), days) - 1);
            Assert.Equal(expected, ExpectedRebalancingCost.OfAutoregression(leverage, mean, deviation, 0, days)!.Value, 1e-12 * days);
        });

    [Fact]
    public void Trends_pay_and_reversals_cost_a_geared_fund() =>
        Gen.Select(Gen.OneOf(Gen.Double[-4, -0.1], Gen.Double[1.1, 4]), Gen.Double[0.01, 0.04], Gen.Double[0.01, 0.5], Gen.Int[2, 252])
            .Sample((leverage, deviation, autocorrelation, days) =>
            {
                Assert.True(ExpectedRebalancingCost.OfAutoregression(leverage, 0, deviation, autocorrelation, days) < 0);
                Assert.True(ExpectedRebalancingCost.OfAutoregression(leverage, 0, deviation, -autocorrelation, days) > 0);
            });

    [Fact]
    public void The_third_order_is_the_limit_of_small_returns() =>
        Gen.Select(Gen.Double[-4, 4], Gen.Double[-2, 2], Gen.Double[0.1, 1], Gen.Double[-0.5, 0.5], Gen.Int[2, 60])
            .Sample((leverage, mean, deviation, autocorrelation, days) =>
            {
                const double small = 1e-4;
                var exact = ExpectedRebalancingCost.OfAutoregression(leverage, small * small * mean, small * deviation, autocorrelation, days)!.Value;
                var ratio = VarianceRatio.OfAutoregression(autocorrelation, days);
                var third = ExpectedRebalancingCost.ThirdOrder(leverage, small * small * mean, small * deviation, days, ratio);
                Assert.Equal(exact, third, 3e-13 + Math.Pow(5 * small * days, 4));
            });

    [Fact]
    public void Neither_cash_nor_the_index_itself_is_expected_to_cost_anything() =>
        Gen.Select(Gen.Double[-0.002, 0.002], Gen.Double[0, 0.05], Gen.Double[-0.5, 0.5], Gen.Int[1, 252]).Sample((mean, deviation, autocorrelation, days) =>
        {
            foreach (var leverage in new[] { 0.0, 1 })
            {
                Assert.Equal(0, ExpectedRebalancingCost.OfAutoregression(leverage, mean, deviation, autocorrelation, days)!.Value, 1e-12);
                Assert.Equal(0, ExpectedRebalancingCost.ThirdOrder(leverage, mean, deviation, days, 1.3), 1e-12);
                Assert.Equal(0, ExpectedRebalancingCost.TwoDays(leverage, mean, mean, deviation, autocorrelation), 1e-12);
            }
        });

    [Theory]
    [InlineData(-3, 0, 0.0834)]
    [InlineData(3, 0, 0.0834)]
    [InlineData(3, -0.1, 0.06)]
    [InlineData(3, -0.4, 0)]
    [InlineData(-3, 0, double.NaN)]
    public void There_is_none_where_a_day_may_take_everything(double leverage, double mean, double deviation)
    {
        Assert.Null(ExpectedRebalancingCost.OfAutoregression(leverage, mean, deviation, 0.1, 21));
        Assert.NotNull(ExpectedRebalancingCost.OfAutoregression(leverage, 0, 0.0833, 0.1, 21));
        Assert.NotNull(ExpectedRebalancingCost.OfAutoregression(2, 0, 0.125, 0.1, 21)); // exactly four deviations
    }

    [Fact]
    public void There_is_none_that_is_not_finite() => Assert.Null(ExpectedRebalancingCost.OfAutoregression(5, 1e10, 0, 0, 756));

    [Theory]
    [InlineData(1, 21)]
    [InlineData(-1, 21)]
    [InlineData(double.NaN, 21)]
    [InlineData(0.1, 0)]
    public void An_autoregression_needs_an_autocorrelation_and_days(double autocorrelation, int days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExpectedRebalancingCost.OfAutoregression(-3, 0, 0.03, autocorrelation, days));

    private static double? Of(System.Text.Json.JsonElement x) => ExpectedRebalancingCost.OfAutoregression(
        x.Number("leverage"), x.Number("mean"), x.Number("deviation"), x.Number("autocorrelation"), (int)x.Number("days"));
}
