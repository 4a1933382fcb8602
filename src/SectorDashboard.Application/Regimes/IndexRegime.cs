using SectorDashboard.Analytics.Regimes;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Regimes;

/// <summary>What one whole history of an index says on each of its days, from the past alone, and what came of each day.</summary>
/// <param name="Dates">The index's days; the arrays have an entry for each.</param>
/// <param name="Variance">Its variances.</param>
/// <param name="States">Its volatility states.</param>
/// <param name="Sums">Its cumulative sums.</param>
/// <param name="Lower">Whether it was lower 20 days later.</param>
/// <param name="ClearlyLower">Whether it was lower by more than half its typical move.</param>
/// <param name="Turbulent">Whether the variance of the next 20 days exceeded its one-year median.</param>
/// <param name="Errors">Errors of the variance forecast and of the mean.</param>
internal sealed record IndexRegime(
    DateOnly[] Dates, VarianceHistory Variance, TurbulentState?[] States, Cusum[] Sums, double[] Lower, double[] ClearlyLower, double[] Turbulent,
    (double Forecast, double Mean)[] Errors)
{
    public const int BytesOfDay = 300;

    /// <summary>Position of the range's last day: the last day that counts; -1 where the index has none by then.</summary>
    public int LastKnown(DateOnly day)
    {
        var found = Array.BinarySearch(Dates, day);
        return found >= 0 ? found : ~found - 1;
    }

    public static IndexRegime Of(BarSeries bars)
    {
        var variance = new VarianceHistory(bars.Close);
        // The first close has no return, and so no state and no sums.
        var returns = variance.LogReturns.AsSpan(1);
        return new IndexRegime(
            bars.Dates,
            variance,
            [null, .. TurbulentState.Through(returns)],
            [default, .. Cusum.Through(returns, TradingYear.Days)],
            ForwardOutcomes.Lower(variance),
            ForwardOutcomes.ClearlyLower(variance),
            ForwardOutcomes.Turbulent(variance),
            VarianceForecast.Errors(variance));
    }
}

/// <summary>What the regimes of an index depend on.</summary>
internal sealed record IndexRegimeKey(SeriesKey Index);
