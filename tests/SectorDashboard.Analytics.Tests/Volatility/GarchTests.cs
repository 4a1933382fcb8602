using CsCheck;
using SectorDashboard.Analytics.Volatility;

namespace SectorDashboard.Analytics.Tests.Volatility;

public sealed class GarchTests
{
    private static readonly GarchModel Benchmark = Garch.Fit(Golden.MarkPerPound).Model!;

    [Fact]
    public void The_benchmark_has_1974_returns() => Assert.Equal(1974, Golden.MarkPerPound.Length);

    // Fiorentini, Calzolari and Panattoni (1996), six digits; their ω is cut off after its last one.
    [Fact]
    public void The_fit_meets_the_published_benchmark()
    {
        var published = Golden.Garch.GetProperty("published");
        Sample.Near(published.Number("mean"), Benchmark.Mean, 1e-6);
        Sample.Near(published.Number("omega"), Benchmark.Omega, 1e-5);
        Sample.Near(published.Number("alpha"), Benchmark.Alpha, 2e-6);
        Sample.Near(published.Number("beta"), Benchmark.Beta, 2e-6);
        Assert.Equal(-1106.6, Benchmark.LogLikelihood, 0.05);
    }

    [Fact]
    public void The_fit_meets_an_independent_maximisation()
    {
        Sample.Near(Golden.Garch.Number("mean"), Benchmark.Mean, 5e-7);
        Sample.Near(Golden.Garch.Number("omega"), Benchmark.Omega, 5e-7);
        Sample.Near(Golden.Garch.Number("alpha"), Benchmark.Alpha, 5e-7);
        Sample.Near(Golden.Garch.Number("beta"), Benchmark.Beta, 5e-7);
        Sample.Near(Golden.Garch.Number("logLikelihood"), Benchmark.LogLikelihood, 1e-11);
        Sample.Near(Golden.Garch.Number("nextVariance"), Benchmark.NextVariance, 5e-7);
        Assert.Equal(1974, Benchmark.N);
    }

