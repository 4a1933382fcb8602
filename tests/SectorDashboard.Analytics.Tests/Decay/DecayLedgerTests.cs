using CsCheck;
using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Tests.Decay;

public sealed class DecayLedgerTests
{
    [Fact]
    public void Every_entry_meets_the_independent_fixture()
    {
        var returns = Sample.Aligned(Golden.Fixture.Numbers("fund"), Golden.Fixture.Numbers("index"));
        var path = Golden.Fixture.GetProperty("path");
        var ledger = DecayLedger.Of(returns, returns.All, new FundTerms(-3, 0.0095, 0.05, 0.01));
        var fund = Golden.Fixture.Numbers("fund").Aggregate(1.0, (value, r) => value * (1 + r)) - 1;
        Assert.Equal((Sample.Start, Sample.Start.AddDays(10), 10), (ledger.From, ledger.To, ledger.N));
        Sample.Near(fund, ledger.Fund);
        Sample.Near(path.Number("index"), ledger.Index);
        Sample.Near(-3 * path.Number("index"), ledger.Naive);
        Sample.Near(path.Number("exact"), ledger.DailyReset);
        Sample.Near((-3 * path.Number("index")) - path.Number("exact"), ledger.RebalancingCost);
        Sample.Near(path.Number("withCarry") - path.Number("exact"), ledger.Carry);
        Sample.Near(path.Number("withFee") - path.Number("withCarry"), ledger.Fee);
        Sample.Near(fund - path.Number("withFee"), ledger.Residual);
        Sample.Near(path.Number("conditional"), ledger.Conditional);
        Sample.Near(path.Number("realisedVariance"), ledger.RealisedVariance);
        Sample.Near(path.Number("varianceRatio5"), ledger.VarianceRatio);
    }

    [Fact]
    public void The_path_meets_the_oracle()
    {
        var returns = Sample.Aligned(Golden.OracleInputs.Numbers("fund"), Golden.OracleInputs.Numbers("index"));
        var path = Golden.Oracle.GetProperty("path");
        var ledger = DecayLedger.Of(returns, returns.All, new FundTerms(-3, 0, 0, 0));
        Sample.Near(path.Number("index"), ledger.Index, 1e-12);
        Sample.Near(path.Number("naive"), ledger.Naive, 1e-12);
        Sample.Near(path.Number("exact"), ledger.DailyReset, 1e-12);
        Sample.Near(path.Number("cond_formula"), ledger.Conditional, 1e-12);
        Sample.Near(path.Number("rv"), ledger.RealisedVariance, 1e-12);
    }

    [Fact]
    public void The_entries_add_up_on_any_path() =>
        Gen.Select(Sample.Returns(), Gen.Double[-4, 4], Gen.Double[0, 0.1], Gen.Double[-0.01, 0.1]).Sample((index, leverage, fee, cash) =>
        {
            var returns = Sample.Aligned([.. index.Select(r => (0.9 * r) + 0.001)], index);
            var ledger = DecayLedger.Of(returns, returns.All, new FundTerms(leverage, fee, cash, 0.004));
            Assert.Equal(ledger.Fund, ledger.Naive - ledger.RebalancingCost + ledger.Carry + ledger.Fee + ledger.Residual, 1e-9 * (1 + Math.Abs(ledger.DailyReset)));
            Assert.True(ledger.Fee <= 0);
        });

    [Fact]
    public void The_rebalancing_cost_is_the_sum_of_symmetric_sums() =>
        Gen.Select(Gen.Double[-0.05, 0.05].Array[1, 60], Gen.Int[-3, 3]).Sample((index, leverage) =>
        {
            var returns = Sample.Aligned(index, index);
            var ledger = DecayLedger.Of(returns, returns.All, new FundTerms(leverage, 0.01, 0.04, 0));
            Assert.Equal(RebalancingCost.Exact(leverage, index), ledger.RebalancingCost, 1e-10);
        });

    [Fact]
    public void A_fund_that_keeps_its_promise_has_no_residual() =>
        Sample.Returns().Sample(index =>
        {
            var terms = new FundTerms(-3, 0.01, 0.04, 0.002);
            double[] fund = [.. index.Select(r => (-3 * r) + terms.DailyCarry - terms.DailyFee)];
            var returns = Sample.Aligned(fund, index);
            var ledger = DecayLedger.Of(returns, returns.All, terms);
            Assert.Equal(0, ledger.Residual, 1e-10 * (1 + Math.Abs(ledger.Fund)));
        });

    [Fact]
    public void At_leverage_one_nothing_is_lost() =>
        Sample.Returns().Sample(index =>
        {
            var returns = Sample.Aligned(index, index);
            var ledger = DecayLedger.Of(returns, returns.All, new FundTerms(1, 0, 0.04, 0));
            foreach (var entry in new[] { ledger.RebalancingCost, ledger.Carry, ledger.Fee, ledger.Residual, ledger.Conditional - ledger.Index })
            {
                Assert.Equal(0, entry, 1e-10 * (1 + Math.Abs(ledger.Index)));
            }
        });

    [Fact]
    public void A_period_within_the_series_uses_its_own_closes()
    {
        var returns = Sample.Aligned([9, 0.1, -0.2, 9], [9, 0.05, 0.1, 9]);
        var ledger = DecayLedger.Of(returns, new(1, 2), new FundTerms(2, 0, 0, 0));
        Assert.Equal((1.1 * 0.8) - 1, ledger.Fund, 1e-12);
        Assert.Equal((1.05 * 1.1) - 1, ledger.Index, 1e-12);
        Assert.Equal((1.1 * 1.2) - 1, ledger.DailyReset, 1e-12);
        Assert.Null(ledger.VarianceRatio);
    }

    [Fact]
    public void A_period_without_returns_has_no_ledger()
    {
        var returns = Sample.Aligned([0.1], [0.1]);
        Assert.Throws<ArgumentException>(() => DecayLedger.Of(returns, default, new FundTerms(2, 0, 0, 0)));
    }
}
