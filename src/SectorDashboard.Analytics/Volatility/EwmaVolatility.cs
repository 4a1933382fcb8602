namespace SectorDashboard.Analytics.Volatility;

/// <summary>Exponentially weighted volatility (RiskMetrics 1996).</summary>
public static class EwmaVolatility
{
    /// <summary>The weight that RiskMetrics keeps of yesterday's variance for daily data.</summary>
    public const double DailyDecay = 0.94;

    /// <summary>The volatility per year, a fraction, after the last close: variance = λ variance + (1 - λ) r², from log returns with zero mean, starting from the first squared return.</summary>
    /// <param name="closes">One close more than there are returns.</param>
    /// <param name="decay">The weight λ of the variance before.</param>
    /// <returns>Null with fewer than two returns, or where a close is not a positive number.</returns>
    public static double? Compute(ReadOnlySpan<double> closes, double decay = DailyDecay)
    {
        if (closes.Length < 3)
        {
            return null;
        }

        var variance = Math.Pow(LogRatio.Of(closes[1], closes[0]), 2);
        for (var k = 2; k < closes.Length; k++)
        {
            var logReturn = LogRatio.Of(closes[k], closes[k - 1]);
            variance = (decay * variance) + ((1 - decay) * logReturn * logReturn);
        }

        return Annual.Volatility(variance);
    }
}
