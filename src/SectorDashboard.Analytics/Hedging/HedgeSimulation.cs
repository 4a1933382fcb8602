using System.Globalization;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Hedging;

/// <summary>Carries a hedge through real returns: the book earns its beta times the index, the hedge earns what the fund really did.</summary>
public static class HedgeSimulation
{
    /// <summary>Runs a plan over a period; the hedge is bought at the period's base close, whose costs are in the first entry.</summary>
    /// <exception cref="ArgumentException">The plan's fund has no leverage, or there is no close to start from.</exception>
    public static HedgePath Run(AlignedReturns returns, ReturnPeriod period, HedgePlan plan)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Leverage == 0 || returns.Dates.Length == 0)
        {
            throw new ArgumentException("A hedge needs a geared fund and a close to start from.", nameof(plan));
        }

        var days = new HedgeDay[period.Count + 1];
        var book = plan.Book;
        var hedge = -plan.BookBeta * book / plan.Leverage;
        double turnover = Math.Abs(hedge), profit = 0;
        for (var day = 0; day <= period.Count; day++)
        {
            var close = period.Start + day;
            if (day > 0)
            {
                book *= 1 + (plan.BookBeta * returns.Benchmark[close - 1]);
                profit += hedge * returns.Fund[close - 1];
                hedge *= 1 + returns.Fund[close - 1];
                if (IsDue(plan, book, hedge, returns.Dates, close))
                {
                    var target = -plan.BookBeta * book / plan.Leverage;
                    turnover += Math.Abs(target - hedge);
                    hedge = target;
                }
            }

            var hedged = book + profit - (turnover * plan.CostPerTrade);
            days[day] = new HedgeDay(returns.Dates[close], hedged, book, (plan.BookBeta * book) + (plan.Leverage * hedge));
        }

        return new HedgePath(days, turnover, turnover * plan.CostPerTrade);
    }

    private static bool IsDue(HedgePlan plan, double book, double hedge, DateOnly[] dates, int close) => plan.Rule.Kind switch
    {
        RebalanceKind.Daily => true,
        RebalanceKind.Weekly => IsLastOf(dates, close, Week),
        RebalanceKind.Monthly => IsLastOf(dates, close, date => (date.Year, date.Month)),
        RebalanceKind.Band => Math.Abs((plan.BookBeta * book) + (plan.Leverage * hedge)) > plan.Rule.Band * Math.Abs(plan.BookBeta * book),
        _ => false,
    };

    // The last close there is ends neither week nor month: nobody knows yet whether another follows, and a trade there earns nothing.
    private static bool IsLastOf(DateOnly[] dates, int close, Func<DateOnly, (int, int)> part) =>
        close + 1 < dates.Length && part(dates[close + 1]) != part(dates[close]);

    private static (int Year, int Week) Week(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }
}
