using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.MarketData.Quality;

/// <summary>Whether a source still says of old days what it said before, but for splits since.</summary>
internal static class ChangedHistoryCheck
{
    // Sources give four digits or more, and round again after each adjustment.
    private const double Rounding = 5e-4;

    public static void Inspect(InspectedPrices inspected, QualityLog log)
    {
        foreach (var source in inspected.Prices.Recordings.Where(r => r.Bars.Count > 0).GroupBy(r => (r.Source, r.AdjustedFor)))
        {
            PriceRecording? earlier = null;
            foreach (var later in source)
            {
                if (earlier is not null)
                {
                    Compare(inspected, earlier, later, log);
                }

                earlier = later;
            }
        }
    }

    private static void Compare(InspectedPrices inspected, PriceRecording earlier, PriceRecording later, QualityLog log)
    {
        var before = RecordingOverlay.InSharesOf(later.AdjustedAsOf, earlier, later.Splits.Count > 0 ? later.Splits : inspected.Instrument.Splits);
        var after = later.Bars;
        var changed = new List<(int Before, int After)>();
        var common = 0;
        double least = double.MaxValue, most = 0;
        for (int b = 0, a = 0; b < before.Count && a < after.Count;)
        {
            var order = before.Dates[b].CompareTo(after.Dates[a]);
            if (order == 0)
            {
                common++;
                var ratio = after.Close[a] / before.Close[b];
                (least, most) = (Math.Min(least, ratio), Math.Max(most, ratio));
                if (Math.Abs(ratio - 1) > Rounding)
                {
                    changed.Add((b, a));
                }
            }

            b += order <= 0 ? 1 : 0;
            a += order >= 0 ? 1 : 0;
        }

        // With dividends reinvested, a new dividend lowers every price before it by one ratio.
        var isOneRatio = changed.Count == common && most / least - 1 < Rounding;
        if (changed.Count == 0 || (isOneRatio && earlier.AdjustedFor == AdjustedFor.SplitsAndDividends))
        {
            return;
        }

        // A source's last bar may have been given before the session had settled.
        var (lastBefore, lastAfter) = changed[^1];
        var isLastOnly = changed.Count == 1 && lastBefore == before.Count - 1;
        log.Add(
            QualityKind.ChangedHistory, isLastOnly ? QualitySeverity.Note : QualitySeverity.Warning,
            new DaySpan(after.Dates[changed[0].After], after.Dates[lastAfter]),
            $"{later.Source} changed {changed.Count:N0} of {common:N0} closes that it had given before{(isOneRatio ? $", all by the ratio {least:0.####}" : "")}, the last of {after.Dates[lastAfter]:yyyy-MM-dd} from {QualityWords.Price(before.Close[lastBefore])} to {QualityWords.Price(after.Close[lastAfter])} (recorded {later.RecordedAt:yyyy-MM-dd}).");
    }
}
