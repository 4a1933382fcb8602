using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.MarketData.Corrections;

/// <summary>What a series says around a day, before or after a repair: split-adjusted prices and simple returns, close to close.</summary>
/// <param name="Step">The day's close over the close before it.</param>
/// <param name="FundReturn">The fund's return that ends on the day, on the days that the index has too; a fraction. Null without an index on the day.</param>
/// <param name="IndexMultiple">The fund's multiple of the index's return over the same days; a fraction.</param>
/// <param name="Regression">Least squares of the fund's on the index's returns over all common days; null without an index or with fewer than three returns.</param>
/// <param name="Closes">The closes of up to five sessions, the day in their middle.</param>
public sealed record RepairFigures(double Step, double? FundReturn, double? IndexMultiple, BetaEstimate? Regression, IReadOnlyList<SessionClose> Closes)
{
    private const int SessionsAround = 2;

    internal static RepairFigures Of(InstrumentPrices prices, InstrumentPrices? index, DateOnly day)
    {
        var bars = prices.Bars(PriceBasis.Split);
        var returns = index is null ? null : AlignedReturns.Join(bars.ToCloses(), index.Bars(PriceBasis.Split).ToCloses());
        var onDay = returns?.Between(day, day) ?? default;
        return new RepairFigures(
            bars.StepOn(day)!.Value,
            onDay.Count > 0 ? returns!.Fund[onDay.Start] : null,
            onDay.Count > 0 ? prices.Instrument.LeverageOn(day) * returns!.Benchmark[onDay.Start] : null,
            returns is null ? null : OrdinaryLeastSquares.Fit(returns.Fund, returns.Benchmark),
            Around(bars, bars.IndexAtOrBefore(day)));
    }

    private static SessionClose[] Around(BarSeries bars, int day)
    {
        var first = Math.Max(day - SessionsAround, 0);
        var last = Math.Min(day + SessionsAround, bars.Count - 1);
        return [.. Enumerable.Range(first, last - first + 1).Select(i => new SessionClose(bars.Dates[i], bars.Close[i]))];
    }
}

/// <summary>The close of a session.</summary>
/// <param name="Date">The session.</param>
/// <param name="Close">The closing price in dollars, split-adjusted.</param>
public sealed record SessionClose(DateOnly Date, double Close);
