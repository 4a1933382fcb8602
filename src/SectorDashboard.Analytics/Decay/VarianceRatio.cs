namespace SectorDashboard.Analytics.Decay;

/// <summary>Whether returns trend (above 1) or revert (below 1) over a horizon.</summary>
public static class VarianceRatio
{
    /// <summary>
    /// The variance of overlapping <paramref name="horizon"/>-day log returns over that many times the daily variance,
    /// both corrected for bias (Lo and MacKinlay 1988).
    /// </summary>
    /// <param name="logReturns">Daily log returns.</param>
    /// <param name="horizon">Days summed, at least 1.</param>
    /// <returns>Null unless there are more returns than the horizon, at least two, and their variance is not zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is under one day.</exception>
    public static double? Compute(ReadOnlySpan<double> logReturns, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        var n = logReturns.Length;
        if (n <= horizon)
        {
            return null;
        }

        var mean = 0.0;
        foreach (var value in logReturns)
        {
            mean += value;
        }

        mean /= n;

        double daily = 0, summed = 0, run = 0;
        for (var t = 0; t < n; t++)
        {
            var deviation = logReturns[t] - mean;
            daily += deviation * deviation;
            run += deviation - (t >= horizon ? logReturns[t - horizon] - mean : 0);
            summed += t >= horizon - 1 ? run * run : 0;
        }

        // Equal returns leave rounding errors of their mean behind, not a variance.
        if (daily <= n * Math.Pow(1e-12 * mean, 2))
        {
            return null;
        }

        var runs = horizon * (n - horizon + 1.0) * (1 - ((double)horizon / n));
        var ratio = summed / runs / (daily / (n - 1));
        return double.IsFinite(ratio) ? ratio : null;
    }

    /// <summary>
    /// The variance ratio that daily returns with first-order autocorrelation ρ, ρ² over two days and so on (an AR(1) process) have over a horizon:
    /// 1 + 2 Σ over k from 1 to T - 1 of (1 - k/T) ρ^k = (1 + ρ)/(1 - ρ) - 2 ρ (1 - ρ^T)/(T (1 - ρ)²) (Lo and MacKinlay 1988).
    /// </summary>
    /// <param name="autocorrelation">Autocorrelation ρ, above -1 and below 1.</param>
    /// <param name="horizon">Days T summed, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The autocorrelation or the horizon is out of range.</exception>
    public static double OfAutoregression(double autocorrelation, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        if (!(Math.Abs(autocorrelation) < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(autocorrelation), autocorrelation, "An autocorrelation lies between -1 and 1.");
        }

        var rest = 1 - autocorrelation;
        return ((1 + autocorrelation) / rest) - (2 * autocorrelation * (1 - Math.Pow(autocorrelation, horizon)) / (horizon * rest * rest));
    }
}
