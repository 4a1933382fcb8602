using CsCheck;
using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class RollingBetaTests
{
    private static readonly AlignedReturns Drifting = Sample.Aligned(Golden.Fixture.Numbers("rollingFund"), Golden.Fixture.Numbers("rollingIndex"));

    [Theory]
    [InlineData(BetaMethod.Ols, "ols")]
    [InlineData(BetaMethod.Ewma, "ewma")]
    [InlineData(BetaMethod.Kalman, "kalman")]
    public void Each_method_and_its_interval_meet_the_independent_fixture(BetaMethod method, string name)
    {
        var last = RollingBeta.Compute(Drifting, 20, method)[^1];
        Sample.Near(Golden.Fixture.Number("rolling", name, "beta"), last.Beta, 1e-9);
        Sample.Near(Golden.Fixture.Number("rolling", name, "lower"), last.Lower, 1e-7);
        Sample.Near(Golden.Fixture.Number("rolling", name, "upper"), last.Upper, 1e-7);
    }

    // The script filters the returns up to each day anew, so a choice that looks past a day would show.
    [Fact]
    public void The_filter_knows_at_each_day_what_a_filter_of_the_returns_up_to_it_knows()
    {
        var values = RollingBeta.Compute(Drifting, 20, BetaMethod.Kalman);
        var expected = Golden.Fixture.GetProperty("rolling").GetProperty("kalmanByDay");
        Assert.Equal(61, expected.GetArrayLength());
        for (var k = 0; k < values.Length; k++)
        {
            Sample.Near(expected[k].Number("beta"), values[k].Beta, 1e-9);
            Sample.Near(expected[k].Number("lower"), values[k].Lower, 1e-7);
            Sample.Near(expected[k].Number("upper"), values[k].Upper, 1e-7);
        }
    }

    [Fact]
    public void No_method_looks_past_a_day() =>
        Gen.Select(Sample.Returns(40, 80), Sample.Returns(80, 80), Gen.Enum<BetaMethod>(), Gen.Int[12, 30], Gen.Int[31, 39]).Sample((index, noise, method, window, day) =>
        {
            double[] fund = [.. index.Select((r, k) => (-3 * r) + (noise[k] / 4))];
            var all = RollingBeta.Compute(Sample.Aligned(fund, index), window, method);
            var known = RollingBeta.Compute(Sample.Aligned(fund[..day], index[..day]), window, method);
            Assert.Equal(known, all[..known.Length]);
        });

    // Kalman's right after a first window that is as short as can be asked for, where Student's t is far from the normal.
    [Theory]
    [InlineData(BetaMethod.Ewma, 20, 90)]
    [InlineData(BetaMethod.Kalman, 5, 5)]
    public void The_intervals_hold_the_true_beta_nineteen_times_of_twenty(BetaMethod method, int window, int days)
    {
        var random = new Random(7);
        var held = 0;
        for (var trial = 0; trial < 2000; trial++)
        {
            double[] index = [.. Enumerable.Range(0, days).Select(_ => 0.02 * Normal(random))];
            double[] fund = [.. index.Select(r => (-3 * r) + (0.004 * Normal(random)))];
            var last = RollingBeta.Compute(Sample.Aligned(fund, index), window, method)[^1];
            held += last.Lower <= -3 && -3 <= last.Upper ? 1 : 0;
        }

        // Twice the standard error of 95 % in 2,000 trials is 0.97 %.
        Assert.InRange(held / 2000.0, 0.94, 0.96);
    }

    [Theory]
    [InlineData(BetaMethod.Ols)]
    [InlineData(BetaMethod.Ewma)]
    [InlineData(BetaMethod.Kalman)]
    [InlineData(BetaMethod.Downside)]
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

    // An index that doubles daily, give or take a little: its mean drowns its squares.
    [Fact]
    public void A_window_whose_mean_hides_its_variance_is_fitted_as_if_alone() =>
        Gen.Select(Sample.Returns(20, 40), Sample.Returns(40, 40), Gen.Int[3, 12]).Sample((index, noise, window) =>
        {
            double[] doubling = [.. index.Select(r => 1 + (r / 500))];
            var returns = Sample.Aligned([.. index.Select((r, k) => (-3 * r) + (noise[k] / 20))], doubling);
            var values = RollingBeta.Compute(returns, window, BetaMethod.Ols);
            Assert.NotEmpty(values);
            foreach (var value in values)
            {
                var period = new ReturnPeriod(Array.IndexOf(returns.Dates, value.Date) - window, window);
                var alone = OrdinaryLeastSquares.Fit(returns.FundIn(period), returns.BenchmarkIn(period))!.Value;
                Assert.Equal((alone.Beta, alone.Lower, alone.Upper), (value.Beta, value.Lower, value.Upper));
            }
        });

    // In the first window all weights are equal and nothing has walked: 19 degrees of freedom, of which the published table says 2.093024.
    [Theory]
    [InlineData(BetaMethod.Ewma)]
    [InlineData(BetaMethod.Kalman)]
    public void The_first_interval_of_a_method_with_a_memory_is_that_of_a_line_through_the_origin(BetaMethod method)
    {
        double[] fund = Drifting.Fund[..20], index = Drifting.Benchmark[..20];
        var xx = index.Sum(x => x * x);
        var beta = index.Zip(fund, (x, y) => x * y).Sum() / xx;
        var error = Math.Sqrt(index.Zip(fund, (x, y) => Math.Pow(y - (beta * x), 2)).Sum() / 19 / xx);
        var first = RollingBeta.Compute(Drifting, 20, method)[0];
        Assert.Equal(beta, first.Beta, 1e-12);
        Assert.Equal(beta + (2.093024 * error), first.Upper, 1e-8);
    }

    // A day on which the index rests tells no walk from another: beta stays, and its interval is that of no walk at all, with 20 degrees of freedom.
    [Fact]
    public void Among_walks_that_are_equally_likely_the_filter_takes_the_smallest()
    {
        double[] index = [.. Drifting.Benchmark[..20], 0], fund = [.. Drifting.Fund[..20], 0.004];
        var values = RollingBeta.Compute(Sample.Aligned(fund, index), 20, BetaMethod.Kalman);
        var xx = index.Sum(x => x * x);
        var squares = index.Zip(fund, (x, y) => Math.Pow(y - (values[0].Beta * x), 2)).Sum();
        Assert.Equal(values[0].Beta, values[1].Beta, 1e-12);
        Assert.Equal(values[0].Beta + (2.085963 * Math.Sqrt(squares / 20 / xx)), values[1].Upper, 1e-7);
    }

    [Fact]
    public void Each_downside_window_is_fitted_as_if_alone() =>
        Gen.Select(Sample.Returns(10, 60), Sample.Returns(60, 60), Gen.Int[8, 20]).Sample((index, noise, window) =>
        {
            var returns = Sample.Aligned([.. index.Select((r, k) => (-3 * r) + (noise[k] / 4))], index);
            foreach (var value in RollingBeta.Compute(returns, window, BetaMethod.Downside))
            {
                var period = new ReturnPeriod(Array.IndexOf(returns.Dates, value.Date) - window, window);
                var alone = DownsideBeta.Fit(returns.FundIn(period), returns.BenchmarkIn(period))!.Value;
                Assert.Equal((alone.Beta, alone.Lower, alone.Upper), (value.Beta, value.Lower, value.Upper));
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

    // Sums of dyadic numbers are exact, and so is their division by a power of two.
    [Fact]
    public void A_series_has_exactly_beta_one_to_itself_and_an_exact_bear_fund_exactly_minus_three() =>
        Gen.Select(Gen.Int[-400, 400].Array[64, 90].Where(steps => steps.Distinct().Skip(1).Any()), Gen.Int[2, 5].Select(power => 1 << power)).Sample((steps, window) =>
        {
            double[] index = [.. steps.Select(step => step / 4096.0)];
            double[] bear = [.. index.Select(r => -3 * r)];
            for (var start = 0; start + window <= index.Length; start++)
            {
                var x = index.AsSpan(start, window);
                if (OrdinaryLeastSquares.Fit(x, x) is { } itself)
                {
                    Assert.Equal((1.0, 1.0, 0.0), (itself.Beta, itself.RSquared, itself.StandardError));
                    Assert.Equal(-3.0, OrdinaryLeastSquares.Fit(bear.AsSpan(start, window), x)!.Value.Beta);
                }
            }
        });

    [Fact]
    public void The_filter_follows_a_changed_beta()
    {
        var random = new Random(3);
        double[] index = [.. Enumerable.Range(0, 400).Select(_ => (random.NextDouble() - 0.5) / 20)];
        double[] fund = [.. index.Select((r, k) => ((k < 200 ? -3 : -2) * r) + ((random.NextDouble() - 0.5) / 400))];
        var values = RollingBeta.Compute(Sample.Aligned(fund, index), 60, BetaMethod.Kalman);
        Assert.Equal(-3, values[199 - 59].Beta, 0.1);
        Assert.Equal(-2, values[^1].Beta, 0.1);
        Assert.InRange(-2.0, values[^1].Lower, values[^1].Upper);
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
    public void A_fund_that_is_a_day_late_explains_nothing() =>
        Gen.Int[1, 1_000_000].Sample(seed =>
        {
            var random = new Random(seed);
            double[] index = [.. Enumerable.Range(0, 301).Select(_ => 0.02 * Normal(random))];
            double[] onTime = [.. index[1..].Select(r => -3 * r)];
            double[] late = [.. index[..^1].Select(r => -3 * r)];
            Assert.All(RollingBeta.Compute(Sample.Aligned(onTime, index[1..]), 60, BetaMethod.Ols), value => Assert.Equal(-3, value.Beta, 1e-9));
            Assert.True(OrdinaryLeastSquares.Fit(late, index.AsSpan(1))!.Value.RSquared < 0.1);
            Assert.All(RollingBeta.Compute(Sample.Aligned(late, index[1..]), 60, BetaMethod.Ols), value => Assert.True(value.Upper - value.Lower > 0.5));
        });

    [Fact]
    public void Prices_scaled_by_a_split_keep_every_rolling_beta() =>
        Gen.Select(Sample.Returns(30), Gen.Enum<BetaMethod>(), Gen.Double[1e-6, 1e9]).Sample((index, method, factor) =>
        {
            double[] fund = [.. index.Select((r, k) => (-3 * r) + (k % 3 * 0.001))];
            var scaled = AlignedReturns.Join(Sample.Prices(fund, 100 * factor), Sample.Prices(index, 100 / factor));
            var plain = RollingBeta.Compute(Sample.Aligned(fund, index), 12, method);
            Assert.All(RollingBeta.Compute(scaled, 12, method), (value, k) =>
            {
                Assert.Equal(plain[k].Date, value.Date);
                Assert.Equal(plain[k].Beta, value.Beta, 1e-7);
            });
        });

    [Fact]
    public void A_window_of_two_an_unknown_method_or_no_returns_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingBeta.Compute(Drifting, 2, BetaMethod.Ols));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingBeta.Compute(Drifting, 20, (BetaMethod)9));
        Assert.Throws<ArgumentNullException>(() => RollingBeta.Compute(null!, 20, BetaMethod.Ols));
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
