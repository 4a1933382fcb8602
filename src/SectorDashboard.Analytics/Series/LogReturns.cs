namespace SectorDashboard.Analytics.Series;

/// <summary>Log returns, close to close.</summary>
public static class LogReturns
{
    /// <summary>ln of each close over the one before it; empty with fewer than two closes.</summary>
    /// <param name="closes">Closing prices, positive and finite.</param>
    public static double[] Of(ReadOnlySpan<double> closes)
    {
        var returns = new double[Math.Max(closes.Length - 1, 0)];
        for (var k = 0; k < returns.Length; k++)
        {
            returns[k] = Math.Log(closes[k + 1] / closes[k]);
        }

        return returns;
    }
}
