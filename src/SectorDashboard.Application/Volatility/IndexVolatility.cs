using SectorDashboard.Analytics.Volatility;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Volatility;

/// <summary>The index's realised volatility per year over the window, 252 days, by several estimators; null where the bars do not allow one.</summary>
/// <param name="CloseToClose">From log returns between closes, n-1.</param>
/// <param name="Parkinson">From highs and lows.</param>
/// <param name="GarmanKlass">From open, high, low and close.</param>
/// <param name="RogersSatchell">From open, high, low and close, free of drift.</param>
/// <param name="YangZhang">From overnight and intraday moves.</param>
/// <param name="Ewma">Exponentially weighted, λ = 0.94.</param>
public sealed record IndexVolatility(
    double? CloseToClose, double? Parkinson, double? GarmanKlass, double? RogersSatchell, double? YangZhang, double? Ewma)
{
    /// <summary>No volatility known.</summary>
    public static IndexVolatility None { get; } = new(null, null, null, null, null, null);

    /// <summary>The volatility over the last <paramref name="window"/> returns up to a bar.</summary>
    internal static IndexVolatility Over(BarSeries bars, int last, int window)
    {
        var first = last - window;
        if (first < 0)
        {
            return None;
        }

        var closes = bars.Close.AsSpan(first, window + 1);
        var open = bars.Open.AsSpan(first + 1, window);
        var high = bars.High.AsSpan(first + 1, window);
        var low = bars.Low.AsSpan(first + 1, window);
        var close = bars.Close.AsSpan(first + 1, window);
        return new IndexVolatility(
            RealisedVolatility.CloseToClose(closes),
            RangeVolatility.Parkinson(high, low),
            RangeVolatility.GarmanKlass(open, high, low, close),
            RangeVolatility.RogersSatchell(open, high, low, close),
            RangeVolatility.YangZhang(open, high, low, close, bars.Close.AsSpan(first, window)),
            EwmaVolatility.Compute(closes));
    }
}
