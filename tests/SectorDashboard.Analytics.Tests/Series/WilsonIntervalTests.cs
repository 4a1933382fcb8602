using CsCheck;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class WilsonIntervalTests
{
    // By hand from (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n); the first is also in the literature as 0 to 27.75 %.
    [Theory]
    [InlineData(0, 10, 0, 0.27753)]
    [InlineData(0.5, 10, 0.23659, 0.76341)]
    [InlineData(1, 4, 0.51011, 1)]
    public void A_share_has_the_interval_of_the_formula(double share, int n, double lower, double upper)
    {
        var interval = WilsonInterval.Of(share, n);
        Assert.Equal(lower, interval.Lower, 5e-6);
        Assert.Equal(upper, interval.Upper, 5e-6);
    }

    [Fact]
    public void The_interval_holds_the_share_and_stays_within_nothing_and_all() => Gen.Select(Gen.Double[0, 1], Gen.Int[1, 10_000]).Sample((share, n) =>
    {
        var (lower, upper) = WilsonInterval.Of(share, n);
        Assert.InRange(lower, 0, share + 1e-12);
        Assert.InRange(upper, share - 1e-12, 1);
    });

    [Fact]
    public void Without_a_case_there_is_no_interval() => Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(0.5, 0));
}
