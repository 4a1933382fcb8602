namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>What a geared fund must trade at the close to restore its multiple, in dollars of the index; buying is positive.</summary>
public static class RebalancingFlow
{
    /// <summary>
    /// The trade before creations and redemptions: assets L (L - 1) move (Cheng and Madhavan 2009), which is the target exposure
    /// L assets (1 + L move) less the exposure L assets (1 + move) that the old one has drifted to. A fund that has lost everything has no
    /// target left and closes what it has.
    /// </summary>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="assets">The fund's assets in dollars at the previous close.</param>
    /// <param name="move">The index return of the day, a fraction.</param>
    public static double AtClose(double leverage, double assets, double move) => 1 + (leverage * move) > 0
        ? assets * leverage * (leverage - 1) * move
        : -leverage * assets * (1 + move);

    /// <summary>The trade as a fraction of the fund's assets at the end of the day: L (L - 1) move/(1 + L move).</summary>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="move">The index return of the day, a fraction.</param>
    /// <returns>Null at or past total loss, where there are no assets left.</returns>
    public static double? OfEndAssets(double leverage, double move)
    {
        var assets = 1 + (leverage * move);
        return assets > 0 ? AtClose(leverage, 1, move) / assets : null;
    }

    /// <summary>
    /// The trade after creations and redemptions, which move the fund's exposure by their own multiple: gross + L Δshares NAV. Inflows after
    /// losses offset the reset, as they do in practice (Ivanov and Lenkey 2014).
    /// </summary>
    /// <param name="gross">The trade before creations, of <see cref="AtClose"/>.</param>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="sharesCreated">Shares created less shares redeemed that day.</param>
    /// <param name="netAssetValue">Net asset value per share in dollars.</param>
    public static double NetOfCreations(double gross, double leverage, double sharesCreated, double netAssetValue) =>
        gross + (leverage * sharesCreated * netAssetValue);
}
