using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class OverlappingBetaTests
{
    private static readonly double[] Fund = Sample.Prices(Golden.Fixture.Numbers("rollingFund")).Closes;
    private static readonly double[] Index = Sample.Prices(Golden.Fixture.Numbers("rollingIndex")).Closes;

    [Theory]
    [InlineData(5)]
    [InlineData(2)]
    [InlineData(1)]
    public void The_regression_meets_the_independent_script(int days) =>
        Estimates.Meet(Golden.Regressions.GetProperty("overlapping").GetProperty($"{days}"), OverlappingBeta.Fit(Fund, Index, days));

    // 11 daily returns that overlap ten at a time share most of their days: least squares takes them for independent.
    [Fact]
    public void The_standard_error_is_wider_than_if_the_returns_did_not_overlap()
    {
        var fit = OverlappingBeta.Fit(Fund, Index, 10)!.Value;
        double[] Returns(double[] closes) => [.. Enumerable.Range(0, closes.Length - 10).Select(k => (closes[k + 10] / closes[k]) - 1)];
        Assert.True(fit.StandardError > 1.3 * OrdinaryLeastSquares.Fit(Returns(Fund), Returns(Index))!.Value.StandardError);
    }

    [Fact]
    public void Three_returns_are_enough_and_two_are_not()
    {
        Assert.Equal(3, OverlappingBeta.Fit(Fund.AsSpan(0, 8), Index.AsSpan(0, 8), 5)!.Value.N);
        Assert.Null(OverlappingBeta.Fit(Fund.AsSpan(0, 7), Index.AsSpan(0, 7), 5));
        Assert.Null(OverlappingBeta.Fit(Fund.AsSpan(0, 3), Index.AsSpan(0, 3), 5));
        Assert.Null(OverlappingBeta.Fit([], [], 5));
    }

    [Fact]
    public void Closes_that_are_no_pairs_or_no_day_are_refused()
    {
        Assert.Throws<ArgumentException>(() => OverlappingBeta.Fit(Fund, Index.AsSpan(1), 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => OverlappingBeta.Fit(Fund, Index, 0));
    }
}
