using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Application.WhatIf;

/// <summary>What may come of holding the fund for some days, if the index moves at an even pace toward the what-if move.</summary>
/// <param name="Days">Trading days held.</param>
/// <param name="IndexReturn">The index return expected by then: the same daily rate that compounds to the what-if move.</param>
/// <param name="GivenIndex">The fund's return given that the index returns just that.</param>
/// <param name="Mean">The fund's mean return.</param>
/// <param name="Percentiles">Percentiles of the fund's return under lognormal index returns.</param>
public sealed record HeldDays(int Days, double IndexReturn, double? GivenIndex, double? Mean, EstimatedPercentiles Percentiles)
{
    // As many as a chart needs to look smooth.
    private const int MostPoints = 24;

    internal static HeldDays[] Of(WhatIfKey key)
    {
        var points = Math.Min(key.Days, MostPoints);
        var held = new HeldDays[points];
        for (var i = 0; i < points; i++)
        {
            held[i] = After(key, (int)Math.Ceiling((double)(i + 1) * key.Days / points));
        }

        return held;
    }

    private static HeldDays After(WhatIfKey key, int days)
    {
        var (leverage, cost, years) = (key.Terms.Leverage, key.Terms.AnnualCost, TradingYear.Years(days));
        var move = days == key.Days ? key.Move : Math.Pow(1 + key.Move, (double)days / key.Days) - 1;
        return new HeldDays(
            days,
            move,
            EstimatedReturn.GivenIndex(leverage, move, key.Vol, years, cost),
            EstimatedReturn.Mean(leverage, move, key.Vol, years, cost),
            EstimatedPercentiles.Of(leverage, move, key.Vol, years, cost));
    }
}
