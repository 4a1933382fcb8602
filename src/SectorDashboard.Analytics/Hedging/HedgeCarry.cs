using SectorDashboard.Analytics.LeveragedFunds;

namespace SectorDashboard.Analytics.Hedging;

/// <summary>
/// What holding a hedge in a geared fund costs over a time, in dollars, negative where it earns; the hedge is not sized again. Both
/// figures are needed: the first is sure to come if the index ends where it began, the second is what can be expected.
/// </summary>
/// <param name="GivenFlatIndex">Given that the index ends where it began: (L² - L)/2 σ² + f + |L| s - (1 - L) i log points a year, that is 6σ² + f + 3s - 4i for L = -3.</param>
/// <param name="InExpectation">In expectation where daily index returns are independent with mean zero: f + |L| s - (1 - L) i log points a year, without σ.</param>
public readonly record struct HedgeCarry(double? GivenFlatIndex, double? InExpectation)
{
    /// <summary>The cost of a hedge, from <see cref="EstimatedReturn"/>.</summary>
    /// <param name="notional">Dollars of the fund; negative where it is sold short.</param>
    /// <param name="terms">The fund's leverage and rates.</param>
    /// <param name="volatility">Index volatility σ per year, a fraction.</param>
    /// <param name="years">Time in years.</param>
    public static HedgeCarry Of(double notional, FundTerms terms, double volatility, double years) => new(
        -notional * EstimatedReturn.GivenIndex(terms.Leverage, 0, volatility, years, terms.AnnualCost),
        -notional * EstimatedReturn.Mean(terms.Leverage, 0, volatility, years, terms.AnnualCost));
}
