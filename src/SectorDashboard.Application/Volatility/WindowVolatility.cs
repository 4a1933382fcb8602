using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Volatility;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Volatility;

/// <summary>Volatility realised over the last bars of a window, and where it stands among its own last values.</summary>
internal static class WindowVolatility
{
    /// <summary>Values that a percentile looks back over, the last one included.</summary>
    public const int History = 252;

    // A billionth of a volatility of 100 % a year: far above rounding errors, far below what anybody would tell apart.
    private const int Digits = 9;

    /// <summary>Fewer values make no percentile.</summary>
    public const int MinimumHistory = 60;

    /// <summary>The volatility over the last <paramref name="window"/> returns up to a bar.</summary>
    public static IndexVolatility Over(BarSeries bars, int last, int window)
    {
        var first = last - window;
        if (first < 0)
        {
            return IndexVolatility.None;
        }

        var closes = bars.Close.AsSpan(first, window + 1);
        var open = bars.Open.AsSpan(first + 1, window);
        var high = bars.High.AsSpan(first + 1, window);
        var low = bars.Low.AsSpan(first + 1, window);
        var close = closes[1..];
        return new IndexVolatility(
            RealisedVolatility.CloseToClose(closes),
            RangeVolatility.Parkinson(high, low),
            RangeVolatility.GarmanKlass(open, high, low, close),
            RangeVolatility.RogersSatchell(open, high, low, close),
            RangeVolatility.YangZhang(open, high, low, close, closes[..^1]),
            EwmaVolatility.Compute(closes),
            Garch: null,
            Percentiles(bars, last, window),
            Forecast: null);
    }

    /// <summary>The mid-rank of the last value among all; values that differ by no more than rounding errors are ties. The values are rounded in place.</summary>
    public static double? Percentile(Span<double> values)
    {
        foreach (ref var value in values)
        {
            value = Math.Round(value, Digits);
        }

        return PercentileRank.MidRank(values, values[^1], MinimumHistory);
    }

    private static VolatilityPercentiles Percentiles(BarSeries bars, int last, int window)
    {
        var first = Math.Max(0, last - window - History + 1);
        var count = last - first;
        var closes = bars.Close.AsSpan(first, count + 1);
        var open = bars.Open.AsSpan(first + 1, count);
        var high = bars.High.AsSpan(first + 1, count);
        var low = bars.Low.AsSpan(first + 1, count);
        var close = closes[1..];
        return new VolatilityPercentiles(
            Percentile(RollingVolatility.CloseToClose(closes, window)),
            Percentile(RollingVolatility.Parkinson(high, low, window)),
            Percentile(RollingVolatility.GarmanKlass(open, high, low, close, window)),
            Percentile(RollingVolatility.RogersSatchell(open, high, low, close, window)),
            Percentile(RollingVolatility.YangZhang(open, high, low, close, closes[..^1], window)),
            Percentile(RollingVolatility.Ewma(closes, window)),
            Garch: null);
    }
}
