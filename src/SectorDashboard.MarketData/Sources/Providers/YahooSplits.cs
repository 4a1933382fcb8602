using System.Globalization;
using System.Text.Json;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>Reads the splits of Yahoo's answer: new shares are the numerator, and stand first in the text of the ratio.</summary>
internal static class YahooSplits
{
    private const double LargestRatio = 10_000;

    /// <summary>The splits as stated, in no order; what is no split is remarked.</summary>
    public static IEnumerable<Split> Read(JsonElement? splits, YahooTimes times, AnswerRemarks remarks)
    {
        foreach (var member in splits.Members())
        {
            JsonElement? stated = member.Value;
            var day = times.DayOf(stated.Find("date"));
            var quotient = Number(stated.Find("numerator").Cell()) / Number(stated.Find("denominator").Cell());
            var text = Ratio(stated.Find("splitRatio").Text());
            var ratio = IsRatio(quotient) ? quotient : text;
            if (day is not { } date || !IsRatio(ratio))
            {
                remarks.Add(day is null ? "a split without a date is left out" : $"{day:yyyy-MM-dd}: a split without a ratio is left out");
                continue;
            }

            if (IsRatio(text) && Math.Abs((text / ratio) - 1) > 1e-6)
            {
                remarks.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}: a split is stated with numbers of {ratio:G6} and in words of {text:G6} new shares for one"));
            }

            yield return new Split(date, ratio);
        }
    }

    private static bool IsRatio(double ratio) => ratio is > 1 / LargestRatio and < LargestRatio and not 1;

    private static double Ratio(string? text) =>
        text?.Split(':', '/') is [var after, var before]
        && double.TryParse(after, CultureInfo.InvariantCulture, out var newShares)
        && double.TryParse(before, CultureInfo.InvariantCulture, out var oldShares)
            ? newShares / oldShares
            : double.NaN;

    private static double Number(ReadOnlySpan<byte> cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
