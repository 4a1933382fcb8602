using CsCheck;
using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class NeweyWestTests
{
    private static readonly double[] Fund = Golden.Fixture.Numbers("rollingFund");
    private static readonly double[] Index = Golden.Fixture.Numbers("rollingIndex");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public void The_regression_meets_the_independent_script(int lags) =>
        Estimates.Meet(Golden.Regressions.GetProperty("neweyWest").GetProperty($"{lags}"), NeweyWest.Fit(Fund, Index, lags));

    [Fact]
    public void Only_the_standard_error_differs_from_least_squares()
    {
        var plain = OrdinaryLeastSquares.Fit(Fund, Index)!.Value;
        var robust = NeweyWest.Fit(Fund, Index, 4)!.Value;
        Assert.Equal((plain.Beta, plain.Alpha, plain.RSquared, plain.N), (robust.Beta, robust.Alpha, robust.RSquared, robust.N));
        Assert.NotEqual(plain.StandardError, robust.StandardError, 1e-4);
    }

    // Residuals 0.001, -0.002, 0.001 times deviations -0.01, 0, 0.01: scores -1e-5, 0, 1e-5, whose only product is two days apart.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1 - (1.0 / 3))]
    [InlineData(49, 1 - (48.0 / 50))]
    public void Weights_fall_with_the_lags_asked_for_even_beyond_the_sample(int lags, double kept)
    {
        var error = NeweyWest.Fit([0.031, -0.002, -0.029], [-0.01, 0, 0.01], lags)!.Value.StandardError;
        Assert.Equal(Math.Sqrt(2e-10 * kept * 3) / 2e-4, error, 1e-12);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(78)]
    [InlineData(100)]
    [InlineData(252)]
    [InlineData(2520)]
    [InlineData(4137)]
    public void The_advised_lags_meet_the_independent_script(int n) =>
        Assert.Equal(Golden.Regressions.Number("advisedLags", $"{n}"), NeweyWest.AdvisedLags(n));

    [Fact]
    public void The_interval_is_never_a_number_that_is_none() =>
        Gen.Select(Sample.Returns(3), Gen.Int[0, 70]).Sample((index, lags) =>
        {
            var fit = NeweyWest.Fit([.. index.Select((r, k) => (-3 * r) + (k % 2 * 0.01))], index, lags);
            Assert.True(fit is null || (double.IsFinite(fit.Value.Lower) && fit.Value.Lower <= fit.Value.Beta));
        });

    [Fact]
    public void Too_few_pairs_an_index_at_rest_or_negative_lags_have_no_beta()
    {
        Assert.Null(NeweyWest.Fit([0.1, 0.2], [0.1, 0.3], 1));
        Assert.Null(NeweyWest.Fit([0.1, 0.2, 0.3], [0, 0, 0], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NeweyWest.Fit([0.1, 0.2, 0.3], [0.1, 0.3, 0.2], -1));
        Assert.Throws<ArgumentException>(() => NeweyWest.Fit([0.1, 0.2, 0.3], [0.1, 0.3], 1));
    }
}
