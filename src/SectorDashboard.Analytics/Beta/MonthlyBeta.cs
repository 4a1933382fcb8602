using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Beta;

/// <summary>The five-year monthly beta that quote pages print.</summary>
public static class MonthlyBeta
{
    /// <summary>
    /// The regression over the last <paramref name="months"/> returns between the last closes of complete calendar months up to <paramref name="to"/>.
    /// A month is complete when the next common close belongs to a later month, or its last close is on its last weekday.
    /// </summary>
    /// <param name="returns">The fund beside the broad market as benchmark.</param>
    /// <param name="to">The last date whose close may be used; a close after it tells at most that a month was over.</param>
    /// <param name="months">The number of monthly returns.</param>
    /// <returns>Null with fewer returns, fewer than three, or a benchmark that never moved.</returns>
    public static BetaEstimate? Fit(AlignedReturns returns, DateOnly to, int months = 60)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        var ends = new List<int>();
        for (var k = 0; k < returns.Dates.Length && returns.Dates[k] <= to; k++)
        {
            if (EndsMonth(returns.Dates, k))
            {
                ends.Add(k);
            }
        }

        if (ends.Count <= months)
        {
            return null;
        }

        var fundReturns = new double[months];
        var marketReturns = new double[months];
        for (var m = 0; m < months; m++)
        {
            var (from, until) = (ends[ends.Count - months + m - 1], ends[ends.Count - months + m]);
            fundReturns[m] = (returns.FundCloses[until] / returns.FundCloses[from]) - 1;
            marketReturns[m] = (returns.BenchmarkCloses[until] / returns.BenchmarkCloses[from]) - 1;
        }

        return OrdinaryLeastSquares.Fit(fundReturns, marketReturns);
    }

    private static bool EndsMonth(DateOnly[] dates, int k)
    {
        if (k + 1 < dates.Length)
        {
            return dates[k + 1].Month != dates[k].Month || dates[k + 1].Year != dates[k].Year;
        }

        var lastWeekday = new DateOnly(dates[k].Year, dates[k].Month, DateTime.DaysInMonth(dates[k].Year, dates[k].Month));
        while (lastWeekday.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            lastWeekday = lastWeekday.AddDays(-1);
        }

        return dates[k] >= lastWeekday;
    }
}
