using CsCheck;
using SectorDashboard.Analytics.Volume;

namespace SectorDashboard.Analytics.Tests.Volume;

public sealed class BullBearVolumeTests
{
    [Fact]
    public void The_ratio_meets_the_independent_fixture() => Sample.NearAll(
        Golden.Sentiment.Sparse("logRatio"), BullBearVolume.LogRatio(Golden.Sentiment.Numbers("bull"), Golden.Sentiment.Numbers("bear")), 1e-13);

    // Average dollars a day in the third quarter of 2026: SOXL 8.69 billion, SOXS 2.82 billion, ratio 3.08.
    [Fact]
    public void The_published_averages_have_the_published_ratio() =>
        Assert.Equal(3.08, Math.Exp(BullBearVolume.LogRatio([8.69e9], [2.82e9])[0]), 0.005);

    [Fact]
    public void Exchanging_bull_and_bear_turns_the_sign_and_a_split_of_one_changes_nothing() =>
        Gen.Select(Gen.Double[1, 1e9], Gen.Double[1, 1e9]).Sample((bull, bear) =>
            Assert.Equal(-BullBearVolume.LogRatio([bear], [bull])[0], BullBearVolume.LogRatio([bull], [bear])[0], 1e-12));

    [Fact]
    public void Nothing_traded_on_one_side_is_no_ratio()
    {
        Assert.Equal([double.NaN, double.NaN, double.NaN, 0], BullBearVolume.LogRatio([0, 1, double.NaN, 2], [1, 0, 1, 2]));
        Assert.Throws<ArgumentException>(() => BullBearVolume.LogRatio([1, 2], [1]));
    }

    [Fact]
    public void Net_demand_weighs_dollars_by_leverage_and_passes_over_funds_without_volume()
    {
        Assert.Equal(Golden.Sentiment.Number("netDemand"), BullBearVolume.NetDemand([3, -3], [Golden.Sentiment.Numbers("bull")[0], Golden.Sentiment.Numbers("bear")[0]]));
        Assert.Equal(1e6 * ((3 * 5) - (3 * 2) + (2 * 1)), BullBearVolume.NetDemand([3, -3, 2, -2], [5e6, 2e6, 1e6, double.NaN]));
        Assert.Null(BullBearVolume.NetDemand([3], [double.NaN]));
        Assert.Null(BullBearVolume.NetDemand([], []));
        Assert.Throws<ArgumentException>(() => BullBearVolume.NetDemand([3], []));
    }
}
