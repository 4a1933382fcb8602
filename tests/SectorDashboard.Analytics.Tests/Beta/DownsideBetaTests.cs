using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class DownsideBetaTests
{
    [Fact]
    public void It_meets_the_independent_fixture() =>
        Sample.Near(Golden.Fixture.Number("downside"), DownsideBeta.Fit(Golden.Fixture.Numbers("fund"), Golden.Fixture.Numbers("index"))?.Beta);

    [Fact]
    public void It_meets_the_oracle() =>
        Sample.Near(Golden.Oracle.Number("downside_beta"), DownsideBeta.Fit(Golden.OracleInputs.Numbers("fund"), Golden.OracleInputs.Numbers("index"))?.Beta, 1e-12);

    [Fact]
    public void It_sees_only_the_returns_under_the_mean()
    {
        var index = new[] { -0.03, -0.02, -0.01, 0.01, 0.02, 0.03 };
        double[] fund = [.. index.Select(r => r < 0 ? -3 * r : 5 * r)];
        var fit = DownsideBeta.Fit(fund, index)!.Value;
        Assert.Equal(-3, fit.Beta, 1e-12);
        Assert.Equal(3, fit.N);
    }

    // The mean is 0.01: the gain of 0.5 % belongs to the returns under it.
    [Fact]
    public void The_limit_is_the_mean_not_zero()
    {
        var fit = DownsideBeta.Fit([0.06, 0.01, -0.01, 5, 7], [-0.02, -0.005, 0.005, 0.03, 0.04])!.Value;
        Assert.Equal(3, fit.N);

        // Deviations from the subset's means: index -4/3, 1/6, 7/6 %; fund 4, -1, -3 %.
        Assert.Equal(((-4.0 / 3 * 4) - (1.0 / 6) - (7.0 / 6 * 3)) / ((16.0 / 9) + (1.0 / 36) + (49.0 / 36)), fit.Beta, 1e-12);
    }

    [Fact]
    public void It_needs_three_such_returns() => Assert.Null(DownsideBeta.Fit([1, 2, 3, 4], [-0.02, -0.01, 0.01, 0.02]));

    // The mean is exactly 0, and so is the third return: it is not under it.
    [Fact]
    public void A_return_at_the_mean_is_not_under_it()
    {
        var fit = DownsideBeta.Fit([0.75, 0.5, 100, 0.25, -3, -3], [-0.25, -0.125, 0, -0.125, 0.25, 0.25])!.Value;
        Assert.Equal(3, fit.N);
        Assert.Equal(-3, fit.Beta, 1e-12);
    }

    [Fact]
    public void Returns_that_are_no_pairs_are_refused() => Assert.Throws<ArgumentException>(() => DownsideBeta.Fit([1, 2, 3], [1, 2]));
}
