using CsCheck;
using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class DimsonBetaTests
{
    private static readonly double[] Index = Golden.Fixture.Numbers("rollingIndex");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void The_regression_meets_the_independent_script(int lags) =>
        Estimates.Meet(Golden.Regressions.GetProperty("dimson").GetProperty($"{lags}"), DimsonBeta.Fit(Golden.Regressions.Numbers("asynchronousFund"), Index, lags));

    [Fact]
    public void Without_lags_it_is_least_squares() =>
        Sample.Returns(6).Sample(index =>
        {
            double[] fund = [.. index.Select((r, k) => (-3 * r) + (k % 3 * 0.004))];
            var plain = OrdinaryLeastSquares.Fit(fund, index)!.Value;
            var fit = DimsonBeta.Fit(fund, index, 0)!.Value;
            Sample.Near(plain.Beta, fit.Beta, 1e-9);
            Sample.Near(plain.Alpha, fit.Alpha, 1e-7);
            Sample.Near(plain.Upper, fit.Upper, 1e-7);
            Assert.Equal(plain.N, fit.N);
        });

    // The index's move is answered in three parts: no single day shows minus three, their sum does.
    [Fact]
    public void It_gathers_what_comes_a_day_early_and_a_day_late()
    {
        double[] fund = [.. Index.Select((_, k) => k is 0 or 79 ? 0 : (-0.5 * Index[k - 1]) - Index[k] - (1.5 * Index[k + 1]))];
        var fit = DimsonBeta.Fit(fund, Index)!.Value;
        Assert.Equal(-3, fit.Beta, 1e-10);
        Assert.Equal(0, fit.Alpha, 1e-12);
        Assert.Equal(1, fit.RSquared, 1e-10);
        Assert.Equal(78, fit.N);
        Assert.NotEqual(-3, OrdinaryLeastSquares.Fit(fund, Index)!.Value.Beta, 0.5);
    }

    [Fact]
    public void One_degree_of_freedom_is_enough_and_none_is_not()
    {
        double[] fund = [.. Index.Select((r, k) => (-3 * r) + (k % 3 * 0.004))];
        Assert.Equal(5, DimsonBeta.Fit(fund.AsSpan(0, 7), Index.AsSpan(0, 7))!.Value.N);
        Assert.Null(DimsonBeta.Fit(fund.AsSpan(0, 6), Index.AsSpan(0, 6)));
        Assert.Null(DimsonBeta.Fit([], []));
    }

    [Fact]
    public void Index_returns_that_do_not_move_or_repeat_themselves_have_no_beta()
    {
        double[] alternating = [.. Enumerable.Range(0, 80).Select(k => k % 2 == 0 ? 0.01 : -0.01)];
        Assert.Null(DimsonBeta.Fit(Index, new double[80]));
        Assert.Null(DimsonBeta.Fit(Index, [.. Enumerable.Repeat(0.1, 80)]));
        Assert.Null(DimsonBeta.Fit(Index.AsSpan(0, 7), [.. Enumerable.Repeat(0.1, 7)], 0));
        Assert.Null(DimsonBeta.Fit(Index, alternating));
        Assert.NotNull(DimsonBeta.Fit(Index, alternating, 0));

        // Only the last index return moves: it is a day after nothing and before nothing else.
        Assert.Null(DimsonBeta.Fit(Index, [.. Enumerable.Repeat(0.1, 79), 0.2]));
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e9)]
    public void The_unit_of_the_index_is_the_unit_of_beta(double unit)
    {
        double[] fund = [.. Index.Select((r, k) => (-3 * r) + (k % 3 * 0.004))];
        var plain = DimsonBeta.Fit(fund, Index)!.Value;
        var scaled = DimsonBeta.Fit(fund, [.. Index.Select(r => r * unit)])!.Value;
        Sample.Near(plain.Beta, scaled.Beta * unit, 1e-9);
        Sample.Near(plain.StandardError, scaled.StandardError * unit, 1e-9);
        Sample.Near(plain.Alpha, scaled.Alpha, 1e-9);
    }

    [Fact]
    public void A_fund_at_rest_explains_nothing() => Assert.Equal(new BetaEstimate(0, 0, 0, 0, 0, 0, 78), DimsonBeta.Fit(new double[80], Index)!.Value);

    [Fact]
    public void Returns_that_are_no_pairs_or_negative_lags_are_refused()
    {
        Assert.Throws<ArgumentException>(() => DimsonBeta.Fit(Index, Index.AsSpan(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DimsonBeta.Fit(Index, Index, -1));
    }
}
