using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>
/// What a daily-reset fund promises and costs; rates are fractions per year. The fund earns cash on what it does not owe and pays a
/// spread on its exposure: L r + (1 - L) i - |L| s - f a day (Avellaneda and Zhang 2010).
/// </summary>
/// <param name="Leverage">Daily multiple of the index, such as -3.</param>
/// <param name="Fee">Expense ratio.</param>
/// <param name="Cash">Rate earned on cash, and paid on what is borrowed.</param>
/// <param name="Spread">Financing or borrow spread paid on the exposure.</param>
public readonly record struct FundTerms(double Leverage, double Fee, double Cash, double Spread)
{
    /// <summary>Carry of one day: (1 - L) cash/252 - |L| spread/252.</summary>
    public double DailyCarry => ((1 - Leverage) * Cash - Math.Abs(Leverage) * Spread) / TradingYear.Days;

    /// <summary>Fee of one day: fee/252.</summary>
    public double DailyFee => Fee / TradingYear.Days;

    /// <summary>All that the holder pays in a year, net of cash earned: fee + |L| spread - (1 - L) cash. Negative where the cash earns more.</summary>
    public double AnnualCost => Fee + Math.Abs(Leverage) * Spread - (1 - Leverage) * Cash;
}
