namespace SectorDashboard.Analytics.Volatility;

/// <summary>Close-to-close volatility on each session of a history.</summary>
public static class TrailingVolatility
{
    /// <summary>The realised volatility per year over the last returns up to each close; NaN where there are not enough.</summary>
    /// <param name="closes">Closes, oldest first.</param>
    /// <param name="returns">Number of returns.</param>
    public static double[] Of(ReadOnlySpan<double> closes, int returns)
    {
        var volatilities = new double[closes.Length];
        for (var s = 0; s < volatilities.Length; s++)
        {
            volatilities[s] = (s < returns ? null : RealisedVolatility.CloseToClose(closes.Slice(s - returns, returns + 1))) ?? double.NaN;
        }

        return volatilities;
    }
}
