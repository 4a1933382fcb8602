namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>
/// The published approximation of a daily-reset fund's median return, kept to be set against what was published and for nothing else. It must
/// not be shown as an estimate: over a year the skewness is far too large for it. Threefold at 1.5 % a day it gives -39.8 % after 250 days,
/// where the true median is -22.4 % (<see cref="EstimatedReturn.Median"/>).
/// </summary>
public static class CornishFisherMedian
{
    /// <summary>
    /// -(SD/6) skewness of the growth of independent daily returns without drift, where SD² = (1 + L² σ²)^T - 1 and
    /// skewness = (2 + (1 + 3 L² σ²)^T - 3 (1 + L² σ²)^T)/SD³ (Bessembinder 2026, equation 14); a fraction.
    /// </summary>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="deviation">Standard deviation σ of DAILY index returns.</param>
    /// <param name="days">Days T held.</param>
    /// <returns>Null where returns do not vary or the moments are not finite.</returns>
    public static double? Of(double leverage, double deviation, int days)
    {
        var variance = leverage * leverage * deviation * deviation;
        var second = Math.Pow(1 + variance, days);
        var third = 2 + Math.Pow(1 + (3 * variance), days) - (3 * second);
        var median = -third / (6 * (second - 1));
        return double.IsFinite(median) ? median : null;
    }
}
