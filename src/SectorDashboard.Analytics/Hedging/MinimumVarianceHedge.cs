using SectorDashboard.Analytics.Beta;

namespace SectorDashboard.Analytics.Hedging;

/// <summary>The hedge that leaves the least variance (Johnson 1960, Ederington 1979).</summary>
/// <param name="Ratio">Cov(book, hedge)/Var(hedge): dollars of the hedge to sell short for each dollar of the book, so a negative ratio buys it.</param>
/// <param name="Effectiveness">Share of the book's variance that this hedge removes, the R² of the regression.</param>
public readonly record struct MinimumVarianceHedge(double Ratio, double Effectiveness)
{
    /// <summary>The ratio from past returns.</summary>
    /// <param name="book">Returns of the book, fractions.</param>
    /// <param name="hedge">Returns of the hedging fund on the same dates, fractions.</param>
    /// <returns>Null for fewer than three returns or a hedge that never moved.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static MinimumVarianceHedge? Fit(ReadOnlySpan<double> book, ReadOnlySpan<double> hedge) =>
        OrdinaryLeastSquares.Fit(book, hedge) is { } fit ? new MinimumVarianceHedge(fit.Beta, fit.RSquared) : null;
}
