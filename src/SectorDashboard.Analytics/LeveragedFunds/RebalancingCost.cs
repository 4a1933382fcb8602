namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>What the daily reset costs against holding the multiple unrebalanced.</summary>
public static class RebalancingCost
{
    /// <summary>
    /// L R - R_daily = Σ over k ≥ 2 of (L - L^k) e_k(r), where e_k is the k-th elementary symmetric sum of the daily returns
    /// (Bessembinder 2026, equation 6): exact before carry and fee, a fraction of the initial assets, negative where the reset pays.
    /// </summary>
    /// <remarks>Takes time in the square of the number of days. It does not know total loss: it holds while every 1 + L r is positive.</remarks>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="indexReturns">Daily simple index returns, fractions.</param>
    public static double Exact(double leverage, ReadOnlySpan<double> indexReturns)
    {
        // The sums of L r are kept beside those of r: L^k alone overflows on long paths.
        var index = new double[indexReturns.Length + 1];
        var fund = new double[indexReturns.Length + 1];
        index[0] = fund[0] = 1;
        for (var day = 0; day < indexReturns.Length; day++)
        {
            var indexReturn = indexReturns[day];
            for (var k = day + 1; k >= 1; k--)
            {
                index[k] += indexReturn * index[k - 1];
                fund[k] += leverage * indexReturn * fund[k - 1];
            }
        }

        var cost = 0.0;
        for (var k = indexReturns.Length; k >= 2; k--)
        {
            cost += (leverage * index[k]) - fund[k];
        }

        return cost;
    }
}