    [Fact]
    public void The_variances_of_a_model_meet_the_independent_recursion()
    {
        var variances = Independent.Variances(Golden.MarkPerPound);
        Assert.Equal(1975, variances.Length);
        Sample.Near(Golden.Garch.Number("firstVariance"), variances[0]);
        Sample.Near(Golden.Garch.Number("lastVariance"), variances[^2]);
        Sample.Near(Golden.Garch.Number("nextVariance"), variances[^1]);
        Assert.Equal(Benchmark.NextVariance, Benchmark.Variances(Golden.MarkPerPound)[^1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(21)]
    [InlineData(252)]
    public void Forecasts_meet_the_steps_of_the_independent_recursion(int days)
    {
        Sample.Near(Golden.Garch.Number("variance", $"{days}"), Independent.Variance(days));
        Sample.Near(Math.Sqrt(252 * Golden.Garch.Number("averageVariance", $"{days}")), Independent.AverageVolatility(days));
    }

    [Fact]
    public void Forecasts_tend_to_the_long_run()
    {
        Sample.Near(Independent.LongRunVariance, Independent.Variance(2000));
        Sample.Near(Independent.LongRunVolatility, Independent.AverageVolatility(10_000_000), 1e-6);
        Sample.Near(Math.Sqrt(252 * Independent.LongRunVariance), Independent.LongRunVolatility);
    }

    // Whatever the returns: simulated with clusters, without, with jumps.
    [Fact]
    public void A_fitted_model_is_positive_and_stationary_and_no_neighbour_is_more_likely() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Double[0, 0.3], Gen.Double[0, 0.69], Gen.Int[500, 1500]).Sample(
            (seed, alpha, beta, count) =>
            {
                var returns = Simulated(seed, alpha, beta, count);
                var fit = Garch.Fit(returns);
                if (fit.Model is not { } model)
                {
                    Assert.Equal(GarchFailure.NoConvergence, fit.Failure);
                    return;
                }

                Assert.Null(fit.Failure);
                Assert.True(model is { Omega: > 0, Alpha: >= 0, Beta: >= 0, Persistence: > 0 and < 1, NextVariance: > 0 });
                Sample.Near(LogLikelihood(model, returns), model.LogLikelihood, 1e-9);
                var reached = model.LogLikelihood + 1e-6;
                Assert.True(LogLikelihood(model with { Mean = model.Mean + 1e-4 }, returns) < reached);
                Assert.True(LogLikelihood(model with { Mean = model.Mean - 1e-4 }, returns) < reached);
                Assert.True(LogLikelihood(model with { Omega = model.Omega * 1.02 }, returns) < reached);
                Assert.True(LogLikelihood(model with { Omega = model.Omega * 0.98 }, returns) < reached);
                Assert.True(LogLikelihood(model with { Alpha = model.Alpha * 1.02 }, returns) < reached || model.Persistence > 0.9998);
                Assert.True(LogLikelihood(model with { Alpha = model.Alpha * 0.98 }, returns) < reached);
            },
            iter: 25);

    [Fact]
    public void Clusters_that_were_simulated_are_found_again()
    {
        var model = Garch.Fit(Simulated(3, 0.1, 0.85, 20_000)).Model!;
        Assert.Equal(0.1, model.Alpha, 0.015);
        Assert.Equal(0.85, model.Beta, 0.03);
        Assert.Equal(0.01, Math.Sqrt(model.LongRunVariance), 0.001);
    }

    [Fact]
    public void Returns_in_other_units_give_the_same_model_in_those_units() =>
        Gen.Double[1e-6, 1e6].Sample(
            factor =>
            {
                var scaled = Garch.Fit([.. Golden.MarkPerPound.Select(r => r * factor)]).Model!;
                Sample.Near(Benchmark.Alpha, scaled.Alpha, 1e-4);
                Sample.Near(Benchmark.Beta, scaled.Beta, 1e-4);
                Assert.Equal(Benchmark.Omega, scaled.Omega / factor / factor, 1e-6);
                Assert.Equal(Benchmark.NextVariance, scaled.NextVariance / factor / factor, 1e-5);
            },
            iter: 10);

    [Fact]
    public void What_cannot_be_fitted_says_why()
    {
        Assert.Equal(new GarchFit(null, GarchFailure.TooFewReturns), Garch.Fit(Golden.MarkPerPound.AsSpan(0, 499)));
        Assert.NotNull(Garch.Fit(Golden.MarkPerPound.AsSpan(0, 500)).Model);
        Assert.Equal(new GarchFit(null, GarchFailure.NoVariance), Garch.Fit(new double[600]));
        Assert.Equal(new GarchFit(null, GarchFailure.NoVariance), Garch.Fit([.. Enumerable.Repeat(0.001, 600)]));
        Assert.Equal(new GarchFit(null, GarchFailure.NoVariance), Garch.Fit([.. Golden.MarkPerPound[..600], double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Benchmark.Variance(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Benchmark.AverageVolatility(0));
    }

    private static GarchModel Independent { get; } = new(
        Golden.Garch.Number("mean"), Golden.Garch.Number("omega"), Golden.Garch.Number("alpha"), Golden.Garch.Number("beta"),
        Golden.Garch.Number("logLikelihood"), Golden.Garch.Number("nextVariance"), 1974);

    private static double LogLikelihood(GarchModel model, double[] returns)
    {
        var variances = model.Variances(returns);
        return -returns.Select((r, k) => Math.Log(2 * Math.PI * variances[k]) + (Math.Pow(r - model.Mean, 2) / variances[k])).Sum() / 2;
    }

    private static double[] Simulated(int seed, double alpha, double beta, int count)
    {
        var random = new Random(seed);
        var variance = 1e-4;
        var returns = new double[count];
        for (var k = 0; k < count; k++)
        {
            returns[k] = Math.Sqrt(variance) * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            variance = (1e-4 * (1 - alpha - beta)) + (alpha * returns[k] * returns[k]) + (beta * variance);
        }

        return returns;
    }
}
