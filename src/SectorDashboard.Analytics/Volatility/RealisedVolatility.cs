namespace SectorDashboard.Analytics.Volatility;

/// <summary>Volatility from closes.</summary>
public static class RealisedVolatility
{
    /// <summary>The standard deviation (n - 1) of daily log returns times the root of 252, a fraction per year.</summary>
    /// <param name="closes">One close more than there are returns.</param>
    /// <returns>Null with fewer than two returns, or where a close is not a positive number.</returns>
    public static double? CloseToClose(ReadOnlySpan<double> closes)
    {
        var n = closes.Length - 1;
        if (n < 2)
        {
            return null;
        }

        // The log returns add up to the log of the last close over the first.
        var mean = LogRatio.Of(closes[n], closes[0]) / n;
        var squares = 0.0;
        for (var k = 1; k <= n; k++)
        {
            var deviation = LogRatio.Of(closes[k], closes[k - 1]) - mean;
            squares += deviation * deviation;
        }

        return Annual.Volatility(squares / (n - 1));
    }
}
