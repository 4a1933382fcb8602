using CsCheck;
using SectorDashboard.Analytics.Regimes;

namespace SectorDashboard.Analytics.Tests.Regimes;

public sealed class CusumTests
{
    private const int Runs = 4000;

    // Published, for a slack of a half: 336 and 930 days on one side, 168 and 465 on two.
    [Theory]
    [InlineData(4, 336, 168)]
    [InlineData(5, 930, 465)]
    public void The_exact_run_lengths_are_the_published_ones(int threshold, double oneSided, double twoSided)
    {
        var exact = Golden.Regimes.GetProperty("runLengths").GetProperty($"{threshold}");
        Assert.Equal(oneSided, exact.Number("oneSided"), 1.0);
        Assert.Equal(twoSided, exact.Number("twoSided"), 0.5);
    }

    // A run's length is nearly exponential: the mean of 4,000 runs is within four standard errors of the exact one, 6.3 %.
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void One_side_runs_as_long_as_the_exact_calculation_says(double threshold)
    {
        var source = new Random(1954);
        var days = 0L;
        for (var run = 0; run < Runs; run++)
        {
            for (var sum = 0.0; sum <= threshold; days++)
            {
                sum = Cusum.Next(sum, Normal(source), Cusum.Slack);
            }
        }

        Sample.Near(Golden.Regimes.Number("runLengths", $"{threshold}", "oneSided"), days / (double)Runs, 4 / Math.Sqrt(Runs));
    }

    [Fact]
    public void Two_sides_run_half_as_long()
    {
        var source = new Random(1954);
        var days = 0L;
        for (var run = 0; run < Runs; run++)
        {
            for (var sums = default(Cusum); !sums.Rise && !sums.Fall; days++)
            {
                sums = sums.After(Normal(source));
            }
        }

        Sample.Near(Golden.Regimes.Number("runLengths", "5", "twoSided"), days / (double)Runs, 4 / Math.Sqrt(Runs));
    }

    [Fact]
    public void Alarms_and_sums_meet_the_independent_calculation()
    {
        var expected = Golden.Regimes.GetProperty("sums");
        var sums = Cusum.Through(Golden.Regimes.GetProperty("twoState").Numbers("returns"), expected.GetProperty("window").GetInt32());
        var alarms = sums.Index().Where(s => s.Item.Rise || s.Item.Fall).Select(s => $"{s.Index} {(s.Item.Rise ? "rise" : "fall")}");
        Assert.Equal(expected.GetProperty("alarms").EnumerateArray().Select(a => $"{a[0]} {a[1]}"), alarms, StringComparer.Ordinal);
        Assert.Equal(expected.Number("up"), sums[^1].Up, 1e-10);
        Assert.Equal(expected.Number("down"), sums[^1].Down, 1e-10);
    }

    [Fact]
    public void A_steady_shift_raises_one_sum_and_empties_the_other()
    {
        var sums = default(Cusum);
        for (var day = 0; day < 10; day++)
        {
            sums = sums.After(1);
        }

        Assert.Equal((5, 0, false), (sums.Up, sums.Down, sums.Rise));
        sums = sums.After(1);
        Assert.Equal((true, false), (sums.Rise, sums.Fall));
        Assert.Equal(new Cusum(0, 1.5), sums.After(-2));
    }

    [Fact]
    public void Turning_the_returns_round_changes_the_sides_and_later_days_nothing() =>
        Gen.Select(Sample.Returns(40, 120), Gen.Int[1, 40]).Sample((returns, until) =>
        {
            var sums = Cusum.Through(returns, 20);
            var turned = Cusum.Through([.. returns.Select(r => -r)], 20);
            Assert.All(sums, (s, t) => Assert.Equal((s.Up, s.Down), (turned[t].Down, turned[t].Up)));
            Assert.All(sums[..20], s => Assert.Equal(default, s));
            Assert.Equal(Cusum.Through(returns.AsSpan(0, until), 20), sums[..until]);
        });

    [Fact]
    public void A_window_that_does_not_vary_has_no_residual() => Assert.All(Cusum.Through([0, 0, 0, 0, 0.5, 0], 3), s => Assert.True(double.IsFinite(s.Up)));

    private static double Normal(Random source) => Math.Sqrt(-2 * Math.Log(1 - source.NextDouble())) * Math.Cos(2 * Math.PI * source.NextDouble());
}
