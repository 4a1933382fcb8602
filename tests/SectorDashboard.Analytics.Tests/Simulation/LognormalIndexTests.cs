using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearRegression;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

public sealed class LognormalIndexTests
{
    [Theory]
    [InlineData(-3, 0)]
    [InlineData(-3, -0.1)]
    [InlineData(3, 0.1)]
    [InlineData(-1, 0.2)]
    public void The_mean_is_the_exact_one_and_near_that_of_continuous_time(double leverage, double move)
    {
        var terms = Simulated.Soxs with { Leverage = leverage };
        var summary = ScenarioSummary.Of(Simulated.Paths(new LognormalIndex(0.5, move, 126), terms, 50_000, 1))!;

        // Independent days: the expected product is the product of expectations.
        var daily = Math.Pow(1 + move, 1.0 / 126) - 1;
        var exact = Math.Pow(1 + (leverage * daily) + terms.DailyCarry - terms.DailyFee, 126) - 1;
        Assert.Equal(exact, summary.Mean, 3 * summary.StandardError);
        Assert.Equal(exact, EstimatedReturn.Mean(leverage, move, 0.5, 0.5, terms.AnnualCost)!.Value, 0.002);
    }

    [Fact]
    public void Over_many_seeds_the_mean_has_no_bias_and_its_standard_error_is_honest()
    {
        const int Seeds = 200;
        double sum = 0, squares = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var summary = ScenarioSummary.Of(Simulated.Paths(new LognormalIndex(0.4, 0, 21), Simulated.Plain(-3), 2000, seed))!;
            var score = summary.Mean / summary.StandardError;
            sum += score;
            squares += score * score;
        }

