namespace SectorDashboard.Analytics.Volatility;

/// <summary>Volatility from closes through time.</summary>
public static class RollingVolatility
{
    /// <summary>
    /// <see cref="RealisedVolatility.CloseToClose"/> over the last <paramref name="window"/> returns at each close that has as many behind
    /// it, a fraction per year, in one pass; a window in which nothing moved has 0.
    /// </summary>
    /// <param name="closes">Closes, all of them positive.</param>
    /// <param name="window">Length of the window in returns, at least 2.</param>
    /// <returns>One value for each close from number <paramref name="window"/> on; empty where there are fewer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The window is too short.</exception>
    public static double[] CloseToClose(ReadOnlySpan<double> closes, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        if (closes.Length <= window)
        {
            return [];
        }

        var logReturns = new double[closes.Length];
        var values = new double[closes.Length - window];
        double sum = 0, squares = 0;
        for (var k = 1; k < closes.Length; k++)
        {
            var entering = logReturns[k] = LogRatio.Of(closes[k], closes[k - 1]);
            var leaving = k > window ? logReturns[k - window] : 0;
            sum += entering - leaving;
            squares += (entering * entering) - (leaving * leaving);
            if (k >= window)
            {
                // Returns that have left leave rounding errors behind: a still window could end up a hair under zero.
                values[k - window] = Annual.Volatility(Math.Max(0, squares - (sum * sum / window)) / (window - 1)) ?? double.NaN;
            }
        }

        return values;
    }
}
