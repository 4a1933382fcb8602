using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Volatility;

/// <summary>Volatility per year, a fraction, through time: each estimator over each full window, in one pass over the bars.</summary>
/// <remarks>
/// A series has one value per bar that has a window behind it, itself included, the last one equal to the estimator over the last window;
/// NaN where a bar of the window does not allow one. All spans of a call have one entry per bar; another length is an <see cref="ArgumentException"/>.
/// A window is of at least two bars, or it is an <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
public static class RollingVolatility
{
    /// <summary><see cref="RealisedVolatility.CloseToClose"/> over each window of returns.</summary>
    public static double[] CloseToClose(ReadOnlySpan<double> closes, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        return PerYear(Variances(LogReturns(closes), window));
    }

    /// <summary><see cref="RangeVolatility.Parkinson"/> over each window of bars.</summary>
    public static double[] Parkinson(ReadOnlySpan<double> high, ReadOnlySpan<double> low, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        RangeVolatility.Require(high.Length, low.Length);
        var terms = new double[high.Length];
        for (var k = 0; k < terms.Length; k++)
        {
            terms[k] = RangeTerm.Parkinson(high[k], low[k]);
        }

        return PerYear(Means(terms, window));
    }

    /// <summary><see cref="RangeVolatility.GarmanKlass"/> over each window of bars.</summary>
    public static double[] GarmanKlass(ReadOnlySpan<double> open, ReadOnlySpan<double> high, ReadOnlySpan<double> low, ReadOnlySpan<double> close, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        RangeVolatility.Require(open.Length, high.Length, low.Length, close.Length);
        var terms = new double[open.Length];
        for (var k = 0; k < terms.Length; k++)
        {
            terms[k] = RangeTerm.GarmanKlass(open[k], high[k], low[k], close[k]);
        }

        return PerYear(Means(terms, window));
    }

    /// <summary><see cref="RangeVolatility.RogersSatchell"/> over each window of bars.</summary>
    public static double[] RogersSatchell(ReadOnlySpan<double> open, ReadOnlySpan<double> high, ReadOnlySpan<double> low, ReadOnlySpan<double> close, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        RangeVolatility.Require(open.Length, high.Length, low.Length, close.Length);
        return PerYear(RogersSatchellVariances(open, high, low, close, window));
    }

    /// <summary><see cref="RangeVolatility.YangZhang"/> over each window of bars.</summary>
    public static double[] YangZhang(
        ReadOnlySpan<double> open, ReadOnlySpan<double> high, ReadOnlySpan<double> low, ReadOnlySpan<double> close, ReadOnlySpan<double> previousClose, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        RangeVolatility.Require(open.Length, high.Length, low.Length, close.Length, previousClose.Length);
        var variances = RogersSatchellVariances(open, high, low, close, window);
        var overnight = Variances(LogRatios(open, previousClose), window);
        var session = Variances(LogRatios(close, open), window);
        var weight = RangeVolatility.SessionWeight(window);
        for (var k = 0; k < variances.Length; k++)
        {
            variances[k] = overnight[k] + (weight * session[k]) + ((1 - weight) * variances[k]);
        }

        return PerYear(variances);
    }

    /// <summary><see cref="EwmaVolatility"/> over each window of returns, each started anew from its first squared return.</summary>
    public static double[] Ewma(ReadOnlySpan<double> closes, int window, double decay = EwmaVolatility.DailyDecay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        var squares = LogReturns(closes);
        foreach (ref var square in squares.AsSpan())
        {
            square *= square;
        }

        var variances = RollingSum.Of(squares, window, decay);
        var seed = Math.Pow(decay, window);
        for (var k = 0; k < variances.Length; k++)
        {
            variances[k] = ((1 - decay) * variances[k]) + (seed * squares[k]);
        }

        return PerYear(variances);
    }

    private static double[] RogersSatchellVariances(
        ReadOnlySpan<double> open, ReadOnlySpan<double> high, ReadOnlySpan<double> low, ReadOnlySpan<double> close, int window)
    {
        var terms = new double[open.Length];
        for (var k = 0; k < terms.Length; k++)
        {
            terms[k] = RangeTerm.RogersSatchell(open[k], high[k], low[k], close[k]);
        }

        return Means(terms, window);
    }

    private static double[] LogReturns(ReadOnlySpan<double> closes) => closes.IsEmpty ? [] : LogRatios(closes[1..], closes[..^1]);

    private static double[] LogRatios(ReadOnlySpan<double> upper, ReadOnlySpan<double> lower)
    {
        var ratios = new double[upper.Length];
        for (var k = 0; k < ratios.Length; k++)
        {
            ratios[k] = LogRatio.Of(upper[k], lower[k]);
        }

        return ratios;
    }

    private static double[] Means(double[] terms, int window)
    {
        var sums = RollingSum.Of(terms, window);
        foreach (ref var sum in sums.AsSpan())
        {
            sum /= window;
        }

        return sums;
    }

    // Daily log ratios are small against their deviations, so little is lost by squaring before centring.
    private static double[] Variances(double[] values, int window)
    {
        var sums = RollingSum.Of(values, window);
        foreach (ref var value in values.AsSpan())
        {
            value *= value;
        }

        var squares = RollingSum.Of(values, window);
        for (var k = 0; k < squares.Length; k++)
        {
            squares[k] = Math.Max(0, squares[k] - (sums[k] * sums[k] / window)) / (window - 1);
        }

        return squares;
    }

    private static double[] PerYear(double[] variances)
    {
        foreach (ref var variance in variances.AsSpan())
        {
            variance = Annual.Volatility(variance) ?? double.NaN;
        }

        return variances;
    }
}
