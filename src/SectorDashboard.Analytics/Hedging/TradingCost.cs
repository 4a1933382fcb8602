namespace SectorDashboard.Analytics.Hedging;

/// <summary>What a trade costs.</summary>
public static class TradingCost
{
    private const double Tick = 0.01;

    /// <summary>
    /// The cost in force, a fraction of the traded amount: the larger of the usual one and one tick of a cent over the price, which is
    /// 100/price in basis points and binds at low prices. It is never more than the amount itself.
    /// </summary>
    /// <param name="usual">The usual cost as a fraction; 0 switches trading costs off.</param>
    /// <param name="tradedPrice">Price in dollars as quoted on the day, before any later split; null where it is not known, and then the usual cost holds.</param>
    public static double InForce(double usual, double? tradedPrice) =>
        usual == 0 || tradedPrice is not { } price ? usual : Math.Min(1, Math.Max(usual, Tick / price));
}
