using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Application.WhatIf;

/// <summary>Percentiles of the fund's return under lognormal index returns whose expected return is the what-if move; fractions, null where not finite.</summary>
/// <param name="P05">The return it stays under once in twenty times.</param>
/// <param name="P25">Lower quartile.</param>
/// <param name="P50">Median.</param>
/// <param name="P75">Upper quartile.</param>
/// <param name="P95">The return it exceeds once in twenty times.</param>
public sealed record EstimatedPercentiles(double? P05, double? P25, double? P50, double? P75, double? P95)
{
    internal static EstimatedPercentiles Of(double leverage, double move, double vol, double years, double cost)
    {
        double? At(double probability) => EstimatedReturn.Quantile(leverage, move, vol, years, cost, probability);
        return new EstimatedPercentiles(At(0.05), At(0.25), At(0.5), At(0.75), At(0.95));
    }
}
