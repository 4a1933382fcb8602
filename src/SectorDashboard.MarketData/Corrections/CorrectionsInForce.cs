using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Corrections;

/// <summary>Applies to a source's prices what people decided about them.</summary>
internal static class CorrectionsInForce
{
    // Prices are given to four digits or more, so a step that was not mended is the same to well within this.
    private const double StepTolerance = 1e-3;

    /// <summary>
    /// The decisions about a source that were not undone and whose step is still there, in order of their days. A step is mended once: of several
    /// decisions about a day the first counts.
    /// </summary>
    public static IReadOnlyList<PriceCorrection> Of(PriceRecording prices, IReadOnlyList<PriceCorrection> corrections)
    {
        var undone = corrections.Select(c => c.Undoes).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. corrections
                .Where(c => c.Undoes is null && c.Source == prices.Source && !undone.Contains(c.Id) && HasStep(prices.Bars, c))
                .DistinctBy(c => c.Date)
                .OrderBy(c => c.Date),
        ];
    }

    /// <summary>The prices as they would be in one scale, with the splits that were decided to be real.</summary>
    public static PriceRecording Apply(PriceRecording prices, IReadOnlyList<PriceCorrection> corrections)
    {
        foreach (var correction in corrections)
        {
            // Prices as traded jump with a real split; only the table of splits was wrong then.
            var rescaled = prices.AdjustedFor == AdjustedFor.Nothing && correction.IsSplit
                ? prices.Bars
                : BasisDerivation.Rescale(prices.Bars, correction.Date, correction.Ratio);
            prices = prices with { Bars = rescaled };
        }

        return prices;
    }

    /// <summary>The splits that were decided to be real, added to those known.</summary>
    public static IEnumerable<Split> WithSplits(IReadOnlyList<Split> known, IReadOnlyList<PriceCorrection> corrections) =>
        known.Concat(corrections.Where(c => c.IsSplit && !known.Any(split => split.Date == c.Date)).Select(c => new Split(c.Date, c.Ratio)));

    /// <summary>Whether two steps are the same as far as prices are given.</summary>
    public static bool SameStep(double step, double other) => Math.Abs((step / other) - 1) < StepTolerance;

    private static bool HasStep(BarSeries bars, PriceCorrection correction) => bars.StepOn(correction.Date) is { } step && SameStep(step, correction.Step);
}
