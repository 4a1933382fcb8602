using System.Globalization;
using System.Text.Json.Nodes;

namespace SectorDashboard.MarketData.Instruments;

/// <summary>
/// An entry of the user's list of instruments as a person writes it, field by field: lists have a line for each item, days stand first in it.
/// It is not checked here but when it is read, so that a form and the file are told the same.
/// </summary>
public sealed record InstrumentDraft
{
    /// <summary>The symbol.</summary>
    public string Symbol { get; set; } = "";

    /// <summary>The full name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The kind, as <see cref="InstrumentKind"/> spells it.</summary>
    public string Kind { get; set; } = nameof(InstrumentKind.Fund);

    /// <summary>The market identifier code of the listing.</summary>
    public string Exchange { get; set; } = "";

    /// <summary>The daily multiples: lines such as "2010-03-11 -3".</summary>
    public string Leverage { get; set; } = "";

    /// <summary>The index's name.</summary>
    public string Index { get; set; } = "";

    /// <summary>Symbols that can stand for the index, best first, with commas between.</summary>
    public string IndexCandidates { get; set; } = "";

    /// <summary>The fee in percent per year.</summary>
    public string Fee { get; set; } = "";

    /// <summary>The day as of which the fee holds.</summary>
    public string FeeAsOf { get; set; } = "";

    /// <summary>The splits: lines such as "2026-03-05 1:20", new shares for old ones.</summary>
    public string Splits { get; set; } = "";

    /// <summary>How sources spell the symbol where they do so in a way of their own: lines such as "Yahoo SOXS.L".</summary>
    public string SourceSymbols { get; set; } = "";

    /// <summary>Where the facts come from.</summary>
    public string Source { get; set; } = "";

    /// <summary>The entry as the file has it; fields without a value are left out.</summary>
    public JsonObject ToEntry()
    {
        var entry = new JsonObject { ["symbol"] = Symbol.Trim(), ["name"] = Name.Trim(), ["kind"] = Kind };
        Add("exchange", Text(Exchange));
        Add("leverage", Lines(Leverage, (from, multiple) => new JsonObject { ["from"] = from, ["leverage"] = Number(multiple, 1) }));
        Add("index", Text(Index));
        Add("indexCandidates", Symbols(IndexCandidates));
        Add("fee", Text(Fee) is null ? null : Number(Fee.Trim(), 100));
        Add("feeAsOf", Text(FeeAsOf));
        Add("splits", Lines(Splits, (date, ratio) => new JsonObject { ["date"] = date, ["newForOld"] = ratio }));
        Add("sourceSymbols", SymbolsBySource());
        Add("source", Text(Source));
        return entry;

        void Add(string field, JsonNode? value)
        {
            if (value is not null)
            {
                entry[field] = value;
            }
        }
    }

    /// <summary>The draft that an entry of the file stands for.</summary>
    public static InstrumentDraft Of(JsonObject entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string Field(string name) => entry[name] is JsonValue value ? value.ToString() : "";
        string Items(string name, string first, string second) =>
            entry[name] is JsonArray items ? string.Join('\n', items.Select(item => $"{item?[first]} {item?[second]}")) : "";
        return new InstrumentDraft
        {
            Symbol = Field("symbol"),
            Name = Field("name"),
            Kind = Field("kind"),
            Exchange = Field("exchange"),
            Leverage = Items("leverage", "from", "leverage"),
            Index = entry["index"] is JsonArray history ? history[^1]?["index"]?.ToString() ?? "" : Field("index"),
            IndexCandidates = entry["indexCandidates"] is JsonArray candidates ? string.Join(", ", candidates) : "",
            Fee = entry["fee"] is JsonValue fee && fee.TryGetValue<double>(out var fraction) ? (fraction * 100).ToString("0.####", CultureInfo.InvariantCulture) : "",
            FeeAsOf = Field("feeAsOf"),
            Splits = Items("splits", "date", "newForOld"),
            SourceSymbols = entry["sourceSymbols"] is JsonObject spelled ? string.Join('\n', spelled.Select(pair => $"{pair.Key} {pair.Value}")) : "",
            Source = Field("source"),
        };
    }

    private static string? Text(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A number, or the text itself where it is none, so that the reader can say so.</summary>
    private static JsonValue Number(string text, double divisor) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? JsonValue.Create((double)((decimal)Math.Clamp(number, -1e9, 1e9) / (decimal)divisor))
            : JsonValue.Create(text);

    private static JsonArray? Symbols(string text) =>
        text.Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } symbols
            ? [.. symbols.Select(symbol => JsonValue.Create(symbol))]
            : null;

    private JsonObject? SymbolsBySource()
    {
        var spelled = new JsonObject();
        foreach (var (source, symbol) in Pairs(SourceSymbols))
        {
            spelled[source] = symbol;
        }

        return spelled.Count == 0 ? null : spelled;
    }

    private static JsonArray? Lines(string text, Func<string, string, JsonNode> item) =>
        Pairs(text) is { Count: > 0 } pairs ? [.. pairs.Select(pair => item(pair.First, pair.Second))] : null;

    private static List<(string First, string Second)> Pairs(string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(parts => (parts[0], parts.Length > 1 ? parts[1] : "")),
    ];
}
