using CsCheck;
using SectorDashboard.Analytics.Volume;

namespace SectorDashboard.Analytics.Tests.Volume;

public sealed class TurnoverTests
{
    [Fact]
    public void It_is_shares_traded_over_shares_outstanding() => Assert.Equal(0.36, Turnover.Of(61.6e6, 171.1e6)!.Value, 0.0001);

    [Fact]
    public void A_split_changes_nothing() =>
        Gen.Select(Gen.Double[1, 1e9], Gen.Double[1, 1e9], Gen.Double[0.01, 100]).Sample((volume, shares, ratio) =>
            Sample.Near(Turnover.Of(volume, shares)!.Value, Turnover.Of(volume * ratio, shares * ratio), 1e-12));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    [InlineData(0, 0)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    public void Without_shares_there_is_none(double volume, double shares) => Assert.Null(Turnover.Of(volume, shares));
}
