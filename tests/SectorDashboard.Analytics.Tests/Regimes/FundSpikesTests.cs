using SectorDashboard.Analytics.Regimes;

namespace SectorDashboard.Analytics.Tests.Regimes;

public sealed class FundSpikesTests
{
    private static readonly double[] s_closes = [100, 102.9, 106.2, 110, 104];

    [Fact]
    public void A_bear_fund_spikes_by_rising_over_the_threshold_on_enough_volume() =>
        Assert.Equal([false, false, true, false, false], new FundSpikes(0.03, 1.5, false).Find(s_closes, [9, 9, 1.5, 1.49, 9]));

    [Fact]
    public void A_bull_fund_spikes_by_falling() =>
        Assert.Equal([false, false, false, false, true], new FundSpikes(0.03, 1.5, true).Find(s_closes, [9, 9, 9, 9, 9]));

    [Fact]
    public void A_session_without_relative_volume_counts_only_where_volume_is_left_out()
    {
        double[] unknown = [.. Enumerable.Repeat(double.NaN, 5)];
        Assert.DoesNotContain(true, new FundSpikes(0.03, 0.1, false).Find(s_closes, unknown));
        Assert.Equal([false, false, true, true, false], new FundSpikes(0.03, 0, false).Find(s_closes, unknown));
    }

    // Early volumes of funds with many reverse splits are rounded to zero shares; a mean over them would make any session a surge.
    [Fact]
    public void A_session_without_trades_spoils_the_twenty_after_it()
    {
        double[] dollars = [.. Enumerable.Repeat(2.0, 10), 0, .. Enumerable.Repeat(2.0, 20), 4, 5, double.NaN];
        var relative = FundSpikes.RelativeVolumes(dollars);
        Assert.All(relative[..31], r => Assert.True(double.IsNaN(r)));
        Assert.Equal(2, relative[31], 1e-12);
        Assert.Equal(5 / 2.1, relative[32], 1e-12);
        Assert.True(double.IsNaN(relative[33]));
    }
}
