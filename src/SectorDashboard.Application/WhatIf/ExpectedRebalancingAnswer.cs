using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Application.WhatIf;

/// <summary>
/// The mean of what daily resetting costs over the horizon, L times the index less the daily reset, before carry and fee: fractions of the
/// initial assets, negative where it pays. Volatility alone costs nothing in the mean; trends pay and reversals cost.
/// </summary>
/// <param name="DailyMean">The mean daily index return that compounds to the what-if move over the horizon.</param>
/// <param name="DailyDeviation">The standard deviation of daily index returns: the what-if volatility over the root of 252.</param>
/// <param name="VarianceRatio">The variance ratio over the horizon that the what-if autocorrelation ρ implies, dying off as ρ, ρ², ρ³ …</param>
/// <param name="Cost">The mean under normal daily returns of that mean, deviation and autocorrelation; null where a total loss is too near.</param>
/// <param name="ThirdOrder">The published approximation of the same (Bessembinder 2026, equation 13), good while moves stay small.</param>
public sealed record ExpectedRebalancingAnswer(double DailyMean, double DailyDeviation, double VarianceRatio, double? Cost, double ThirdOrder)
{
    internal static ExpectedRebalancingAnswer Of(WhatIfKey key)
    {
        var leverage = key.Terms.Leverage;
        var mean = Math.Pow(1 + key.Move, 1.0 / key.Days) - 1;
        var deviation = key.Vol / Math.Sqrt(TradingYear.Days);
        var ratio = Analytics.Decay.VarianceRatio.OfAutoregression(key.Autocorr, key.Days);
        return new ExpectedRebalancingAnswer(
            mean,
            deviation,
            ratio,
            ExpectedRebalancingCost.OfAutoregression(leverage, mean, deviation, key.Autocorr, key.Days),
            ExpectedRebalancingCost.ThirdOrder(leverage, mean, deviation, key.Days, ratio));
    }
}
