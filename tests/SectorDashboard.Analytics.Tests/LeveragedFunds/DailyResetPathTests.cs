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
        var values = Path(returns, Sample.Throughout(-3, 0, 0, 0));
        Assert.Equal(lost, values[2] == 0);
        Assert.Equal(lost, values[3] == 0);
        Assert.All(values, value => Assert.True(value >= 0));
        Assert.Equal(0, values[^1]);
        Assert.Equal(-1, DailyResetPath.Return(returns, Plain(-3)));
        Assert.Equal(lost ? 1 : 3, DailyResetPath.TotalLoss(returns, -3));
        Assert.Equal(-1, DailyResetPath.TotalLoss(returns, -1));
    }

    [Fact]
    public void A_move_of_exactly_one_over_the_multiple_leaves_nothing()
    {
        Assert.Equal(0, DailyResetPath.TotalLoss([0.5], -2));
        Assert.Equal(-1, DailyResetPath.Return([0.5, -0.5], Plain(-2)));
    }

    [Fact]
    public void The_fund_lives_exactly_while_every_day_leaves_something() =>
        Gen.Double[-0.5, 0.5].Array[1, 30].Sample(returns =>
            Assert.Equal(Array.TrueForAll(returns, r => 1 - (3 * r) > 0), DailyResetPath.Return(returns, Plain(-3)) > -1));

    [Fact]
    public void The_filled_path_starts_at_one_and_ends_at_the_return() =>
        Gen.Select(Sample.Returns(0), Gen.Double[-4, 4]).Sample((returns, leverage) =>
        {
            var values = Path(returns, Sample.Throughout(leverage, 0.01, 0.04, 0.005));
            Assert.Equal(1, values[0]);
            for (var day = 1; day < values.Length; day++)
            {
                var expected = 1 + DailyResetPath.Return(returns.AsSpan(0, day), new FundTerms(leverage, 0.01, 0.04, 0.005));
                Assert.Equal(expected, values[day], 1e-12 * (1 + expected));
            }
        });

    [Fact]
    public void The_filled_path_takes_each_day_at_the_multiple_in_force()
    {
        var schedule = new LeverageSchedule([new(DateOnly.MinValue, -3), new(Sample.Start.AddDays(2), -2)]);
        var aligned = Sample.Aligned([9, 0.1, -0.2, 0.3], [9, 0.1, -0.2, 0.3]);
        var values = new double[4];
        DailyResetPath.Fill(aligned, new(1, 3), new DatedTerms(schedule, 0.0252, 0, 0), values);
        double[] expected = [1, 1 - 0.2 - 0.0001, (0.8 - 0.0001) * (1.4 - 0.0001), (0.8 - 0.0001) * (1.4 - 0.0001) * (0.4 - 0.0001)];
        Assert.All(expected, (value, day) => Assert.Equal(value, values[day], 1e-12));
    }

    [Fact]
    public void The_path_has_one_value_more_than_there_are_returns()
    {
        var aligned = Sample.Aligned([0.1, 0.2], [0.1, 0.2]);
        Assert.Throws<ArgumentException>(() => DailyResetPath.Fill(aligned, aligned.All, Sample.Throughout(-3, 0, 0, 0), new double[2]));
    }

    // Brown, "Long-term returns estimation of leveraged indexes and ETFs" (arXiv 2301.03186): the index falls by a tenth or more within 63 days
    // and its daily log returns deviate by no more than 1.5 %.
    [Fact]
    public void In_a_calm_fall_a_bear_fund_wins_half_as_much_again_as_a_short_position() =>
        Gen.Select(Gen.Double[-1, 1].Array[63], Gen.Double[-0.6, -0.105361], Gen.Double[0, 0.015]).Sample((shape, fall, deviation) =>
        {
            var mean = shape.Average();
            var scale = deviation / Math.Sqrt(shape.Average(x => (x - mean) * (x - mean)));
            double[] returns = [.. shape.Select(x => Math.Exp((fall / 63) + ((x - mean) * scale)) - 1)];
            Assert.True(Math.Log(1 + DailyResetPath.Return(returns, Plain(-3))) >= -1.5 * fall);
        });

    private static double[] Path(double[] returns, DatedTerms terms)
    {
        var aligned = Sample.Aligned(returns, returns);
        var values = new double[returns.Length + 1];
        DailyResetPath.Fill(aligned, aligned.All, terms, values);
        return values;
    }
}
