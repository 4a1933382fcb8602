namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>What a geared fund must trade at the close to restore its multiple.</summary>
public static class RebalancingFlow
{
    /// <summary>Dollars of the index bought (positive) or sold at the close, before creations and redemptions: assets L (L - 1) move (Cheng and Madhavan 2009).</summary>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="assets">The fund's assets in dollars at the previous close.</param>
    /// <param name="move">The index return of the day, a fraction.</param>
    public static double AtClose(double leverage, double assets, double move) => assets * leverage * (leverage - 1) * move;
}
