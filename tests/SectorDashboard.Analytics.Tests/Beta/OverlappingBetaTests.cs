using CsCheck;
using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class OverlappingBetaTests
{
    private static readonly double[] Fund = Sample.Prices(Golden.Fixture.Numbers("rollingFund")).Closes;
    private static readonly double[] Index = Sample.Prices(Golden.Fixture.Numbers("rollingIndex")).Closes;

    [Theory]
    [InlineData(10)]
    [InlineData(5)]
    [InlineData(2)]
    [InlineData(1)]
    public void The_regression_meets_the_independent_script(int days) =>
        Estimates.Meet(Golden.Regressions.GetProperty("overlapping").GetProperty($"{days}"), OverlappingBeta.Fit(Fund, Index, days));

    [Fact]
    public void Two_groups_of_three_meet_the_independent_script() =>
        Estimates.Meet(Golden.Regressions.GetProperty("overlappingSix"), OverlappingBeta.Fit(Fund.AsSpan(0, 11), Index.AsSpan(0, 11), 5));

    [Fact]
    public void Only_the_standard_error_and_the_interval_differ_from_least_squares_and_they_are_always_numbers() =>
        Gen.Select(Sample.Returns(12), Sample.Returns(60, 60), Gen.Int[1, 10]).Sample((index, noise, days) =>
        {
            var fund = Sample.Prices([.. index.Select((r, k) => (-3 * r) + (noise[k] / 4))]).Closes;
            var closes = Sample.Prices(index).Closes;
            var fit = OverlappingBeta.Fit(fund, closes, days);
            var (y, x) = (Returns(fund, days), Returns(closes, days));
            Assert.Equal(x.Length < 6 ? null : OrdinaryLeastSquares.Fit(y, x)?.Beta, fit?.Beta);
            Assert.True(fit is null || (double.IsFinite(fit.Value.StandardError) && fit.Value.Lower <= fit.Value.Beta && fit.Value.Beta <= fit.Value.Upper));
        });

    [Fact]
    public void A_fund_that_follows_its_index_exactly_has_no_error() =>
        Gen.Select(Sample.Returns(30), Gen.Int[1, 5]).Sample((index, days) =>
        {
            var closes = Sample.Prices(index).Closes;
            var fit = OverlappingBeta.Fit([.. closes.Select(close => close * 3)], closes, days);
            Assert.True(fit is null || (Math.Abs(fit.Value.Beta - 1) < 1e-9 && fit.Value.StandardError < 1e-9));
        });

    // Returns that overlap ten at a time share most of their days: least squares takes them for independent.
    [Fact]
    public void The_standard_error_is_wider_than_if_the_returns_did_not_overlap()
    {
        var fit = OverlappingBeta.Fit(Fund, Index, 10)!.Value;
        Assert.True(fit.StandardError > 1.3 * OrdinaryLeastSquares.Fit(Returns(Fund, 10), Returns(Index, 10))!.Value.StandardError);
    }

    // A fund whose errors are independent from day to day, and a threefold bear fund that has hardly any but what it compounds within the days. Twice the
    // standard error of 95 % in 1,000 trials is 1.4 %.
    [Theory]
    [InlineData(-1, 0.01, 0.004, 20)]
    [InlineData(-1, 0.01, 0.004, 60)]
    [InlineData(-1, 0.01, 0.004, 252)]
    [InlineData(-3, 0.025, 0.0005, 20)]
    [InlineData(-3, 0.025, 0.0005, 60)]
    [InlineData(-3, 0.025, 0.0005, 252)]
    public void The_interval_holds_the_slope_of_the_long_run_about_nineteen_times_of_twenty(double beta, double move, double error, int window) =>
        Assert.InRange(ShareThatHolds(beta, move, error, window), 0.88, 0.98);

    [Fact]
    public void Six_returns_are_enough_and_five_are_not()
    {
        Assert.Equal(6, OverlappingBeta.Fit(Fund.AsSpan(0, 11), Index.AsSpan(0, 11), 5)!.Value.N);
        Assert.Null(OverlappingBeta.Fit(Fund.AsSpan(0, 10), Index.AsSpan(0, 10), 5));
        Assert.Null(OverlappingBeta.Fit(Fund.AsSpan(0, 3), Index.AsSpan(0, 3), 5));
        Assert.Null(OverlappingBeta.Fit([], [], 5));
    }

    [Fact]
    public void An_index_that_moved_within_one_group_only_has_no_interval_and_so_no_beta() =>
        Assert.Null(OverlappingBeta.Fit(Fund.AsSpan(0, 41), [.. Enumerable.Repeat(100.0, 40), 110.0], 5));

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