        Assert.Equal(0, sum / Seeds, 3 / Math.Sqrt(Seeds));
        Assert.Equal(1, squares / Seeds, 4 * Math.Sqrt(2.0 / Seeds));
    }

    [Fact]
    public void The_index_is_expected_to_return_the_move_whatever_else() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[-0.5, 1], Gen.Int[1, 130], Gen.Double[-0.5, 0.5]).Sample(
            (volatility, move, days, autocorrelation) =>
            {
                var index = Simulated.Paths(new LognormalIndex(volatility, move, days, autocorrelation), Simulated.Plain(-3), 20_000, 1).Index;
                // The mean of antithetic pairs is at least as exact as that of as many single paths.
                var mean = index.Average();
                var error = Math.Sqrt(index.Average(growth => (growth - mean) * (growth - mean)) / index.Length);
                Assert.Equal(1 + move, mean, (5 * error) + 1e-5);
            },
            iter: 40);

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(-0.4)]
    public void The_log_return_over_the_horizon_is_normal_with_the_variance_of_the_sum(double autocorrelation)
    {
        const double Volatility = 0.5;
        const int Days = 5;
        var model = new LognormalIndex(Volatility, 0.03, Days, autocorrelation);
        double[] logs = [.. Simulated.Paths(model, Simulated.Plain(-3), 200_000, 2).Index.Select(growth => Math.Log(growth))];

        // The sum of all entries of the days' covariance matrix.
        var variance = 0.0;
        for (var a = 0; a < Days; a++)
        {
            for (var b = 0; b < Days; b++)
            {
                variance += Volatility * Volatility / 252 * Math.Pow(autocorrelation, Math.Abs(a - b));
            }
        }

        Assert.Equal(variance, model.HorizonVariance, 1e-15);
        var mean = Math.Log(1.03) - (variance / 2);
        Assert.Equal(mean, Days * model.DailyDrift, 1e-14);
        Assert.Equal(mean, logs.Average(), 1e-6);
        var measured = logs.Average(x => (x - mean) * (x - mean));
        // Pairs have equal squares, so there are half as many.
        Assert.Equal(variance, measured, 4 * variance * Math.Sqrt(2.0 / (logs.Length / 2)));
        Assert.Equal(3, logs.Average(x => Math.Pow(x - mean, 4)) / (measured * measured), 4 * Math.Sqrt(96.0 / (logs.Length / 2)));
    }

    [Fact]
    public void Each_path_has_one_of_the_opposite_noise()
    {
        var index = Simulated.Paths(new LognormalIndex(0.5, 0, 21, 0.2), Simulated.Plain(-3), 1600, 1).Index;
        var middle = 21 * new LognormalIndex(0.5, 0, 21, 0.2).DailyDrift;
        for (var path = 0; path < index.Length; path += path % 16 == 7 ? 9 : 1)
        {
            Assert.Equal(middle, (Math.Log(index[path]) + Math.Log(index[path + 8])) / 2, 2e-6);
        }
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    [InlineData(-2)]
    public void Given_the_index_and_its_realised_variance_the_fund_is_the_conditional_formula(double leverage)
    {
        // The same paths under other multiples: on them ln F(-1) = -ln(1 + R) - realised variance, but for third powers of a day's return.
        var model = new LognormalIndex(0.25, 0, 252);
        Vector<double> Logs(double multiple) => Vector<double>.Build.DenseOfEnumerable(Simulated.Paths(model, Simulated.Plain(multiple), 4000, 1).Fund.Select(growth => Math.Log(growth)));
        var index = Logs(1);
        var variance = -index - Logs(-1);
        Assert.Equal(0.25 * 0.25, variance.Average(), 0.001);

        var fit = MultipleRegression.QR(Matrix<double>.Build.DenseOfColumnVectors(index, variance), Logs(leverage));
        Assert.Equal(leverage, fit[0], 0.01);
        Assert.Equal((leverage - (leverage * leverage)) / 2, fit[1], 0.02 * leverage * leverage);
    }

    [Theory]
    [InlineData(0.05, -1.6448536269514722)]
    [InlineData(0.25, -0.67448975019608171)]
    [InlineData(0.5, 0)]
    [InlineData(0.75, 0.67448975019608171)]
    [InlineData(0.95, 1.6448536269514722)]
    public void The_percentiles_are_those_of_the_lognormal_law_but_for_the_size_of_a_day(double share, double normal)
    {
        const double Volatility = 0.3, Move = 0.05;
        const int Days = 126;
        var returns = Simulated.Paths(new LognormalIndex(Volatility, Move, Days), Simulated.Plain(-3), 200_000, 4).Fund;
        Array.Sort(returns);

        // ln(1 + fund) is normal in continuous time: a shift by z |L| σ √T from the median (formula A1.5).
        var median = Math.Log(1 + EstimatedReturn.Median(-3, Move, Volatility, Days / 252.0, 0)!.Value);
        var expected = median + (normal * 3 * Volatility * Math.Sqrt(Days / 252.0));
        Assert.Equal(expected, Math.Log(SampleQuantile.OfSorted(returns, share)), 0.015);
    }

    [Fact]
    public void Without_volatility_every_path_is_the_drift()
    {
        var paths = Simulated.Paths(new LognormalIndex(0, 0.1, 252), new FundTerms(-3, 0.01, 0.04, 0), 100, 1);
        var daily = Math.Pow(1.1, 1 / 252.0) - 1;
        Assert.All(paths.Index, growth => Assert.Equal(1.1, growth, 2e-5));
        Assert.All(paths.Fund, growth => Assert.Equal(Math.Pow(1 - (3 * daily) + (0.15 / 252), 252), growth, 2e-5));
        Assert.Equal(0, ScenarioSummary.Of(paths)!.StandardError, 1e-9);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LognormalIndex(-0.1, 0, 21));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LognormalIndex(4.01, 0, 21));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LognormalIndex(double.NaN, 0, 21));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LognormalIndex(0.4, -1, 21));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LognormalIndex(0.4, double.PositiveInfinity, 21));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LognormalIndex(0.4, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LognormalIndex(0.4, 0, 21, 1));
    }
}
