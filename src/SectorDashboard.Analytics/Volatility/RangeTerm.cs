namespace SectorDashboard.Analytics.Volatility;

/// <summary>What one bar adds to an estimate from ranges: a variance of the session, without the gap before it. NaN where a price is not a positive number.</summary>
internal static class RangeTerm
{
    private static readonly double s_log2 = Math.Log(2);

    /// <summary>ln(H/L)²/(4 ln 2).</summary>
    public static double Parkinson(double high, double low) => Square(LogRatio.Of(high, low)) / (4 * s_log2);

    /// <summary>ln(H/L)²/2 - (2 ln 2 - 1) ln(C/O)².</summary>
    public static double GarmanKlass(double open, double high, double low, double close) =>
        (Square(LogRatio.Of(high, low)) / 2) - (((2 * s_log2) - 1) * Square(LogRatio.Of(close, open)));

    /// <summary>ln(H/C) ln(H/O) + ln(L/C) ln(L/O).</summary>
    public static double RogersSatchell(double open, double high, double low, double close) =>
        (LogRatio.Of(high, close) * LogRatio.Of(high, open)) + (LogRatio.Of(low, close) * LogRatio.Of(low, open));

    private static double Square(double value) => value * value;
}
