using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Volatility;

/// <summary>From a variance per day to a volatility per year.</summary>
internal static class Annual
{
    /// <summary>The root of 252 daily variances, null where that is not a number.</summary>
    public static double? Volatility(double dailyVariance)
    {
        var volatility = Root(dailyVariance);
        return double.IsFinite(volatility) ? volatility : null;
    }

    /// <summary>The root of 252 daily variances.</summary>
    public static double Root(double dailyVariance) => Math.Sqrt(TradingYear.Days * dailyVariance);
}
