using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Tests.Beta;

public sealed class AdjustedBetaTests
{
    [Theory]
    [InlineData(1.5, 4.0 / 3)]
    [InlineData(1, 1)]
    [InlineData(0.4, 0.6)]
    public void A_third_of_the_way_to_one_is_gone(double beta, double adjusted) => Assert.Equal(adjusted, AdjustedBeta.Blume(beta, 1)!.Value, 1e-15);

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_geared_fund_has_none(double leverage) => Assert.Null(AdjustedBeta.Blume(leverage, leverage));
}
