using MathNet.Numerics.Statistics;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Volatility;

namespace SectorDashboard.Analytics.Hedging;

/// <summary>What a hedge did for a book over a period, in dollars and fractions.</summary>
/// <param name="Profit">What the hedge earned (negative: lost) before trading cost.</param>
/// <param name="TradingCost">What its trades cost.</param>
/// <param name="Slippage">
/// What the hedge earned less than an ideal short of the book's exposure, which would have earned minus the book's own profit: path
/// slippage. Negative where the hedge did better, as a put does that leaves the book its gains.
/// </param>
/// <param name="Interest">
/// What a cash rate adds to that, in neither profit nor cost: earned on the proceeds of what is sold short, forgone on the money that
/// buys a hedge.
/// </param>
/// <param name="Turnover">Amounts traded in the hedge.</param>
/// <param name="ResidualVolatility">Standard deviation (n - 1) of the daily dollar changes times √252, over the book at the start; null with fewer than two changes or no book.</param>
/// <param name="WorstMonth">Worst return of a calendar month, the first and the last as far as the period reaches; the first trade falls in the first. Null without a book.</param>
public sealed record HedgeOutcome(
    double Profit, double TradingCost, double Slippage, double Interest, double Turnover, double? ResidualVolatility, double? WorstMonth)
{
    /// <summary>What the hedge cost: <see cref="TradingCost"/> and <see cref="Slippage"/>, which is the book at the start less the hedged book at the end.</summary>
    public double Cost => TradingCost + Slippage;

    /// <summary>The outcome of a hedged path.</summary>
    /// <param name="path">A path with at least one return.</param>
    /// <param name="cash">Cash rate per year, the same for the whole path.</param>
    public static HedgeOutcome Of(HedgePath path, double cash)
    {
        ArgumentNullException.ThrowIfNull(path);
        var book = path.Days[0].Unhedged;
        var slippage = book - path.Days[^1].Unhedged - path.Profit;
        var interest = -path.DollarDays * cash / TradingYear.Days;
        var values = Array.ConvertAll(path.Days, day => day.Hedged);
        return new HedgeOutcome(
            path.Profit, path.TradingCost, slippage, interest, path.Turnover, Volatility(values, book), Worst(path.Days, values, book));
    }

    /// <summary>The outcome of leaving the book of a path unhedged: it costs nothing, and there is no hedge that could slip.</summary>
    /// <param name="path">A path with at least one return.</param>
    public static HedgeOutcome Unhedged(HedgePath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var values = Array.ConvertAll(path.Days, day => day.Unhedged);
        return new HedgeOutcome(0, 0, 0, 0, 0, Volatility(values, values[0]), Worst(path.Days, values, values[0]));
    }

    private static double? Volatility(double[] values, double book)
    {
        var changes = new double[values.Length - 1];
        for (var day = 0; day < changes.Length; day++)
        {
            changes[day] = (values[day + 1] - values[day]) / book;
        }

        return Annual.Volatility(ArrayStatistics.Variance(changes));
    }

    // Once a month has started with nothing left, no return can be taken; the month that lost it all is the worst.
    private static double? Worst(HedgeDay[] days, double[] values, double book)
    {
        double? worst = null;
        var start = book;
        var month = Month(days[1].Date);
        for (var day = 1; day < days.Length && start > 0; day++)
        {
            var next = day + 1 < days.Length ? Month(days[day + 1].Date) : default;
            if (next != month)
            {
                worst = Math.Min(worst ?? double.PositiveInfinity, (values[day] / start) - 1);
                (month, start) = (next, values[day]);
            }
        }

        return worst;
    }

    private static (int Year, int Month) Month(DateOnly date) => (date.Year, date.Month);
}
