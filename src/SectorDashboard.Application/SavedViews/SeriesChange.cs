using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.SavedViews;

/// <summary>What has become of one series since a vintage, on the days up to one.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="SourceThen">The source in use then; null where there were no prices.</param>
/// <param name="SourceNow">The source in use now.</param>
/// <param name="Days">Days whose prices or volume differ, or that only one of both has; what a later split explains does not count.</param>
/// <param name="First">The first of them; null where there is none.</param>
/// <param name="Last">The last of them.</param>
/// <param name="LargestMove">The largest change of a split-adjusted close, a fraction of the close then; null where none differs.</param>
/// <param name="Splits">Splits since, which put the split-adjusted prices into other shares.</param>
/// <param name="Decisions">What people have decided about the series since, oldest first.</param>
public sealed record SeriesChange(
    string Symbol, string? SourceThen, string SourceNow, int Days, DateOnly? First, DateOnly? Last, double? LargestMove,
    IReadOnlyList<Split> Splits, IReadOnlyList<PriceCorrection> Decisions)
{
    /// <summary>Null where nothing up to the day differs that a view on a basis shows or returns are taken from.</summary>
    internal static SeriesChange? Of(InstrumentPrices? then, InstrumentPrices now, DateTimeOffset vintage, PriceBasis shown, DateOnly until)
    {
        if (then is not null && then.Source == now.Source && then.RecordedAt == now.RecordedAt)
        {
            return null;
        }

        Split[] splits = then is null ? [] : [.. now.Splits.Where(split => split.Date > then.AsGiven.AdjustedAsOf)];
        var prices = Compare(PriceBasis.Split);
        var changed = new SortedSet<DateOnly>([.. prices.Dates, .. Compare(PriceBasis.Traded).Dates, .. Compare(PriceBasis.Total).Dates]);
        return changed.Count == 0 && splits.Length == 0 ? null : new SeriesChange(
            now.Symbol, then?.Source, now.Source, changed.Count, changed.Count == 0 ? null : changed.Min, changed.Count == 0 ? null : changed.Max,
            prices.LargestMove, splits, [.. now.Corrections.Where(correction => correction.RecordedAt > vintage)]);

        BarDifferences Compare(PriceBasis basis)
        {
            var (earlier, later) = (then?.Bars(basis) ?? BarSeries.Empty, now.Bars(basis));
            if (basis == shown || (basis != PriceBasis.Total && now.AdjustedFor != AdjustedFor.SplitsAndDividends))
            {
                var newShares = basis == PriceBasis.Traded ? 1 : splits.Aggregate(1.0, (shares, split) => shares * split.Ratio);
                return BarDifferences.OfLevels(earlier, later, newShares, until);
            }

            // Every dividend changes all prices before it that contain dividends, but none of their returns.
            return basis == PriceBasis.Total
                ? BarDifferences.OfGrowth(earlier, later, then is null ? [] : Reinvested(then), Reinvested(now), until)
                : BarDifferences.OfGrowth(earlier, later, earlier.Close, later.Close, until);
        }
    }

    /// <summary>What dividends make of each price: the close with dividends reinvested over the one without.</summary>
    private static double[] Reinvested(InstrumentPrices prices)
    {
        var (total, split) = (prices.Bars(PriceBasis.Total).Close, prices.Bars(PriceBasis.Split).Close);
        var factors = new double[total.Length];
        for (var day = 0; day < factors.Length; day++)
        {
            factors[day] = total[day] / split[day];
        }

        return factors;
    }
}
