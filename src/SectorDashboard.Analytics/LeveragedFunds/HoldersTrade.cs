namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>What the holder of a geared fund trades to keep its exposure in step with the index (Hill and Teller 2009, ProShares).</summary>
public static class HoldersTrade
{
    /// <summary>
    /// Dollars of the fund to buy (positive) or sell after a move: what the holding would be had it grown with the index, less what it has
    /// become, H (1 + index) - H (1 + fund). A fund that has lost everything counts as nothing.
    /// </summary>
    /// <param name="holding">Dollars H of the fund when its exposure was set.</param>
    /// <param name="indexReturn">The index's return since, a fraction.</param>
    /// <param name="fundReturn">The fund's return since, a fraction.</param>
    public static double AfterMove(double holding, double indexReturn, double fundReturn) =>
        holding * (indexReturn - Math.Max(-1, fundReturn));
}
