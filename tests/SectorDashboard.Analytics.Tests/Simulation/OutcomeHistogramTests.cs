using CsCheck;
using SectorDashboard.Analytics.Simulation;

namespace SectorDashboard.Analytics.Tests.Simulation;

public sealed class OutcomeHistogramTests
{
    [Fact]
    public void Evenly_spread_returns_fill_all_intervals_alike()
    {
        var histogram = OutcomeHistogram.Of([.. Enumerable.Range(0, 4001).Select(k => k / 4000.0)]);

        Assert.Equal(0.005, histogram.From, 1e-9);
        Assert.Equal(0.99 / 40, histogram.Width, 1e-9);
        Assert.All(histogram.Shares[1..^1], share => Assert.Equal(0.99 / 40, share, 0.0005));
        Assert.Equal(0.005 + (0.99 / 40), histogram.Shares[0], 0.0005);
    }

    [Fact]
    public void Shares_add_up_to_one_whatever_the_sample() => Gen.Double[-1, 1e6].Array[1, 500].Sample(returns =>
        Assert.Equal(1, OutcomeHistogram.Of([.. returns.Order()]).Shares.Sum(), 1e-9));

    [Fact]
    public void Returns_that_are_all_the_same_are_in_one_interval()
    {
        var histogram = OutcomeHistogram.Of([0.1, 0.1, 0.1]);
        Assert.Equal(0.1, histogram.From, 1e-12);
        Assert.Equal(0, histogram.Width);
        Assert.Equal(1, histogram.Shares[0], 1e-12);
    }
}
