using System.Globalization;
using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Application.Sentiment;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.Application.Views;

/// <summary>All query keys in canonical order: the one place that knows names, defaults and limits.</summary>
public static class ViewKeys
{
    private const string Day = "yyyy-MM-dd";
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'";

    // Spelled out, for a looser reader takes a time alone as one of today.
    private static readonly string[] s_instants = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", Day];

    /// <summary>Every key, in the order of the canonical query string.</summary>
    public static IReadOnlyList<ViewKey> All { get; } =
    [
        Symbol("fund", v => v.Fund, (v, x) => v with { Fund = x! }),
        Symbol("index", v => v.Index, (v, x) => v with { Index = x }),
        new ValueKey<string>(
            "range", $"one of {string.Join(' ', ViewRange.Presets)}", v => v.Range.From is null ? v.Range.Preset : ViewRange.Default.Preset,
            (v, x) => v with { Range = v.Range with { Preset = x, From = null } }, TryPreset, x => x),
        Date("from", v => v.Range.From, (v, x) => v with { Range = v.Range with { From = x, Preset = ViewRange.Default.Preset } }),
        Date("to", v => v.Range.To, (v, x) => v with { Range = v.Range with { To = x } }),
        Choice("basis", v => v.Basis, (v, x) => v with { Basis = x }),
        Whole("window", 5, 756, v => v.Window, (v, x) => v with { Window = x }),
        Choice("beta", v => v.Beta, (v, x) => v with { Beta = x }),
        Symbol("market", v => v.Market, (v, x) => v with { Market = x! }),
        Number("leverage", -5, 5, v => v.Leverage, (v, x) => v with { Leverage = x }),
        Number("vol", 0, 3, v => v.Vol, (v, x) => v with { Vol = x }),
        Number("move", -0.95, 5, v => v.Move, (v, x) => v with { Move = x }),
        Whole("days", 1, 756, v => v.Days, (v, x) => v with { Days = x }),
        Number("fee", 0, 1, v => v.Fee, (v, x) => v with { Fee = x }),
        Number("cash", -0.1, 1, v => v.Cash, (v, x) => v with { Cash = x }),
        Number("spread", 0, 1, v => v.Spread, (v, x) => v with { Spread = x }),
        Number("autocorr", -0.5, 0.5, v => v.Autocorr, (v, x) => v with { Autocorr = x }),
        Number("book", 0, 1e12, v => v.Book, (v, x) => v with { Book = x }),
        Number("bookbeta", -10, 10, v => v.BookBeta, (v, x) => v with { BookBeta = x }),
        new ValueKey<RebalanceRule>(
            "rebalance", "none, daily, weekly, monthly or band:0.10 (a fraction from 0.001 to 10)",
            v => v.Rebalance, (v, x) => v with { Rebalance = x }, TryRule, WriteRule),
        Number("cost", 0, 1000, v => v.Cost, (v, x) => v with { Cost = x }),
        Number("spike", 0.005, 0.3, v => v.Spike, (v, x) => v with { Spike = x }),
        Number("surge", 0, 20, v => v.Surge, (v, x) => v with { Surge = x }),
        Choice("flagged", v => v.Flagged, (v, x) => v with { Flagged = x }),
        new ValueKey<string?>(
            "weights", $"weights from 0 to {SentimentWeights.Largest} such as momentum:2,breadth:0, of {string.Join(' ', SentimentWeights.Names)}",
            v => v.Weights, (v, x) => v with { Weights = x }, SentimentWeights.TryRead, x => x!),
        Choice("estimate", v => v.Estimate, (v, x) => v with { Estimate = x }),
        Symbol("compare", v => v.Compare, (v, x) => v with { Compare = x }),
        Choice("chart", v => v.Chart, (v, x) => v with { Chart = x }),
        Choice("scale", v => v.Scale, (v, x) => v with { Scale = x }),
        Choice("model", v => v.Model, (v, x) => v with { Model = x }),
        Whole("paths", 100, 200_000, v => v.Paths, (v, x) => v with { Paths = x }),
        new ValueKey<long>(
            "seed", "a 64-bit whole number", v => v.Seed, (v, x) => v with { Seed = x },
            (string text, out long value) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value),
            x => x.ToString(CultureInfo.InvariantCulture)),
        new ValueKey<DateTimeOffset?>(
            "asof", "an instant in UTC such as 2026-01-07T21:00:00Z", v => v.AsOf, (v, x) => v with { AsOf = x }, TryInstant, x => WriteInstant(x!.Value)),
    ];

    /// <summary>The key of a name, or null.</summary>
    public static ViewKey? Find(string name)
    {
        foreach (var key in All)
        {
            if (string.Equals(key.Name, name, StringComparison.Ordinal))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>An instant as links spell it: UTC, to the millisecond.</summary>
    public static string WriteInstant(DateTimeOffset instant) => instant.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    /// <summary>A rebalancing rule as links spell it.</summary>
    public static string WriteRule(RebalanceRule rule) =>
        rule.Kind is RebalanceKind.Band ? $"band:{ViewNumber.Write(rule.Band)}" : Lower(rule.Kind);

    private static NumberKey Number(string name, double minimum, double maximum, Func<View, double?> get, Func<View, double, View> set) =>
        new(name, minimum, maximum, whole: false, get, set);

    private static NumberKey Whole(string name, int minimum, int maximum, Func<View, int> get, Func<View, int, View> set) =>
        new(name, minimum, maximum, whole: true, v => get(v), (v, x) => set(v, (int)x));

    private static ValueKey<T> Choice<T>(string name, Func<View, T> get, Func<View, T, View> set)
        where T : struct, Enum =>
        new(name, $"one of {string.Join(", ", Enum.GetValues<T>().Select(Lower))}", get, set, TryChoice, Lower);

    private static ValueKey<string?> Symbol(string name, Func<View, string?> get, Func<View, string?, View> set) =>
        new(name, "a symbol such as SOXX or ^SOX", get, set, TrySymbol, x => x!);

    private static ValueKey<DateOnly?> Date(string name, Func<View, DateOnly?> get, Func<View, DateOnly?, View> set) =>
        new(name, $"a day as {Day} after 1900", get, set, TryDate, x => x!.Value.ToString(Day, CultureInfo.InvariantCulture));

    private static bool TrySymbol(string text, out string? value)
    {
        var read = SymbolName.TryParse(text, out var symbol, out _);
        value = symbol;
        return read;
    }

    private static bool TryPreset(string text, out string value)
    {
        value = text.ToUpperInvariant();
        return ViewRange.Presets.Contains(value, StringComparer.Ordinal);
    }

    private static bool TryDate(string text, out DateOnly? value)
    {
        var read = DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1900;
        value = date;
        return read;
    }

    private static bool TryInstant(string text, out DateTimeOffset? value)
    {
        var read = DateTimeOffset.TryParseExact(
            text, s_instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant);
        value = DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
        return read && instant.Year >= 1900;
    }

    private static bool TryChoice<T>(string text, out T value)
        where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
        {
            if (string.Equals(Lower(choice), text, StringComparison.OrdinalIgnoreCase))
            {
                value = choice;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static bool TryRule(string text, out RebalanceRule value)
    {
        const string band = "band:";
        if (text.StartsWith(band, StringComparison.OrdinalIgnoreCase))
        {
            var read = ViewNumber.TryRead(text[band.Length..], out var width) && width is >= 0.001 and <= 10;
            value = new RebalanceRule(RebalanceKind.Band, width);
            return read;
        }

        var known = TryChoice<RebalanceKind>(text, out var kind) && kind is not RebalanceKind.Band;
        value = new RebalanceRule(kind, 0);
        return known;
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
