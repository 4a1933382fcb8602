namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>The leverage that a buyer gets between two resets.</summary>
public static class EffectiveLeverage
{
    /// <summary>The multiple in force after the index has moved by <paramref name="move"/> (a fraction) since the last reset: L (1 + x) / (1 + L x).</summary>
    /// <returns>Null at or past total loss (1 + L x not above zero).</returns>
    public static double? AfterMove(double leverage, double move)
    {
        var assets = 1 + (leverage * move);
        return assets > 0 ? leverage * (1 + move) / assets : null;
    }
}
