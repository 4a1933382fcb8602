using SectorDashboard.Analytics.Events;

namespace SectorDashboard.Analytics.Tests.Events;

public sealed class EventWindowTests
{
    private const double Tolerance = 1e-12;

    /// <summary>Closes that gain a hundredth a session up to the eleventh, fall to half there, and then stay.</summary>
    private static readonly double[] s_closes = [.. Enumerable.Range(0, 20).Select(i => i < 10 ? Math.Pow(1.01, i) : Math.Pow(1.01, 9) / 2)];

    [Fact]
    public void The_windows_end_the_day_before_are_the_session_and_begin_from_its_close()
    {
        var around = EventWindow.Around(s_closes, [10]);

        Assert.Equal(Math.Pow(1.01, 5) - 1, around.Before!.Mean, Tolerance);
        Assert.Equal(-0.5, around.On!.Mean, Tolerance);
        Assert.Equal(0, around.After!.Mean, Tolerance);
        Assert.Equal((1.0, 0.0, 0.0), (around.Before.ShareUp, around.On.ShareUp, around.After.ShareUp));
    }

    [Fact]
    public void Mean_median_and_share_up_are_those_of_the_sessions()
    {
        var on = EventWindow.Around(s_closes, [3, 4, 10, 15]).On!;

        Assert.Equal(4, on.N);
        Assert.Equal((0.01 + 0.01 - 0.5 + 0) / 4, on.Mean, Tolerance);
        Assert.Equal(0.005, on.Median, Tolerance);
        Assert.Equal(0.5, on.ShareUp);
    }

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(1, 0, 1, 1)]
    [InlineData(5, 0, 1, 1)]
    [InlineData(6, 1, 1, 1)]
    [InlineData(14, 1, 1, 1)]
    [InlineData(15, 1, 1, 0)]
    [InlineData(19, 1, 1, 0)]
    public void A_session_counts_only_for_the_windows_that_the_closes_reach(int session, int before, int on, int after)
    {
        var around = EventWindow.Around(s_closes, [session]);

        Assert.Equal((before, on, after), (around.Before?.N ?? 0, around.On?.N ?? 0, around.After?.N ?? 0));
    }

    [Fact]
    public void Around_every_session_each_counts_once()
    {
        var every = EventWindow.AroundEvery(s_closes, 2);

        Assert.Equal((14, 18, 13), (every.Before!.N, every.On!.N, every.After!.N));
        Assert.Equal(((8 * 0.01) - 0.5) / 18, every.On.Mean, Tolerance);
        Assert.Null(EventWindow.AroundEvery(s_closes, 20).On);
    }
}
