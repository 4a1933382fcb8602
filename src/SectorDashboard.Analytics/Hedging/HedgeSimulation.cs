using System.Globalization;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Hedging;

/// <summary>Carries a hedge through real returns: the book earns its beta times the index, the hedge earns what its leg really did.</summary>
/// <remarks>
/// Nothing is earned on cash: neither is money for a purchase borrowed, nor do the proceeds of a short sale bear interest; see
/// <see cref="HedgeOutcome.Interest"/>. A book that has lost everything stays at zero.
/// </remarks>
public static class HedgeSimulation
{
    /// <summary>
    /// Runs a plan over a period. The hedge is bought at the period's base close, whose costs are in the first entry, and sized again
    /// where the rule says so and where the leg is renewed.
    /// </summary>
    /// <param name="returns">Returns whose benchmark is the index.</param>
    /// <param name="period">The period; no later day is looked at.</param>
    /// <param name="leg">The hedge, with an entry for the base close and each return of the period.</param>
    /// <param name="plan">Book, rule and costs.</param>
    /// <exception cref="ArgumentException">There is no close to start from, or the leg has another length.</exception>
    public static HedgePath Run(AlignedReturns returns, ReturnPeriod period, HedgeLeg leg, HedgePlan plan)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentNullException.ThrowIfNull(leg);
        ArgumentNullException.ThrowIfNull(plan);
        if (returns.Dates.Length == 0 || leg.Prices.Length != period.Count + 1)
        {
            throw new ArgumentException($"{period.Count} returns need a hedge with {period.Count + 1} entries, not {leg.Prices.Length}.", nameof(leg));
        }

        var dates = returns.Dates.AsSpan(period.Start, period.Count + 1);
        var days = new HedgeDay[period.Count + 1];
        double book = plan.Book, units = 0, profit = 0, turnover = 0, cost = 0, lowest = double.PositiveInfinity, highest = 0, dollarDays = 0;
        for (var day = 0; day < days.Length; day++)
        {
            if (day > 0)
            {
                book *= Math.Max(0, 1 + (plan.BookBeta * returns.Benchmark[period.Start + day - 1]));
                var before = units * leg.PriceAfter(day - 1);
                profit += (units * leg.Prices[day]) - before - (Math.Max(0, -before) * plan.BorrowFee / TradingYear.Days);
                dollarDays += before;
            }

            if (leg.IsRenewedAt(day))
            {
                units = 0;
            }

            var exposure = plan.BookBeta * book;
            if (day == 0 || leg.IsRenewedAt(day) || IsDue(plan.Rule, exposure, units * leg.Exposures[day], dates, day))
            {
                var target = leg.Cover[day] == 0 ? 0 : -exposure / leg.Cover[day];
                var traded = Math.Abs(target - units) * leg.PriceAfter(day);
                var inForce = TradingCost.InForce(plan.CostPerTrade, leg.TradedPrices?[day]);
                (lowest, highest) = (Math.Min(lowest, inForce), Math.Max(highest, inForce));
                turnover += traded;
                cost += traded * inForce;
                units = target;
            }

            days[day] = new HedgeDay(dates[day], book + profit - cost, book, exposure + (units * leg.Exposures[day]));
        }

        return new HedgePath(days, profit, turnover, cost, lowest, highest, dollarDays);
    }

    private static bool IsDue(RebalanceRule rule, double book, double hedge, ReadOnlySpan<DateOnly> dates, int day) => rule.Kind switch
    {
        RebalanceKind.Daily => true,
        RebalanceKind.Weekly => IsLastOf(dates, day, Week),
        RebalanceKind.Monthly => IsLastOf(dates, day, date => (date.Year, date.Month)),
        RebalanceKind.Band => Math.Abs(book + hedge) > rule.Band * Math.Abs(book),
        _ => false,
    };

    // The last close there is ends neither week nor month: nobody knows yet whether another follows, and a trade there earns nothing.
    private static bool IsLastOf(ReadOnlySpan<DateOnly> dates, int day, Func<DateOnly, (int, int)> part) =>
        day + 1 < dates.Length && part(dates[day + 1]) != part(dates[day]);

    private static (int Year, int Week) Week(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }
}
