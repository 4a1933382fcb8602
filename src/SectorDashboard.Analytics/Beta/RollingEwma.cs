using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Exponentially weighted beta (RiskMetrics 1996): cov = λ cov + (1 - λ) fund x index, likewise the variance, zero mean.</summary>
/// <remarks>
/// That is least squares through the origin with weights w that fade by λ a day and add up to 1. For errors that are independent and of one variance its
/// sampling variance is s² Σw²x² / (Σwx²)², with s² = Σwe² / (1 - Σw²x² / Σwx²). Student's t has the degrees of freedom of the effective sample, 1/Σw² less one:
/// 1/Σw² falls from the window to (1 + λ)/(1 - λ), about 32 returns, as the seed fades.
/// </remarks>
internal static class RollingEwma
{
    private const double Decay = 0.94;

    /// <summary>Writes the values and returns how many there are; the first window's means seed the recursion.</summary>
    public static int Fill(AlignedReturns returns, int window, Span<RollingBetaValue> values)
    {
        double[] fund = returns.Fund, benchmark = returns.Benchmark;
        double xx = 0, xy = 0, yy = 0, weights = 0, weightedXx = 0;
        var known = 0;
        for (var k = 0; k < returns.Count; k++)
        {
            var kept = k < window ? 1 : Decay;
            var added = k < window ? 1.0 / window : 1 - Decay;
            var (x, y) = (benchmark[k], fund[k]);
            xx = (kept * xx) + (added * x * x);
            xy = (kept * xy) + (added * x * y);
            yy = (kept * yy) + (added * y * y);
            weights = (kept * kept * weights) + (added * added);
            weightedXx = (kept * kept * weightedXx) + (added * added * x * x);
            if (k >= window - 1 && xx > 0)
            {
                var beta = xy / xx;
                var noise = Math.Max(0, yy - (beta * xy)) / (1 - (weightedXx / xx));
                var reach = StudentQuantile.TwoSided95(EffectiveSample(weights) - 1) * Math.Sqrt(noise * weightedXx) / xx;
                values[known++] = new RollingBetaValue(returns.Dates[k + 1], beta, beta - reach, beta + reach);
            }
        }

        return known;
    }

    // Rounded down, but not because of rounding errors.
    private static int EffectiveSample(double squaredWeights) => (int)((1 / squaredWeights) + 1e-6);
}
