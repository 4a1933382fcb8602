namespace SectorDashboard.Analytics.Series;

/// <summary>The day count that turns daily figures into yearly ones.</summary>
public static class TradingYear
{
    /// <summary>Trading days in a year, the convention of the whole program.</summary>
    public const int Days = 252;
}
