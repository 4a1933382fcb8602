namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>
/// The mean of what the daily reset costs against holding the multiple unrebalanced, E(L R - R_daily), a fraction of the initial assets before
/// carry and fee; negative where the reset is expected to pay. Mean μ and standard deviation σ are those of DAILY simple index returns.
/// Volatility alone costs nothing in the mean: only drift and autocorrelation do.
/// </summary>
public static class ExpectedRebalancingCost
{
    /// <summary>Over two days, exactly: (L - L²)(μ₁ μ₂ + σ² ρ), where ρ is the variance ratio of two days less 1.</summary>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="firstMean">Mean return μ₁ of the first day.</param>
    /// <param name="secondMean">Mean return μ₂ of the second day.</param>
    /// <param name="deviation">Standard deviation σ of either day's return.</param>
    /// <param name="autocorrelation">Correlation ρ of the two.</param>
    public static double TwoDays(double leverage, double firstMean, double secondMean, double deviation, double autocorrelation) =>
        (leverage - (leverage * leverage)) * ((firstMean * secondMean) + (deviation * deviation * autocorrelation));

    /// <summary>
    /// To the third order in the returns (Bessembinder 2026, equation 13):
    /// (L - L²)(C(T,2) μ² + V) + (L - L³)(C(T,3) μ³ + (T - 2) μ V) with V = T σ²/2 (VR - 1).
    /// Exact up to three days; after that it stands only while |L| times the index's move and its autocovariance over the horizon stay small.
    /// </summary>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="mean">Mean daily return μ.</param>
    /// <param name="deviation">Standard deviation σ of daily returns.</param>
    /// <param name="days">Days T held, at least 1.</param>
    /// <param name="varianceRatio">Variance ratio VR of the returns over T days.</param>
    public static double ThirdOrder(double leverage, double mean, double deviation, int days, double varianceRatio)
    {
        var pairs = days * (days - 1.0) / 2;
        var triples = pairs * (days - 2) / 3;
        var covariances = days * deviation * deviation / 2 * (varianceRatio - 1);
        var square = leverage * leverage;
        return ((leverage - square) * ((pairs * mean * mean) + covariances))
            + ((leverage - (leverage * square)) * ((triples * mean * mean * mean) + ((days - 2) * mean * covariances)));
    }

    /// <summary>
    /// For jointly normal daily returns whose autocorrelation dies off as ρ, ρ², ρ³ … (an AR(1) process), to every order and any number of days:
    /// L (E Π(1 + r) - 1) - (E Π(1 + L r) - 1).
    /// </summary>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="mean">Mean daily return μ.</param>
    /// <param name="deviation">Standard deviation σ of daily returns.</param>
    /// <param name="autocorrelation">First-order autocorrelation ρ, above -1 and below 1.</param>
    /// <param name="days">Days T held, at least 1.</param>
    /// <returns>Null where it is not finite, or where a day that takes everything is less than four standard deviations away: it would be counted as a negative price.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The autocorrelation or the number of days is out of range.</exception>
    public static double? OfAutoregression(double leverage, double mean, double deviation, double autocorrelation, int days)
    {
        const double farAway = 4;
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        if (!(Math.Abs(autocorrelation) < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(autocorrelation), autocorrelation, "An autocorrelation lies between -1 and 1.");
        }

        if (!(1 + (leverage * mean) >= farAway * Math.Abs(leverage) * deviation))
        {
            return null;
        }

        var index = ExpectedGrowth(1, mean, deviation, autocorrelation, days);
        var fund = ExpectedGrowth(leverage, mean, deviation, autocorrelation, days);
        var cost = 1 - fund - (leverage * (1 - index));
        return double.IsFinite(cost) ? cost : null;
    }

    /// <summary>
    /// E Π(1 + L r). By Isserlis' theorem it is the sum over all ways to join days in pairs of (L² σ² ρ^distance) for each pair times (1 + L μ) for
    /// each day left alone. Walking through the days, only the number of days still waiting for their partner matters.
    /// </summary>
    private static double ExpectedGrowth(double leverage, double mean, double deviation, double autocorrelation, int days)
    {
        // Each waiting day fades by ρ at every step, so that m of them at once weigh less than ρ^(m²): past e^-40 they are beyond double precision.
        var mostWaiting = Math.Min(days, (int)Math.Ceiling(Math.Sqrt(-40 / Math.Log(Math.Abs(autocorrelation)))));
        var alone = 1 + (leverage * mean);
        var pair = leverage * leverage * deviation * deviation;
        var sums = new double[mostWaiting + 2];
        sums[0] = 1;
        for (var day = 0; day < days; day++)
        {
            var before = 0.0;
            var fading = 1.0;
            for (var waiting = 0; waiting < sums.Length - 1; waiting++)
            {
                var next = autocorrelation * fading;
                var here = fading * sums[waiting];
                sums[waiting] = before + (alone * here) + ((waiting + 1) * pair * next * sums[waiting + 1]);
                before = here;
                fading = next;
            }
        }

        return sums[0];
    }
}
