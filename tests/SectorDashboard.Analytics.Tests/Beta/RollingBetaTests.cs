using CsCheck;
using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class RollingBetaTests
{
    private static readonly AlignedReturns Drifting = Sample.Aligned(Golden.Fixture.Numbers("rollingFund"), Golden.Fixture.Numbers("rollingIndex"));

    [Fact]
    public void Least_squares_and_the_filter_meet_the_independent_fixture()
    {
        foreach (var (method, name) in new[] { (BetaMethod.Ols, "ols"), (BetaMethod.Kalman, "kalman") })
        {
            var last = RollingBeta.Compute(Drifting, 20, method)[^1];
            Sample.Near(Golden.Fixture.Number("rolling", name, "beta"), last.Beta, 1e-9);
            Sample.Near(Golden.Fixture.Number("rolling", name, "lower"), last.Lower, 1e-7);
            Sample.Near(Golden.Fixture.Number("rolling", name, "upper"), last.Upper, 1e-7);
        }
    }

    [Fact]
    public void The_weighted_beta_meets_the_independent_fixture_and_has_no_interval()
    {
        var values = RollingBeta.Compute(Drifting, 20, BetaMethod.Ewma);
        Sample.Near(Golden.Fixture.Number("rolling", "ewma"), values[^1].Beta, 1e-9);
        Assert.All(values, value => Assert.Null(value.Lower ?? value.Upper));
    }

    [Theory]
    [InlineData(BetaMethod.Ols)]
    [InlineData(BetaMethod.Ewma)]
    [InlineData(BetaMethod.Kalman)]
    public void There_is_one_value_per_return_with_a_window_behind_it(BetaMethod method)
    {
        var values = RollingBeta.Compute(Drifting, 20, method);
        Assert.Equal(Drifting.Dates[20..], values.Select(value => value.Date));
        Assert.Empty(RollingBeta.Compute(Drifting, 81, method));
        Assert.Single(RollingBeta.Compute(Drifting, 80, method));
    }

    [Fact]
    public void Each_window_is_fitted_as_if_alone_even_after_an_outlier() =>
        Gen.Select(Sample.Returns(12, 80), Sample.Returns(80, 80), Gen.Int[3, 30], Gen.Int[0, 11]).Sample((index, noise, window, outlier) =>
        {
            index[outlier] = 30;
            double[] fund = [.. index.Select((r, k) => k == outlier ? 30 : (-3 * r) + (noise[k] / 20))];
            var returns = Sample.Aligned(fund, index);
            foreach (var value in RollingBeta.Compute(returns, window, BetaMethod.Ols))
            {
                var period = new ReturnPeriod(Array.IndexOf(returns.Dates, value.Date) - window, window);
                var alone = OrdinaryLeastSquares.Fit(returns.FundIn(period), returns.BenchmarkIn(period))!.Value;
                Sample.Near(alone.Beta, value.Beta);
                Sample.Near(alone.Lower, value.Lower, 1e-9);
                Sample.Near(alone.Upper, value.Upper, 1e-9);
            }
        });

    [Fact]
    public void Each_downside_window_is_fitted_as_if_alone() =>
        Gen.Select(Sample.Returns(10, 60), Sample.Returns(60, 60), Gen.Int[8, 20]).Sample((index, noise, window) =>
        {
            var returns = Sample.Aligned([.. index.Select((r, k) => (-3 * r) + (noise[k] / 4))], index);
            foreach (var value in RollingBeta.Compute(returns, window, BetaMethod.Downside))
            {
                var period = new ReturnPeriod(Array.IndexOf(returns.Dates, value.Date) - window, window);
                var alone = DownsideBeta.Fit(returns.FundIn(period), returns.BenchmarkIn(period))!.Value;
                Assert.Equal((alone.Beta, alone.Lower, alone.Upper), (value.Beta, value.Lower!.Value, value.Upper!.Value));
            }
        });

    [Fact]
    public void Every_method_finds_minus_three_in_a_perfect_bear_fund() =>
        Gen.Select(Sample.Returns(20, 50), Gen.Enum<BetaMethod>()).Sample((index, method) =>
        {
            var returns = Sample.Aligned([.. index.Select(r => -3 * r)], index);
            var values = RollingBeta.Compute(returns, 15, method);
            Assert.NotEmpty(values);
            Assert.All(values, value => Assert.Equal(-3, value.Beta, 1e-9));
        });

    [Fact]
    public void The_filter_follows_a_changed_beta_and_never_looks_ahead()
    {
        var random = new Random(3);
        double[] index = [.. Enumerable.Range(0, 400).Select(_ => (random.NextDouble() - 0.5) / 20)];
        double[] fund = [.. index.Select((r, k) => ((k < 200 ? -3 : -2) * r) + ((random.NextDouble() - 0.5) / 400))];
        var values = RollingBeta.Compute(Sample.Aligned(fund, index), 60, BetaMethod.Kalman);
        Assert.Equal(-3, values[199 - 59].Beta, 0.1);
        Assert.Equal(-2, values[^1].Beta, 0.1);
        Assert.InRange(-2.0, values[^1].Lower!.Value, values[^1].Upper!.Value);
    }

    [Fact]
    public void The_most_likely_walk_of_a_steady_beta_is_that_of_the_independent_fixture()
    {
        var returns = Sample.Aligned(Golden.Fixture.Numbers("steadyFund"), Golden.Fixture.Numbers("rollingIndex"));
        var last = RollingBeta.Compute(returns, 20, BetaMethod.Kalman)[^1];
        Sample.Near(Golden.Fixture.Number("rolling", "kalmanOfSteady", "beta"), last.Beta, 1e-9);
        Sample.Near(Golden.Fixture.Number("rolling", "kalmanOfSteady", "lower"), last.Lower, 1e-9);
    }

    [Fact]
    public void An_index_at_rest_has_no_beta_and_returns_when_it_moves()
    {
        double[] index = [0, 0, 0, 0, 0, 0.01, -0.02, 0.01];
        double[] fund = [.. index.Select(r => -3 * r)];
        var values = RollingBeta.Compute(Sample.Aligned(fund, index), 4, BetaMethod.Ols);
        Assert.Equal(3, values.Length);
        Assert.All(values, value => Assert.Equal(-3, value.Beta, 1e-9));
        Assert.Empty(RollingBeta.Compute(Sample.Aligned(fund, index), 4, BetaMethod.Kalman));
        Assert.Equal(3, RollingBeta.Compute(Sample.Aligned(fund, index), 4, BetaMethod.Ewma).Length);
    }

    [Fact]
    public void A_window_of_two_or_an_unknown_method_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingBeta.Compute(Drifting, 2, BetaMethod.Ols));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingBeta.Compute(Drifting, 20, (BetaMethod)9));
    }
}
