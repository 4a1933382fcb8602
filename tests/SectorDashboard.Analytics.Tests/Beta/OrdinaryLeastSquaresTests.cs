using CsCheck;
using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class OrdinaryLeastSquaresTests
{
    [Fact]
    public void The_regression_meets_the_independent_fixture()
    {
        var fit = OrdinaryLeastSquares.Fit(Golden.Fixture.Numbers("fund"), Golden.Fixture.Numbers("index"))!.Value;
        var expected = Golden.Fixture.GetProperty("ols");
        Assert.Equal(10, fit.N);
        Sample.Near(expected.Number("beta"), fit.Beta);
        Sample.Near(expected.Number("alpha"), fit.Alpha);
        Sample.Near(expected.Number("standardError"), fit.StandardError, 1e-9);
        Sample.Near(expected.Number("rSquared"), fit.RSquared);

        // The published quantile has seven digits.
        Sample.Near(expected.Number("lower"), fit.Lower, 1e-8);
        Sample.Near(expected.Number("upper"), fit.Upper, 1e-8);
    }

    [Fact]
    public void The_regression_meets_the_oracle()
    {
        var fit = OrdinaryLeastSquares.Fit(Golden.OracleInputs.Numbers("fund"), Golden.OracleInputs.Numbers("index"))!.Value;
        var expected = Golden.Oracle.GetProperty("ols");
        Assert.Equal(10, fit.N);
        Sample.Near(expected.Number("beta"), fit.Beta, 1e-13);
        Sample.Near(expected.Number("alpha"), fit.Alpha, 1e-12);
        Sample.Near(expected.Number("se"), fit.StandardError, 1e-11);
        Sample.Near(expected.Number("r2"), fit.RSquared, 1e-13);

        // The oracle's quantile has ten digits.
        var interval = expected.Numbers("ci");
        Sample.Near(interval[0], fit.Lower, 1e-11);
        Sample.Near(interval[1], fit.Upper, 1e-11);
    }

    [Fact]
    public void A_series_has_beta_one_to_itself_and_a_bear_fund_minus_three() =>
        Sample.Returns(3).Sample(index =>
        {
            Sample.Near(1, OrdinaryLeastSquares.Fit(index, index)?.Beta, 1e-12);
            var bear = OrdinaryLeastSquares.Fit([.. index.Select(r => -3 * r)], index)!.Value;
            Sample.Near(-3, bear.Beta, 1e-12);
            Assert.Equal(0, bear.Alpha, 1e-12);
            Sample.Near(1, bear.RSquared, 1e-12);
        });

    [Fact]
    public void A_fund_that_is_a_day_late_is_not_a_bear_fund() =>
        Sample.Returns(30, 200).Sample(index =>
        {
            double[] late = [.. index[..^1].Select(r => -3 * r)];
            Assert.True(Math.Abs(OrdinaryLeastSquares.Fit(late, index.AsSpan(1))!.Value.Beta + 3) > 0.05);
        });

    [Fact]
    public void A_missing_day_on_one_side_does_not_make_the_rest_late()
    {
        var index = Sample.Prices([0.01, -0.02, 0.03, 0.01, -0.015, 0.02]);
        var all = Sample.Prices([-0.03, 0.06, -0.09, -0.03, 0.045, -0.06]);
        var fund = new PriceSeries([.. all.Dates.Where((_, k) => k != 3)], [.. all.Closes.Where((_, k) => k != 3)]);
        var joined = AlignedReturns.Join(fund, index);
        Assert.Equal(-3, OrdinaryLeastSquares.Fit(joined.Fund, joined.Benchmark)!.Value.Beta, 0.1);
    }

    [Fact]
    public void Prices_scaled_by_a_split_keep_their_beta() =>
        Gen.Select(Sample.Returns(5), Gen.Double[1e-6, 1e9]).Sample((index, factor) =>
        {
            double[] fund = [.. index.Select((r, k) => (-3 * r) + (k % 3 * 0.001))];
            var plain = Sample.Aligned(fund, index);
            var scaled = AlignedReturns.Join(Sample.Prices(fund, 100 * factor), Sample.Prices(index, 100 / factor));
            Sample.Near(OrdinaryLeastSquares.Fit(plain.Fund, plain.Benchmark)!.Value.Beta, OrdinaryLeastSquares.Fit(scaled.Fund, scaled.Benchmark)?.Beta, 1e-9);
        });

    [Fact]
    public void Too_few_pairs_or_an_index_at_rest_have_no_beta()
    {
        Assert.Null(OrdinaryLeastSquares.Fit([0.1, 0.2], [0.1, 0.3]));
        Assert.Null(OrdinaryLeastSquares.Fit([0.1, 0.2, 0.3], [0, 0, 0]));
        Assert.Null(OrdinaryLeastSquares.Fit([0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.4], [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]));
        Assert.Throws<ArgumentException>(() => OrdinaryLeastSquares.Fit([0.1, 0.2, 0.3], [0.1, 0.2]));
    }

    [Fact]
    public void A_fund_at_rest_has_beta_zero_and_explains_nothing()
    {
        var fit = OrdinaryLeastSquares.Fit([0, 0, 0], [0.1, 0.3, 0.2])!.Value;
        Assert.Equal(new BetaEstimate(0, 0, 0, 0, 0, 0, 3), fit);
    }

    // The first terms of the expansion of Student's t at 97.5 %: z + (z³ + z)/4n, z = 1.959964.
    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(1025)]
    public void Intervals_of_long_samples_are_nearly_normal(int degreesOfFreedom)
    {
        double[] index = [.. Enumerable.Range(0, degreesOfFreedom + 2).Select(k => 0.01 * Math.Sin(k))];
        double[] fund = [.. index.Select((r, k) => (-3 * r) + (0.001 * Math.Cos(2 * k)))];
        var fit = OrdinaryLeastSquares.Fit(fund, index)!.Value;
        Assert.Equal(1.959964 + (2.372 / degreesOfFreedom), (fit.Upper - fit.Beta) / fit.StandardError, 1e-5);
    }
}
