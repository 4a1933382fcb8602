namespace SectorDashboard.Analytics.Volatility;

/// <summary>Volatility per year, a fraction, from daily opens, highs, lows and closes; null with fewer than two bars or where a price is not a positive number.</summary>
/// <remarks>All spans of a call have one entry per bar; another length is an <see cref="ArgumentException"/>.</remarks>
public static class RangeVolatility
{
    /// <summary>The mean of ln(H/L)²/(4 ln 2) (Parkinson 1980): no drift, no gaps overnight.</summary>
    public static double? Parkinson(ReadOnlySpan<double> high, ReadOnlySpan<double> low)
    {
        Require(high.Length, low.Length);
        var sum = 0.0;
        for (var k = 0; k < high.Length; k++)
        {
            sum += RangeTerm.Parkinson(high[k], low[k]);
        }

        return PerYear(sum, high.Length);
    }

    /// <summary>The mean of ln(H/L)²/2 - (2 ln 2 - 1) ln(C/O)² (Garman and Klass 1980): no drift, no gaps overnight.</summary>
    public static double? GarmanKlass(ReadOnlySpan<double> open, ReadOnlySpan<double> high, ReadOnlySpan<double> low, ReadOnlySpan<double> close)
    {
        Require(open.Length, high.Length, low.Length, close.Length);
        var sum = 0.0;
        for (var k = 0; k < open.Length; k++)
        {
            sum += RangeTerm.GarmanKlass(open[k], high[k], low[k], close[k]);
        }

        return PerYear(sum, open.Length);
    }

    /// <summary>The mean of ln(H/C) ln(H/O) + ln(L/C) ln(L/O) (Rogers and Satchell 1991): any drift, no gaps overnight.</summary>
    public static double? RogersSatchell(ReadOnlySpan<double> open, ReadOnlySpan<double> high, ReadOnlySpan<double> low, ReadOnlySpan<double> close)
    {
        Require(open.Length, high.Length, low.Length, close.Length);
        return PerYear(RogersSatchellSum(open, high, low, close), open.Length);
    }

    /// <summary>Overnight variance + k open-to-close variance + (1 - k) Rogers-Satchell, k = 0.34/(1.34 + (n + 1)/(n - 1)) (Yang and Zhang 2000): any drift, gaps included.</summary>
    public static double? YangZhang(ReadOnlySpan<double> open, ReadOnlySpan<double> high, ReadOnlySpan<double> low, ReadOnlySpan<double> close, ReadOnlySpan<double> previousClose)
    {
        Require(open.Length, high.Length, low.Length, close.Length, previousClose.Length);
        var n = open.Length;
        if (n < 2)
        {
            return null;
        }

        var k = SessionWeight(n);
        var overnight = LogRatioVariance(open, previousClose);
        var session = LogRatioVariance(close, open);
        return Annual.Volatility(overnight + (k * session) + ((1 - k) * RogersSatchellSum(open, high, low, close) / n));
    }

    /// <summary>Yang and Zhang's k, the weight of the open-to-close variance among n bars.</summary>
    internal static double SessionWeight(int n) => 0.34 / (1.34 + ((n + 1.0) / (n - 1)));

    /// <summary>Refuses spans that do not have one entry per bar.</summary>
    internal static void Require(params ReadOnlySpan<int> lengths)
    {
        foreach (var length in lengths)
        {
            if (length != lengths[0])
            {
                throw new ArgumentException($"Spans of {lengths[0]} and {length} bars.", nameof(lengths));
            }
        }
    }

    private static double RogersSatchellSum(ReadOnlySpan<double> open, ReadOnlySpan<double> high, ReadOnlySpan<double> low, ReadOnlySpan<double> close)
    {
        var sum = 0.0;
        for (var k = 0; k < open.Length; k++)
        {
            sum += RangeTerm.RogersSatchell(open[k], high[k], low[k], close[k]);
        }

        return sum;
    }

    private static double LogRatioVariance(ReadOnlySpan<double> upper, ReadOnlySpan<double> lower)
    {
        var mean = 0.0;
        for (var k = 0; k < upper.Length; k++)
        {
            mean += LogRatio.Of(upper[k], lower[k]) / upper.Length;
        }

        var squares = 0.0;
        for (var k = 0; k < upper.Length; k++)
        {
            var deviation = LogRatio.Of(upper[k], lower[k]) - mean;
            squares += deviation * deviation;
        }

        return squares / (upper.Length - 1);
    }

    private static double? PerYear(double sum, int bars) => bars < 2 ? null : Annual.Volatility(sum / bars);
}
