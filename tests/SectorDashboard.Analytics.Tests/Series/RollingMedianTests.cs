using CsCheck;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Series;

public sealed class RollingMedianTests
{
    [Fact]
    public void It_is_the_median_of_each_window() =>
        Gen.Select(Gen.Int[-50, 50].Select(x => x / 4.0).Array[1, 80], Gen.Int[1, 9]).Sample((values, window) =>
        {
            var medians = RollingMedian.Of(values, window);
            for (var t = 0; t < values.Length; t++)
            {
                double[] sorted = t < window - 1 ? [] : [.. values[(t - window + 1)..(t + 1)].Order()];
                Assert.Equal(sorted.Length == 0 ? double.NaN : (sorted[(window - 1) / 2] + sorted[window / 2]) / 2, medians[t]);
            }
        });

    [Fact]
    public void A_gap_starts_it_anew()
    {
        double[] medians = RollingMedian.Of([1, 5, 3, double.NaN, 4, 6, 2], 3);
        Assert.Equal([double.NaN, double.NaN, 3, double.NaN, double.NaN, double.NaN, 4], medians);
    }

    [Fact]
    public void A_window_without_values_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => RollingMedian.Of([1], 0));
}
