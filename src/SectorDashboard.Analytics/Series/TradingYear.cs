namespace SectorDashboard.Analytics.Series;

/// <summary>The day count that turns daily figures into yearly ones.</summary>
public static class TradingYear
{
    /// <summary>Trading days in a year, the convention of the whole program.</summary>
    public const int Days = 252;

    /// <summary>
    /// A number of trading days in years. The prospectuses count so: a published table for 56 calendar days is that of 37 trading days,
    /// 37/252 of a year, not of 56/365 (SEC filing f42650d1 of 2025).
    /// </summary>
    public static double Years(int tradingDays) => tradingDays / (double)Days;
}
