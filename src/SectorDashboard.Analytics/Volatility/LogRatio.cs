namespace SectorDashboard.Analytics.Volatility;

/// <summary>The log of one price over another.</summary>
internal static class LogRatio
{
    /// <summary>NaN unless both are positive: two negative prices must not pass for a return.</summary>
    public static double Of(double price, double basis) => basis > 0 ? Math.Log(price / basis) : double.NaN;
}
