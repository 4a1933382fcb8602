using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Exponentially weighted beta (RiskMetrics 1996): cov = λ cov + (1 - λ) fund x index, likewise the variance, zero mean.</summary>
internal static class RollingEwma
{
    private const double Decay = 0.94;

    /// <summary>Writes the values and returns how many there are; the first window's means seed the recursion.</summary>
    public static int Fill(AlignedReturns returns, int window, Span<RollingBetaValue> values)
    {
        double[] fund = returns.Fund, benchmark = returns.Benchmark;
        double covariance = 0, variance = 0;
        var known = 0;
        for (var k = 0; k < returns.Count; k++)
        {
            var kept = k < window ? 1 : Decay;
            var added = k < window ? 1.0 / window : 1 - Decay;
            covariance = (kept * covariance) + (added * fund[k] * benchmark[k]);
            variance = (kept * variance) + (added * benchmark[k] * benchmark[k]);
            if (k >= window - 1 && variance > 0)
            {
                values[known++] = new RollingBetaValue(returns.Dates[k + 1], covariance / variance, null, null);
            }
        }

        return known;
    }
}
