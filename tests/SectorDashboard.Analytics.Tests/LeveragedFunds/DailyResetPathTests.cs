using CsCheck;
using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Tests.LeveragedFunds;

public sealed class DailyResetPathTests
{
    private static FundTerms Plain(double leverage) => new(leverage, 0, 0, 0);

    // A published example: the index gains 10 % and gives it all back.
    [Theory]
    [InlineData(2, -0.0182)]
    [InlineData(-3, -0.10909)]
    public void Going_nowhere_costs(double leverage, double expected) =>
        Assert.Equal(expected, DailyResetPath.Return([0.1, (1 / 1.1) - 1], Plain(leverage)), 0.00002);

    [Fact]
    public void The_path_meets_the_independent_fixture()
    {
        var index = Golden.Fixture.Numbers("index");
        var expected = Golden.Fixture.GetProperty("path");
        Sample.Near(expected.Number("exact"), DailyResetPath.Return(index, Plain(-3)), 1e-12);
        Sample.Near(expected.Number("withCarry"), DailyResetPath.Return(index, new(-3, 0, 0.05, 0.01)), 1e-12);
        Sample.Near(expected.Number("withFee"), DailyResetPath.Return(index, new(-3, 0.0095, 0.05, 0.01)), 1e-12);
    }

    [Fact]
    public void The_path_meets_the_oracle()
    {
        var index = Golden.OracleInputs.Numbers("index");
        Sample.Near(Golden.Oracle.Number("path", "exact"), DailyResetPath.Return(index, Plain(-3)), 1e-13);
        Sample.Near(Golden.Oracle.Number("path", "index"), DailyResetPath.Return(index, Plain(1)), 1e-13);
    }

    [Fact]
    public void Without_leverage_the_fund_is_cash_and_at_one_it_is_the_index() =>
        Sample.Returns().Sample(returns =>
        {
            Sample.Near(Math.Pow(1 + (0.05 / 252), returns.Length), 1 + DailyResetPath.Return(returns, new(0, 0, 0.05, 0.3)));
            Sample.Near(returns.Aggregate(1.0, (value, r) => value * (1 + r)), 1 + DailyResetPath.Return(returns, new(1, 0, 0.05, 0)));
        });

    [Fact]
    public void The_order_of_the_days_does_not_matter() =>
        Gen.Select(Sample.Returns(2), Gen.Double[-4, 4]).Sample((returns, leverage) =>
        {
            double[] backwards = [.. returns.Reverse()];
            double[] sorted = [.. returns.Order()];
            var value = DailyResetPath.Return(returns, Plain(leverage));
            Assert.Equal(value, DailyResetPath.Return(backwards, Plain(leverage)), 1e-10 * (1 + Math.Abs(value)));
            Assert.Equal(value, DailyResetPath.Return(sorted, Plain(leverage)), 1e-10 * (1 + Math.Abs(value)));
        });

    [Theory]
    [InlineData(0.333, false)]
    [InlineData(0.33334, true)]
    [InlineData(0.5, true)]
    public void A_day_of_a_third_takes_everything_for_good(double day, bool lost)
    {
        double[] returns = [-0.1, day, -0.2, 0.4, 0.4, -0.3];
        var values = new double[returns.Length + 1];
        DailyResetPath.Fill(returns.AsSpan(0, 3), Plain(-3), values.AsSpan(0, 4));
        Assert.Equal(lost, values[2] == 0);
        Assert.Equal(lost, values[3] == 0);
        Assert.Equal(-1, DailyResetPath.Return(returns, Plain(-3)));
        DailyResetPath.Fill(returns, Plain(-3), values);
        Assert.All(values, value => Assert.True(value >= 0));
        Assert.Equal(0, values[^1]);
    }

    [Fact]
    public void The_fund_lives_exactly_while_every_day_leaves_something() =>
        Gen.Double[-0.5, 0.5].Array[1, 30].Sample(returns =>
            Assert.Equal(Array.TrueForAll(returns, r => 1 - (3 * r) > 0), DailyResetPath.Return(returns, Plain(-3)) > -1));

    [Fact]
    public void The_filled_path_starts_at_one_and_ends_at_the_return() =>
        Gen.Select(Sample.Returns(0), Gen.Double[-4, 4]).Sample((returns, leverage) =>
        {
            var terms = new FundTerms(leverage, 0.01, 0.04, 0.005);
            var values = new double[returns.Length + 1];
            DailyResetPath.Fill(returns, terms, values);
            Assert.Equal(1, values[0]);
            Assert.Equal(1 + DailyResetPath.Return(returns, terms), values[^1], 1e-12 * (1 + values[^1]));
        });

    [Fact]
    public void The_path_has_one_value_more_than_there_are_returns() =>
        Assert.Throws<ArgumentException>(() => DailyResetPath.Fill([0.1, 0.2], Plain(-3), new double[2]));

    // ProShares: an index up 5 % leaves 90 of 100 in a -2x fund, where the hedge of the grown book needs 105.
    [Fact]
    public void A_unit_hedge_of_100_needs_15_more_after_plus_5_percent()
    {
        var left = 100 * (1 + DailyResetPath.Return([0.05], Plain(-2)));
        Assert.Equal(15, (100 * 1.05) - left, 1e-10);
    }
}
