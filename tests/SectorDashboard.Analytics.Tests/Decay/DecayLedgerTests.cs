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
        var ledger = DecayLedger.Of(returns, returns.All, Sample.Throughout(-3, 0.0095, 0.05, 0.01));
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
        var ledger = DecayLedger.Of(returns, returns.All, Sample.Throughout(-3, 0, 0, 0));
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
            var ledger = DecayLedger.Of(returns, returns.All, Sample.Throughout(leverage, fee, cash, 0.004));
            Assert.Equal(ledger.Fund, ledger.Naive - ledger.RebalancingCost + ledger.Carry + ledger.Fee + ledger.Residual, 1e-9 * (1 + Math.Abs(ledger.DailyReset)));
            Assert.True(ledger.Fee <= 0);
        });

    [Fact]
    public void The_rebalancing_cost_is_the_sum_of_symmetric_sums() =>
        Gen.Select(Gen.Double[-0.05, 0.05].Array[1, 60], Gen.Int[-3, 3]).Sample((index, leverage) =>
        {
            var returns = Sample.Aligned(index, index);
            var ledger = DecayLedger.Of(returns, returns.All, Sample.Throughout(leverage, 0.01, 0.04, 0));
            Assert.Equal(RebalancingCost.Exact(leverage, index), ledger.RebalancingCost, 1e-10);
        });

    [Fact]
    public void A_fund_that_keeps_its_promise_has_no_residual() =>
        Sample.Returns().Sample(index =>
        {
            var terms = new FundTerms(-3, 0.01, 0.04, 0.002);
            double[] fund = [.. index.Select(r => (-3 * r) + terms.DailyCarry - terms.DailyFee)];
            var returns = Sample.Aligned(fund, index);
            var ledger = DecayLedger.Of(returns, returns.All, Sample.Throughout(-3, 0.01, 0.04, 0.002));
            Assert.Equal(0, ledger.Residual, 1e-10 * (1 + Math.Abs(ledger.Fund)));
        });

    [Fact]
    public void At_leverage_one_nothing_is_lost() =>
        Sample.Returns().Sample(index =>
        {
            var returns = Sample.Aligned(index, index);
            var ledger = DecayLedger.Of(returns, returns.All, Sample.Throughout(1, 0, 0.04, 0));
            foreach (var entry in new[] { ledger.RebalancingCost, ledger.Carry, ledger.Fee, ledger.Residual, ledger.Conditional - ledger.Index })
            {
                Assert.Equal(0, entry, 1e-10 * (1 + Math.Abs(ledger.Index)));
            }
        });

    [Fact]
    public void A_period_within_the_series_uses_its_own_closes()
    {
        var returns = Sample.Aligned([9, 0.1, -0.2, 9], [9, 0.05, 0.1, 9]);
        var ledger = DecayLedger.Of(returns, new(1, 2), Sample.Throughout(2, 0, 0, 0));
        Assert.Equal((1.1 * 0.8) - 1, ledger.Fund, 1e-12);
        Assert.Equal((1.05 * 1.1) - 1, ledger.Index, 1e-12);
        Assert.Equal((1.1 * 1.2) - 1, ledger.DailyReset, 1e-12);
        Assert.Null(ledger.VarianceRatio);
    }

    [Fact]
    public void A_period_without_returns_has_no_ledger()
    {
        var returns = Sample.Aligned([0.1], [0.1]);
        Assert.Throws<ArgumentException>(() => DecayLedger.Of(returns, default, Sample.Throughout(2, 0, 0, 0)));
    }

    // The multiple falls from 3 to 2 on the day that the third return ends on.
    [Fact]
    public void A_ledger_takes_each_day_at_the_multiple_in_force()
    {
        double[] index = [0.05, -0.04, 0.03, 0.02];
        double[] fund = [-0.16, 0.12, -0.05, -0.05];
        var returns = Sample.Aligned(fund, index);
        var schedule = new LeverageSchedule([new(new DateOnly(2000, 1, 1), -3), new(Sample.Start.AddDays(3), -2)]);
        var ledger = DecayLedger.Of(returns, returns.All, new DatedTerms(schedule, 0.0126, 0.0504, 0.0252));

        var (early, late) = ((1.05 * 0.96) - 1, (1.03 * 1.02) - 1);
        Assert.Equal(-2, ledger.Leverage);
        var part = Assert.Single(ledger.EarlierParts);
        Assert.Equal((Sample.Start, Sample.Start.AddDays(2), -3.0), (part.From, part.To, part.Leverage));
        Assert.Equal(early, part.Index, 1e-12);
        Assert.Equal((1.05 * 0.96 * 1.03 * 1.02) - 1, ledger.Index, 1e-12);
        Assert.Equal(((1 - (3 * early)) * (1 - (2 * late))) - 1, ledger.Naive, 1e-12);
        Assert.Equal((0.85 * 1.12 * 0.94 * 0.96) - 1, ledger.DailyReset, 1e-12);
        Assert.Equal(ledger.Naive - ledger.DailyReset, ledger.RebalancingCost, 1e-12);

        // (1 - L) cash/252 - |L| spread/252: 4 × 0.0002 - 3 × 0.0001 and 3 × 0.0002 - 2 × 0.0001 a day; the fee is 0.00005 a day.
        var withCarry = 0.8505 * 1.1205 * 0.9404 * 0.9604;
        var withFee = 0.85045 * 1.12045 * 0.94035 * 0.96035;
        Assert.Equal(withCarry - (0.85 * 1.12 * 0.94 * 0.96), ledger.Carry, 1e-12);
        Assert.Equal(withFee - withCarry, ledger.Fee, 1e-12);
        Assert.Equal((0.84 * 1.12 * 0.95 * 0.95) - withFee, ledger.Residual, 1e-12);

        double[] squares = [.. index.Select(r => Math.Pow(Math.Log(1 + r), 2))];
        Assert.Equal(squares.Sum(), ledger.RealisedVariance, 1e-15);
        var conditional = Math.Pow(1 + early, -3) * Math.Exp(-6 * (squares[0] + squares[1])) * Math.Pow(1 + late, -2) * Math.Exp(-3 * (squares[2] + squares[3]));
        Assert.Equal(conditional - 1, ledger.Conditional, 1e-12);
    }

    [Fact]
    public void Parts_with_the_same_multiple_make_the_same_ledger_as_one() =>
        Gen.Select(Sample.Returns(2), Gen.Int[1, 40], Gen.Int[2, 4]).Sample((index, change, multiple) =>
        {
            var returns = Sample.Aligned([.. index.Select(r => -r)], index);
            var leverage = 1.0 / multiple; // no part can lose everything
            var schedule = new LeverageSchedule([new(DateOnly.MinValue, leverage), new(Sample.Start.AddDays(change), leverage)]);
            var cut = DecayLedger.Of(returns, returns.All, new DatedTerms(schedule, 0.01, 0.04, 0.004));
            var whole = DecayLedger.Of(returns, returns.All, Sample.Throughout(leverage, 0.01, 0.04, 0.004));
            Sample.Near(1 + whole.DailyReset, 1 + cut.DailyReset);
            Sample.Near(1 + whole.Conditional, 1 + cut.Conditional);
            Assert.Equal(whole.Carry, cut.Carry, 1e-10 * (1 + whole.DailyReset));
            Assert.Equal(whole.Fee, cut.Fee, 1e-10 * (1 + whole.DailyReset));
            Assert.Equal(whole.Residual, cut.Residual, 1e-10 * (1 + whole.DailyReset));
            Assert.Equal(change <= index.Length && change > 1 ? 1 : 0, cut.EarlierParts.Count);
        });

    [Fact]
    public void The_entries_add_up_whenever_the_multiple_changes() =>
        Gen.Select(Sample.Returns(), Gen.Int[0, 60], Gen.Double[-4, 4], Gen.Double[-4, 4]).Sample((index, change, before, after) =>
        {
            var returns = Sample.Aligned([.. index.Select(r => (0.9 * r) + 0.001)], index);
            var schedule = new LeverageSchedule([new(DateOnly.MinValue, before), new(Sample.Start.AddDays(change), after)]);
            var ledger = DecayLedger.Of(returns, returns.All, new DatedTerms(schedule, 0.01, 0.04, 0.004));
            var sum = ledger.Naive - ledger.RebalancingCost + ledger.Carry + ledger.Fee + ledger.Residual;
            Assert.Equal(ledger.Fund, sum, 1e-9 * (1 + Math.Abs(ledger.Naive) + Math.Abs(ledger.DailyReset)));
        });

    [Fact]
    public void A_total_loss_is_dated_and_final()
    {
        var returns = Sample.Aligned([-0.1, -0.9, 0.2, 0.1, 0.1], [0.1, 0.4, -0.2, 0.5, 0.1]);
        var ledger = DecayLedger.Of(returns, returns.All, Sample.Throughout(-3, 0.01, 0.04, 0));
        Assert.Equal(Sample.Start.AddDays(2), ledger.TotalLoss);
        Assert.Equal(-1, ledger.DailyReset);
        Assert.Equal(ledger.Naive + 1, ledger.RebalancingCost, 1e-12);
        Assert.Equal((0, 0), (ledger.Carry, ledger.Fee));
        Assert.Equal(ledger.Fund + 1, ledger.Residual, 1e-12);
        Assert.Null(DecayLedger.Of(returns, new(2, 1), Sample.Throughout(-3, 0.01, 0.04, 0)).TotalLoss);
        Assert.Equal(Sample.Start.AddDays(4), DecayLedger.Of(returns, new(2, 2), Sample.Throughout(-2, 0.01, 0.04, 0)).TotalLoss);
    }

    [Fact]
    public void A_loss_before_or_after_a_change_of_the_multiple_is_the_first_one()
    {
        var returns = Sample.Aligned([0.1, 0.1, 0.1, 0.1], [0.1, 0.4, 0.1, 0.6]);
        DateOnly? Lost(int change, double before, double after) => DecayLedger.Of(
            returns, returns.All, new DatedTerms(new LeverageSchedule([new(DateOnly.MinValue, before), new(Sample.Start.AddDays(change), after)]), 0, 0, 0)).TotalLoss;
        Assert.Equal(Sample.Start.AddDays(2), Lost(3, -3, -2));
        Assert.Equal(Sample.Start.AddDays(4), Lost(3, -2, -2));
        Assert.Null(Lost(3, -2, -1));
    }

    // The multiple of 3 loses 120 % of what it had, and 2 times a further rise cannot win that back.
    [Fact]
    public void What_has_lost_everything_compounds_no_further()
    {
        var returns = Sample.Aligned([0.1, 0.1, 0.1], [0.2, 1.0 / 6, 0.5]);
        var schedule = new LeverageSchedule([new(DateOnly.MinValue, -3), new(Sample.Start.AddDays(3), -2)]);
        var ledger = DecayLedger.Of(returns, returns.All, new DatedTerms(schedule, 0, 0, 0));
        Assert.Equal(-1.2, ledger.Naive, 1e-12);
        Assert.Equal(Sample.Start.AddDays(3), ledger.TotalLoss);
    }
}
