using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Quality;

/// <summary>Whether another source says the same: closes within half a per cent, returns within ten basis points.</summary>
internal static class SourceCheck
{
    private const double CloseLimit = 0.005;
    private const double ReturnLimit = 0.001;

    // Of two returns that differ by less both may do: one source takes the last trade, another the auction.
    private const double GraveReturn = 0.005;

    public static void Inspect(InspectedPrices inspected, QualityLog log)
    {
        var prices = inspected.Prices;
        var given = prices.AsGiven;
        foreach (var other in RecordingOverlay.BySource(prices.Recordings, inspected.Instrument.Splits))
        {
            if ((other.Source, other.AdjustedFor) != (given.Source, given.AdjustedFor))
            {
                var others = InstrumentPrices.FromRecordings(inspected.Instrument, [other], prices.Corrections);
                if (InOneKind(prices, others) is var (own, theirs))
                {
                    Split[] splits = [.. prices.Splits.Union(others.Splits).Union(inspected.Instrument.Splits).DistinctBy(split => split.Date)];
                    Compare(other.Source, own, RecordingOverlay.InSharesOf(given.AdjustedAsOf, other.AdjustedAsOf, theirs, splits), splits, log);
                }
            }
        }
    }

    /// <summary>Both on the split-adjusted basis, or both with dividends where one of them has no other; null where they have no basis in common.</summary>
    private static (BarSeries Own, BarSeries Theirs)? InOneKind(InstrumentPrices own, InstrumentPrices theirs)
    {
        bool Has(PriceBasis basis) => own.BasisNote(basis) is null && theirs.BasisNote(basis) is null;
        var withDividends = own.AdjustedFor == AdjustedFor.SplitsAndDividends || theirs.AdjustedFor == AdjustedFor.SplitsAndDividends;
        return !withDividends ? (own.Bars(PriceBasis.Split), theirs.Bars(PriceBasis.Split))
            : Has(PriceBasis.Total) ? (own.Bars(PriceBasis.Total), theirs.Bars(PriceBasis.Total))
            : null;
    }

    private static void Compare(string name, BarSeries own, BarSeries theirs, Split[] splits, QualityLog log)
    {
        var days = CommonDays(own, theirs, splits);
        var closes = days.FindAll(day => Math.Abs(day.CloseRatio - 1) > CloseLimit);
        var slight = days.FindAll(day => Math.Abs(day.ReturnDifference) is > ReturnLimit and <= GraveReturn);
        var grave = days.FindAll(day => Math.Abs(day.ReturnDifference) > GraveReturn);
        if (closes.Count > 0)
        {
            var last = closes[^1];
            log.Add(
                QualityKind.SourcesDiffer, QualitySeverity.Warning, new DaySpan(own.Dates[closes[0].Own], own.Dates[last.Own]),
                $"Closes differ from {name}'s by more than 0.5 % on {closes.Count:N0} of {QualityWords.Days(days.Count)}, the last on {own.Dates[last.Own]:yyyy-MM-dd}: {QualityWords.Price(own.Close[last.Own])} against {QualityWords.Price(own.Close[last.Own] * last.CloseRatio)}.");
        }

        if (slight.Count > 0)
        {
            log.Add(
                QualityKind.SourcesDiffer, QualitySeverity.Note, new DaySpan(own.Dates[slight[0].Own], own.Dates[slight[^1].Own]),
                $"Returns differ from {name}'s by 10 to 50 basis points on {slight.Count:N0} of {QualityWords.Days(days.Count)}, as they do where one takes the last trade and another the closing auction.");
        }

        log.AddEach(
            QualityKind.SourcesDiffer, QualitySeverity.Warning, grave, day => DaySpan.Of(own.Dates[day.Own]),
            day => $"The return of {own.Dates[day.Own]:yyyy-MM-dd} is {QualityWords.Return(own.Close[day.Own] / own.Close[day.Own - 1] - 1)} here and {QualityWords.Return(own.Close[day.Own] / own.Close[day.Own - 1] - 1 + day.ReturnDifference)} at {name}.");
        foreach (var day in grave)
        {
            log.Flag(own.Dates[day.Own], QualityKind.SourcesDiffer);
        }
    }

    private static List<CommonDay> CommonDays(BarSeries own, BarSeries theirs, Split[] splits)
    {
        var days = new List<CommonDay>();
        var splitDays = splits.Select(split => split.Date).ToHashSet();
        for (int o = 0, t = 0; o < own.Count && t < theirs.Count;)
        {
            var order = own.Dates[o].CompareTo(theirs.Dates[t]);
            if (order == 0 && !splitDays.Contains(own.Dates[o]))
            {
                var isReturnOfBoth = o > 0 && t > 0 && own.Dates[o - 1] == theirs.Dates[t - 1];
                days.Add(new CommonDay(
                    o, theirs.Close[t] / own.Close[o],
                    isReturnOfBoth ? (theirs.Close[t] / theirs.Close[t - 1]) - (own.Close[o] / own.Close[o - 1]) : 0));
            }

            o += order <= 0 ? 1 : 0;
            t += order >= 0 ? 1 : 0;
        }

        return days;
    }

    /// <summary>A day that both have: its position in our bars, their close over ours, their return less ours.</summary>
    private readonly record struct CommonDay(int Own, double CloseRatio, double ReturnDifference);
}
