using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class CarriedForwardTests
{
    private static readonly PriceSeries s_series = new([new(2024, 1, 2), new(2024, 1, 4), new(2024, 1, 5)], [10, 20, 30]);

    [Fact]
    public void Each_day_has_the_latest_close_that_is_not_after_it()
    {
        DateOnly[] days = [new(2024, 1, 1), new(2024, 1, 2), new(2024, 1, 3), new(2024, 1, 4), new(2024, 1, 8)];
        Assert.Equal([double.NaN, 10, 10, 20, 30], CarriedForward.To(s_series, days));
    }

    [Fact]
    public void A_close_is_carried_for_a_week() => Assert.Equal([30, double.NaN], CarriedForward.To(s_series, [new(2024, 1, 12), new(2024, 1, 13)]));

    [Fact]
    public void Without_a_close_nothing_is_known() => Assert.Equal([double.NaN], CarriedForward.To(new PriceSeries([], []), [new(2024, 1, 12)]));
}
