namespace SectorDashboard.Analytics.Series;

/// <summary>The interval of a share that was counted.</summary>
public static class WilsonInterval
{
    private const double Quantile = 1.959963984540054;

    /// <summary>
    /// Wilson's 95 % score interval (1927) of a probability, from the share seen in <paramref name="n"/> independent cases. It stays between 0 and 1
    /// and does not shrink to nothing where all cases went the same way.
    /// </summary>
    /// <param name="share">The share, a fraction.</param>
    /// <param name="n">Independent cases, at least 1.</param>
    public static (double Lower, double Upper) Of(double share, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var z = Quantile * Quantile / n;
        var centre = (share + (z / 2)) / (1 + z);
        var half = Math.Sqrt((share * (1 - share) * z) + (z * z / 4)) / (1 + z);
        return (Math.Max(centre - half, 0), Math.Min(centre + half, 1));
    }
}
