using CsCheck;
using SectorDashboard.Analytics.Volatility;

namespace SectorDashboard.Analytics.Tests.Volatility;

public sealed class RollingVolatilityTests
{
    // Open, high, low and close of each bar, made from small steps around a walk.
    private static readonly Gen<double[][]> Bars =
        Gen.Select(Gen.Int[-300, 300], Gen.Int[-300, 300], Gen.Int[0, 200], Gen.Int[0, 200]).Array[2, 60].Select(steps =>
        {
            var close = 100.0;
            var bars = new double[steps.Length][];
            for (var k = 0; k < bars.Length; k++)
            {
                var (gap, move, above, below) = steps[k];
                var open = close * (1 + (gap / 1e4));
                close = open * (1 + (move / 1e4));
                bars[k] = [open, Math.Max(open, close) * (1 + (above / 1e4)), Math.Min(open, close) * (1 - (below / 1e4)), close];
            }

            return bars;
        });

    private static readonly Dictionary<string, (Func<double[][], int, double[]> Rolling, Func<double[][], double?> Alone)> Estimators = new(StringComparer.Ordinal)
    {
        ["closeToClose"] = ((b, w) => RollingVolatility.CloseToClose(Column(b, 3), w), b => RealisedVolatility.CloseToClose(Column(b, 3))),
        ["parkinson"] = ((b, w) => RollingVolatility.Parkinson(Session(b, 1), Session(b, 2), w), b => RangeVolatility.Parkinson(Session(b, 1), Session(b, 2))),
        ["garmanKlass"] = (
            (b, w) => RollingVolatility.GarmanKlass(Session(b, 0), Session(b, 1), Session(b, 2), Session(b, 3), w),
            b => RangeVolatility.GarmanKlass(Session(b, 0), Session(b, 1), Session(b, 2), Session(b, 3))),
        ["rogersSatchell"] = (
            (b, w) => RollingVolatility.RogersSatchell(Session(b, 0), Session(b, 1), Session(b, 2), Session(b, 3), w),
            b => RangeVolatility.RogersSatchell(Session(b, 0), Session(b, 1), Session(b, 2), Session(b, 3))),
        ["yangZhang"] = (
            (b, w) => RollingVolatility.YangZhang(Session(b, 0), Session(b, 1), Session(b, 2), Session(b, 3), Before(b), w),
            b => RangeVolatility.YangZhang(Session(b, 0), Session(b, 1), Session(b, 2), Session(b, 3), Before(b))),
        ["ewma"] = ((b, w) => RollingVolatility.Ewma(Column(b, 3), w), b => EwmaVolatility.Compute(Column(b, 3))),
    };

    public static TheoryData<string> Names => [.. Estimators.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_window_is_estimated_as_if_alone(string name) =>
        Gen.Select(Bars, Gen.Int[2, 25]).Sample((bars, window) =>
        {
            var (rolling, alone) = Estimators[name];
            var values = rolling(bars, window);
            Assert.Equal(Math.Max(0, bars.Length - window), values.Length);
            for (var k = 0; k < values.Length; k++)
            {
                Assert.Equal(alone(bars[k..(k + window + 1)])!.Value, values[k], 1e-8);
            }
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bar_that_is_none_spoils_only_the_windows_that_hold_it(string name)
    {
        double[][] bars = [.. Enumerable.Range(0, 40).Select(k => new[] { 100 + (k % 3), 104 + (k % 5), 97 - (k % 4), 101 + (k % 7.0) })];
        bars[15] = [double.NaN, double.NaN, double.NaN, double.NaN];
        var (rolling, alone) = Estimators[name];
        var values = rolling(bars, 6);
        for (var k = 0; k < values.Length; k++)
        {
            var expected = alone(bars[k..(k + 7)]);
            Assert.Equal(expected is null, double.IsNaN(values[k]));
            Assert.Equal(expected ?? 0, double.IsNaN(values[k]) ? 0 : values[k], 1e-9);
        }
    }

    [Fact]
    public void A_window_of_one_or_spans_of_different_length_are_refused()
    {
        double[] prices = [2, 3, 4];
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingVolatility.CloseToClose(prices, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingVolatility.Parkinson(prices, prices, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingVolatility.GarmanKlass(prices, prices, prices, prices, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingVolatility.RogersSatchell(prices, prices, prices, prices, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingVolatility.YangZhang(prices, prices, prices, prices, prices, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RollingVolatility.Ewma(prices, 1));
        Assert.Throws<ArgumentException>(() => RollingVolatility.Parkinson(prices, prices.AsSpan(1), 2));
    }

    [Fact]
    public void Without_a_close_there_is_no_value()
    {
        Assert.Empty(RollingVolatility.CloseToClose([], 5));
        Assert.Empty(RollingVolatility.Ewma([], 5));
    }

    private static double[] Column(double[][] bars, int k) => [.. bars.Select(bar => bar[k])];

    private static double[] Before(double[][] bars) => Column(bars[..^1], 3);

    // The first bar gives its close only.
    private static double[] Session(double[][] bars, int k) => Column(bars[1..], k);
}
