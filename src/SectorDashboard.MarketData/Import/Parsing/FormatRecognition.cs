using System.Text.RegularExpressions;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>Tells price formats apart by their column names; what could be two formats is none.</summary>
internal static partial class FormatRecognition
{
    private const string Needed = "needed are a date column (Date, timestamp or observation_date) and a price column (Close, Close/Last, or the one series of a FRED file)";

    private static readonly string[] s_known =
    [
        "date", "timestamp", "observationdate",
        "open", "high", "low", "close", "close/last", "volume", "adjclose", "adjustedclose", "splitfactor", "splitcoefficient",
    ];

    /// <summary>The format of a header; throws <see cref="RefusedContentException"/> that lists the columns where there is none, or more than one.</summary>
    public static PriceFormat Recognise(IReadOnlyList<string> headers)
    {
        var names = headers.Select(Normalise).ToArray();
        if (s_known.FirstOrDefault(known => names.Count(name => string.Equals(name, known, StringComparison.Ordinal)) > 1) is { } twice)
        {
            throw new RefusedContentException($"The column '{twice}' stands there twice: {QuotedValue.List(headers)}.");
        }

        int Find(string name) => Array.IndexOf(names, name);
        bool Has(string name) => Find(name) >= 0;

        if (new[] { Has("date"), Has("timestamp"), Has("observationdate") }.Count(has => has) > 1 || (Has("close") && Has("close/last")))
        {
            throw new RefusedContentException($"The columns fit more than one format: {QuotedValue.List(headers)}.");
        }

        if (IsFred(headers, names))
        {
            return new PriceFormat("FRED CSV", AdjustedFor.Nothing, ValueStyle.DotForMissing, 0, [-1, -1, -1, 1, -1, -1, -1])
            {
                Series = headers[1].Trim(),
            };
        }

        var date = Math.Max(Find("date"), Find("timestamp"));
        var close = Math.Max(Find("close"), Find("close/last"));
        if (date < 0 || close < 0)
        {
            throw new RefusedContentException(headers.Count == 1
                ? $"The file is a text, not a table of prices: '{QuotedValue.Shorten(headers[0])}'."
                : $"No known format has these columns: {QuotedValue.List(headers)}; {Needed}.");
        }

        if (Has("date") && Has("adjustedclose"))
        {
            throw new RefusedContentException("Beside 'adjusted_close' it is not clear whether the other prices are adjusted for splits; a file with 'Adj Close' or 'splitFactor' is.");
        }

        var split = Math.Max(Find("splitfactor"), Find("splitcoefficient"));
        var (format, adjustedFor, style) = (Has("timestamp"), Has("close/last"), split >= 0, Has("adjclose")) switch
        {
            (true, false, _, _) => (Has("adjustedclose") ? "Alpha Vantage adjusted CSV" : "Alpha Vantage CSV", AdjustedFor.Nothing, ValueStyle.Plain),
            (false, true, false, _) => ("Nasdaq CSV", AdjustedFor.Splits, ValueStyle.UnitedStates),
            (false, false, true, true) => ("Tiingo CSV", AdjustedFor.Nothing, ValueStyle.Plain),
            (false, false, true, false) => ("As-traded CSV", AdjustedFor.Nothing, ValueStyle.Plain),
            (false, false, false, true) => ("Yahoo CSV", AdjustedFor.Splits, ValueStyle.Plain),
            (false, false, false, false) when Has("open") && Has("high") && Has("low") => ("Stooq CSV", AdjustedFor.Splits, ValueStyle.Plain),
            (false, false, false, false) => ("Date and close CSV", AdjustedFor.Splits, ValueStyle.Plain),
            _ => throw new RefusedContentException($"The columns fit more than one format: {QuotedValue.List(headers)}."),
        };
        var adjusted = Math.Max(Find("adjclose"), Find("adjustedclose"));
        return new PriceFormat(format, adjustedFor, style, date, [Find("open"), Find("high"), Find("low"), close, Find("volume"), adjusted, split]);
    }

    /// <summary>
    /// The format once the first row's date is known: Cboe's index files have the columns of FRED's, or Stooq's of what has no volume, and only
    /// their dates are as MM/dd/yyyy.
    /// </summary>
    public static PriceFormat ByFirstDate(PriceFormat format, ReadOnlySpan<byte> date) =>
        format.Style != ValueStyle.UnitedStates
        && (format.Series is not null || format[PriceField.Open] >= 0)
        && format[PriceField.Volume] < 0 && format[PriceField.AdjustedClose] < 0 && format[PriceField.SplitRatio] < 0
        && ValueText.TryReadDate(date, ValueStyle.UnitedStates, out _)
            ? format with { Name = "Cboe CSV", AdjustedFor = AdjustedFor.Nothing, Style = ValueStyle.UnitedStates }
            : format;

    // FRED names its one value column after the series, in capitals, which no price column of another format is.
    private static bool IsFred(IReadOnlyList<string> headers, string[] names)
    {
        if (string.Equals(names[0], "observationdate", StringComparison.Ordinal) && headers.Count > 2)
        {
            throw new RefusedContentException($"The file holds several series, and one is needed: {QuotedValue.List(headers)}.");
        }

        return headers.Count == 2
            && (names[0] is "observationdate" or "date")
            && !s_known.Contains(names[1], StringComparer.Ordinal)
            && SeriesId().IsMatch(headers[1].Trim());
    }

    private static string Normalise(string header) =>
        header.Trim().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SeriesId();
}
