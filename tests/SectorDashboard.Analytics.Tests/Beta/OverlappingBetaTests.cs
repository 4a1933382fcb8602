using CsCheck;
using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class OverlappingBetaTests
{
    private static readonly double[] Fund = Sample.Prices(Golden.Fixture.Numbers("rollingFund")).Closes;
    private static readonly double[] Index = Sample.Prices(Golden.Fixture.Numbers("rollingIndex")).Closes;

    [Theory]
    [InlineData(40)]
    [InlineData(10)]
    [InlineData(5)]
    [InlineData(2)]
    [InlineData(1)]
    public void The_regression_meets_the_independent_script(int days) =>
        Estimates.Meet(Golden.Regressions.GetProperty("overlapping").GetProperty($"{days}"), OverlappingBeta.Fit(Fund, Index, days));

    [Fact]
    public void Fewer_returns_than_they_have_days_meet_the_independent_script() =>
        Estimates.Meet(Golden.Regressions.GetProperty("overlappingThree"), OverlappingBeta.Fit(Fund.AsSpan(0, 8), Index.AsSpan(0, 8), 5));

    [Fact]
    public void A_day_at_a_time_it_is_least_squares() =>
        Gen.Select(Sample.Returns(3, 80), Sample.Returns(80, 80)).Sample((index, noise) =>
        {
            var returns = Sample.Aligned([.. index.Select((r, k) => (-3 * r) + (noise[k] / 4))], index);
            var plain = OrdinaryLeastSquares.Fit(returns.Fund, returns.Benchmark)!.Value;
            var fit = OverlappingBeta.Fit(returns.FundCloses, returns.BenchmarkCloses, 1)!.Value;
            Assert.Equal((plain.Beta, plain.Alpha, plain.RSquared, plain.N), (fit.Beta, fit.Alpha, fit.RSquared, fit.N));
            Sample.Near(plain.StandardError, fit.StandardError, 1e-12);
            Sample.Near(plain.Lower, fit.Lower, 1e-12);
            Sample.Near(plain.Upper, fit.Upper, 1e-12);
        });

    [Fact]
    public void Only_the_standard_error_and_the_interval_differ_from_least_squares_and_they_are_always_numbers() =>
        Gen.Select(Sample.Returns(12), Sample.Returns(60, 60), Gen.Int[1, 10]).Sample((index, noise, days) =>
        {
            var fund = Sample.Prices([.. index.Select((r, k) => (-3 * r) + (noise[k] / 4))]).Closes;
            var closes = Sample.Prices(index).Closes;
            var fit = OverlappingBeta.Fit(fund, closes, days);
            Assert.Equal(OrdinaryLeastSquares.Fit(Returns(fund, days), Returns(closes, days))?.Beta, fit?.Beta);
            Assert.True(fit is null || (double.IsFinite(fit.Value.StandardError) && fit.Value.Lower <= fit.Value.Beta && fit.Value.Beta <= fit.Value.Upper));
        });

    // Returns that overlap ten at a time share most of their days: least squares takes them for independent.
    [Fact]
    public void The_standard_error_is_wider_than_if_the_returns_did_not_overlap()
    {
        var fit = OverlappingBeta.Fit(Fund, Index, 10)!.Value;
        Assert.True(fit.StandardError > 1.3 * OrdinaryLeastSquares.Fit(Returns(Fund, 10), Returns(Index, 10))!.Value.StandardError);
    }

    // Moves so small that compounding adds next to nothing to the daily errors. Twice the standard error of 95 % in 1,000 trials is 1.4 %.
    [Theory]
    [InlineData(20, 0.97, 1)]
    [InlineData(60, 0.92, 0.99)]
    [InlineData(252, 0.92, 0.97)]
    public void The_interval_holds_the_true_beta_nineteen_times_of_twenty_if_daily_errors_are_independent(int window, double least, double most) =>
        Assert.InRange(ShareThatHolds(beta: -1, move: 0.01, error: 0.004, window), least, most);

    // What a threefold bear fund compounds within the days is no independent error: it is largest where the index has moved most.
    [Theory]
    [InlineData(60, 0.71)]
    [InlineData(252, 0.68)]
    public void The_interval_is_too_narrow_where_compounding_makes_nearly_all_of_the_errors(int window, double share) =>
        Assert.Equal(share, ShareThatHolds(beta: -3, move: 0.025, error: 0.0005, window), 0.03);

    [Fact]
    public void Three_returns_are_enough_and_two_are_not()
    {
        Assert.Equal(3, OverlappingBeta.Fit(Fund.AsSpan(0, 8), Index.AsSpan(0, 8), 5)!.Value.N);
        Assert.Null(OverlappingBeta.Fit(Fund.AsSpan(0, 7), Index.AsSpan(0, 7), 5));
        Assert.Null(OverlappingBeta.Fit(Fund.AsSpan(0, 3), Index.AsSpan(0, 3), 5));
        Assert.Null(OverlappingBeta.Fit([], [], 5));
    }

    [Fact]
    public void An_index_at_rest_has_no_beta() =>
        Assert.Null(OverlappingBeta.Fit(Fund, [.. Fund.Select(_ => 100.0)], 5));

    [Fact]
    public void Closes_that_are_no_pairs_or_no_day_are_refused()
    {
        Assert.Throws<ArgumentException>(() => OverlappingBeta.Fit(Fund, Index.AsSpan(1), 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => OverlappingBeta.Fit(Fund, Index, 0));
    }

    private static double[] Returns(double[] closes, int days) => [.. Enumerable.Range(0, Math.Max(0, closes.Length - days)).Select(k => (closes[k + days] / closes[k]) - 1)];

    /// <summary>The share of simulated windows whose five-day interval holds the slope that endless windows would have.</summary>
    private static double ShareThatHolds(double beta, double move, double error, int window)
    {
        // Of independent daily returns with mean zero, E(fund x index) over five days is (1 + β σ²)⁵ - 1, and E(index²) the same with β = 1.
        var truth = (Math.Pow(1 + (beta * move * move), 5) - 1) / (Math.Pow(1 + (move * move), 5) - 1);
        var random = new Random(1991);
        var held = 0;
        for (var trial = 0; trial < 1000; trial++)
        {
            double[] index = [.. Enumerable.Range(0, window).Select(_ => move * Normal(random))];
            double[] fund = [.. index.Select(r => (beta * r) + (error * Normal(random)))];
            var fit = OverlappingBeta.Fit(Sample.Prices(fund).Closes, Sample.Prices(index).Closes, 5)!.Value;
            held += fit.Lower <= truth && truth <= fit.Upper ? 1 : 0;
        }

        return held / 1000.0;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
