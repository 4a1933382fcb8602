using CsCheck;
using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

public sealed class BootstrapIndexTests
{
    [Fact]
    public void The_drawn_returns_have_the_volatility_and_the_shape_of_the_history()
    {
        var history = Reverting(400, 0.3);
        double[] logs = [.. new BootstrapIndex(history, 4, 0.6, 0.05, 21).SimpleReturns.Select(r => Math.Log(1 + r))];
        var mean = logs.Average();
        Assert.Equal(0.6, Math.Sqrt(252 * logs.Sum(x => (x - mean) * (x - mean)) / 399), 1e-12);
        var scale = (logs[1] - logs[0]) / (history[1] - history[0]);
        Assert.All(history, (x, k) => Assert.Equal(scale * (x - history.Average()), logs[k] - mean, 1e-12));
    }

    [Theory]
    [InlineData(1, 21)]
    [InlineData(4, 21)]
    [InlineData(40, 252)]
    public void The_index_is_expected_to_return_the_move_exactly(double meanBlock, int days)
    {
        var model = new BootstrapIndex(Reverting(400, 0.3), meanBlock, 0.6, 0.05, days);
        double[] factors = [.. model.SimpleReturns.Select(r => 1 + r)];
        Assert.Equal(Math.Log(1.05), BootstrapGrowth.LogOfExpected(factors, 1 / meanBlock, days), 1e-12);

        var index = Simulated.Paths(model, Simulated.Soxs, 200_000, 1).Index;
        var mean = index.Average();
        Assert.Equal(1.05, mean, 4 * Math.Sqrt(index.Average(growth => (growth - mean) * (growth - mean)) / index.Length));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 63)]
    [InlineData(3, 63)]
    [InlineData(20, 63)]
    public void The_mean_of_the_fund_is_what_the_chain_of_days_expects(double meanBlock, int days)
    {
        var model = new BootstrapIndex(Reverting(500, 0.25), meanBlock, 0.5, 0, days);
        double[] factors = [.. model.SimpleReturns.Select(r => Math.Max(0, 1 - (3 * r) + Simulated.Soxs.DailyCarry - Simulated.Soxs.DailyFee))];
        var summary = ScenarioSummary.Of(Simulated.Paths(model, Simulated.Soxs, 200_000, 2))!;
        Assert.Equal(Math.Exp(BootstrapGrowth.LogOfExpected(factors, 1 / meanBlock, days)) - 1, summary.Mean, (3 * summary.StandardError) + 1e-8);
    }

    [Theory]
    [InlineData(0.35)]
    [InlineData(-0.35)]
    public void Days_drawn_alone_lose_the_variance_ratio_and_blocks_keep_it(double autocorrelation)
    {
        var history = Reverting(4000, autocorrelation);
        var ratio = VarianceRatio.Compute(history, 5)!.Value;
        Assert.True(Math.Abs(ratio - 1) > 0.3);
        Assert.Equal(1, VarianceRatioOf(history, 1), 0.02);
        Assert.Equal(ratio, VarianceRatioOf(history, 200), 0.04);

        // Within blocks of geometric length, an autocovariance is kept as often as no block begins in between.
        var kept = VarianceRatioOf(history, 2);
        Assert.InRange(kept, Math.Min(1, ratio) + 0.1, Math.Max(1, ratio) - 0.1);
    }

    [Fact]
    public void Every_day_of_the_history_is_drawn_equally_often()
    {
        double[] history = [.. Enumerable.Range(0, 50).Select(k => k * 0.001)];
        foreach (var meanBlock in new[] { 1.0, 3.7 })
        {
            var model = new BootstrapIndex(history, meanBlock, 0.3, 0, 1);
            var counts = new int[50];
            foreach (var growth in Simulated.Paths(model, Simulated.Soxs, 500_000, 1).Index)
            {
                counts[Array.FindIndex(model.SimpleReturns, r => Math.Abs(1 + r - growth) < 1e-6)]++;
            }

            var chiSquare = counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000);
            Assert.InRange(chiSquare, 20, 86); // the middle 99.9 % for 49 degrees of freedom, rounded outwards
        }
    }

    [Fact]
    public void A_block_goes_on_with_the_next_day_and_after_the_last_with_the_first()
    {
        // Blocks that hardly ever end: two days are neighbours on the circle.
        double[] history = [.. Enumerable.Range(0, 40).Select(k => Math.Sin(k * k))];
        var model = new BootstrapIndex(history, 1e9, 0.3, 0, 2);
        double[] neighbours = [.. Enumerable.Range(0, 40).Select(k => (1 + model.SimpleReturns[k]) * (1 + model.SimpleReturns[(k + 1) % 40]))];
        foreach (var growth in Simulated.Paths(model, Simulated.Soxs, 5000, 1).Index)
        {
            Assert.Contains(neighbours, product => Math.Abs(product - growth) < 1e-6);
        }
    }

    [Fact]
    public void The_expected_growth_is_the_mean_over_all_paths() =>
        Gen.Select(Gen.Double[0, 2].Array[2, 4], Gen.Double[0.05, 1], Gen.Int[1, 4]).Sample((factors, restart, days) =>
            Assert.Equal(OverAllPaths(factors, restart, days), Math.Exp(BootstrapGrowth.LogOfExpected(factors, restart, days)), 1e-12));

    [Fact]
    public void Nothing_left_on_any_path_is_minus_infinity() =>
        Assert.Equal(double.NegativeInfinity, BootstrapGrowth.LogOfExpected([0, 0], 0.5, 10));

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapIndex([0.1, 0.2], 0.9, 0.4, 0, 21));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapIndex([0.1, 0.2], double.NaN, 0.4, 0, 21));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BootstrapIndex([0.1, 0.2], 1, -0.4, 0, 21));
        Assert.Throws<ArgumentException>(() => new BootstrapIndex([0.1, 0.1, 0.1], 1, 0.4, 0, 21));
        Assert.Throws<ArgumentException>(() => new BootstrapIndex([0.1], 1, 0.4, 0, 21));
        Assert.Throws<ArgumentException>(() => new BootstrapIndex([0.1, double.NaN], 1, 0.4, 0, 21));
    }

    private static double OverAllPaths(double[] factors, double restart, int days)
    {
        double From(int position, int left)
        {
            if (left == 0)
            {
                return 1;
            }

            var sum = 0.0;
            for (var next = 0; next < factors.Length; next++)
            {
                var chance = (restart / factors.Length) + (next == (position + 1) % factors.Length ? 1 - restart : 0);
                sum += chance * factors[next] * From(next, left - 1);
            }

            return sum;
        }

        return factors.Select((factor, position) => factor * From(position, days - 1)).Average();
    }

    private static double VarianceRatioOf(double[] history, double meanBlock)
    {
        double[] logs = [.. Simulated.Paths(new BootstrapIndex(history, meanBlock, 0.4, 0, 5), Simulated.Soxs, 200_000, 1).Index.Select(growth => Math.Log(growth))];
        var mean = logs.Average();
        return logs.Average(x => (x - mean) * (x - mean)) / (5 * 0.4 * 0.4 / 252);
    }

    /// <summary>Returns with a first-order autocorrelation, the same every time.</summary>
    private static double[] Reverting(int count, double autocorrelation)
    {
        var random = new Random(3);
        var returns = new double[count];
        for (var k = 1; k < count; k++)
        {
            returns[k] = (autocorrelation * returns[k - 1]) + (0.02 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5));
        }

        return returns;
    }
}
