using System.Globalization;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Sources.Reading;

/// <summary>
/// Compares the splits that a source states with the table of known splits and with the source's own prices: at some sources new and old shares
/// have stood the wrong way round.
/// </summary>
internal static class SplitReview
{
    private const double Same = 1e-3;

    // A ratio under 1:3 is within what prices do by themselves in a day, so prices say nothing about it.
    private static readonly double s_leastTold = Math.Log(3);

    // How far from a whole power of the ratio the step in the prices may be, in powers.
    private const double LargestMiss = 0.35;

    /// <summary>The splits in order of time, each in the direction that fits; what does not fit either way is remarked.</summary>
    public static IReadOnlyList<Split> Of(
        IReadOnlyList<Split> stated, BarSeries bars, AdjustedFor adjustedFor, IReadOnlyList<Split> known, AnswerRemarks remarks)
    {
        var tabled = known.ToDictionary(split => split.Date, split => split.Ratio);
        var reviewed = new List<Split>(stated.Count);
        foreach (var split in stated.Distinct().OrderBy(split => split.Date))
        {
            if (reviewed.Count > 0 && reviewed[^1].Date == split.Date)
            {
                remarks.Add($"{split.Date:yyyy-MM-dd}: a split is stated as {Say(reviewed[^1].Ratio)} and as {Say(split.Ratio)}; the first is taken");
                continue;
            }

            reviewed.Add(split with
            {
                Ratio = tabled.TryGetValue(split.Date, out var ratio)
                    ? ByTable(split, ratio, remarks)
                    : ByPrices(split, bars, adjustedFor, remarks),
            });
        }

        return reviewed;
    }

    private static double ByTable(Split split, double known, AnswerRemarks remarks)
    {
        if (Math.Abs((split.Ratio / known) - 1) < Same)
        {
            return split.Ratio;
        }

        var isSwapped = Math.Abs((split.Ratio * known) - 1) < Same;
        remarks.Add($"{split.Date:yyyy-MM-dd}: a split is stated as {Say(split.Ratio)}, and known as {Say(known)}; {(isSwapped ? "the known one is taken" : "the stated one is taken")}");
        return isSwapped ? known : split.Ratio;
    }

    /// <summary>
    /// The step in the prices is a power of the ratio. In prices as traded that are multiplied by the ratio it is 0 where the ratio fits and 2 where
    /// it is swapped; in adjusted ones 0 where the source applied it, 1 or 2 where it is swapped and not applied or applied the wrong way round.
    /// </summary>
    private static double ByPrices(Split split, BarSeries bars, AdjustedFor adjustedFor, AnswerRemarks remarks)
    {
        var before = bars.IndexAtOrBefore(split.Date.AddDays(-1));
        if (Math.Abs(Math.Log(split.Ratio)) < s_leastTold || before < 0 || before + 1 == bars.Count)
        {
            return split.Ratio;
        }

        var asTraded = adjustedFor == AdjustedFor.Nothing;
        var step = bars.Close[before + 1] / bars.Close[before];
        var power = Math.Log(asTraded ? step * split.Ratio : step) / Math.Log(split.Ratio);
        var whole = Math.Round(power);
        if (whole == 0 || Math.Abs(power - whole) > LargestMiss)
        {
            return split.Ratio;
        }

        var isSwapped = asTraded ? whole == 2 : whole is 1 or 2;
        remarks.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{split.Date:yyyy-MM-dd}: a split is stated as {Say(split.Ratio)}, but the close goes from {bars.Close[before]:G6} to {bars.Close[before + 1]:G6}; {(isSwapped ? $"{Say(1 / split.Ratio)} fits and is taken" : "it is taken as stated")}"));
        return isSwapped ? 1 / split.Ratio : split.Ratio;
    }

    /// <summary>New to old shares, as splits are announced.</summary>
    private static string Say(double ratio) =>
        ratio < 1 ? string.Create(CultureInfo.InvariantCulture, $"1:{1 / ratio:G6}") : string.Create(CultureInfo.InvariantCulture, $"{ratio:G6}:1");
}
