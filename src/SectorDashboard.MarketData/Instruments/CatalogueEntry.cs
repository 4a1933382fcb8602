using System.Globalization;
using System.Text.Json;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Instruments;

/// <summary>One entry of the catalogue file, read field by field.</summary>
internal sealed class CatalogueEntry
{
    // Weights of 100 % in all may add up to a little more in binary.
    private const double Rounding = 1e-9;

    private readonly JsonElement _element;
    private readonly string _label;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public CatalogueEntry(JsonElement element, int position)
    {
        _element = element;
        _label = $"number {position + 1}";
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("symbol", "is missing: the entry is not an object");
        }

        var symbol = Text("symbol");
        if (!SymbolName.TryParse(symbol, out var parsed, out var problem))
        {
            throw Wrong("symbol", problem);
        }

        Symbol = _label = parsed;
        Exchange = Text("exchange") ?? "";
        if (Exchange.Length is not (0 or 4) || !Exchange.All(char.IsAsciiLetterOrDigit))
        {
            throw Wrong("exchange", $"'{QuotedValue.Shorten(Exchange)}' is not a market identifier code of four letters such as ARCX");
        }

        if (parsed.Contains(Listing.Mark, StringComparison.Ordinal))
        {
            throw Wrong("symbol", $"'{parsed}' has the exchange in it, which stands in a field of its own");
        }

        Symbol = _label = Listing.Name(parsed, Exchange.ToUpperInvariant());
    }

    /// <summary>The name of the listing: the symbol, and the exchange where it is not one of the United States.</summary>
    public string Symbol { get; }

    public string Exchange { get; }

    public WrongInstrumentException Wrong(string field, string problem) => new(_label, field, problem);

    public string? Text(string field) => Find(field) is { } value ? TextOf(value, field) : null;

    public double? Number(string field) =>
        Find(field) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : throw Wrong(field, "is not a number");

    public DateOnly? Date(string field) => Find(field) is { } value ? DateOf(value, field) : null;

    public InstrumentKind Kind(string field)
    {
        var text = Text(field);
        return Enum.TryParse<InstrumentKind>(text, out var kind) && string.Equals(kind.ToString(), text, StringComparison.Ordinal)
            ? kind
            : throw Wrong(field, $"'{text}' is not a kind of instrument");
    }

    public IReadOnlyList<string> Symbols(string field) =>
        [.. Items(field).Select(item => SymbolName.TryParse(TextOf(item, field), out var symbol, out var problem) ? symbol : throw Wrong(field, problem))];

    public IReadOnlyList<DatedLeverage> Leverages(string field)
    {
        var history = new List<DatedLeverage>();
        foreach (var item in Items(field))
        {
            var leverage = Member(item, "leverage", field);
            if (leverage.ValueKind != JsonValueKind.Number || leverage.GetDouble() is 0 or < -5 or > 5)
            {
                throw Wrong(field, "has a multiple that is not a number between -5 and 5 other than 0");
            }

            var from = DateOf(Member(item, "from", field), field);
            RequireLater(history.Count > 0 ? history[^1].From : null, from, field);
            history.Add(new DatedLeverage(from, leverage.GetDouble()));
        }

        return history;
    }

    /// <summary>A name, or a list of names with the day from which each holds.</summary>
    public IReadOnlyList<DatedIndex> Indices(string field)
    {
        if (Find(field) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return [new DatedIndex(DateOnly.MinValue, TextOf(value, field))];
        }

        var history = new List<DatedIndex>();
        foreach (var item in value.EnumerateArray())
        {
            var from = DateOf(Member(item, "from", field), field);
            RequireLater(history.Count > 0 ? history[^1].From : null, from, field);
            history.Add(new DatedIndex(from, TextOf(Member(item, "index", field), field)));
        }

        return history;
    }

    public IReadOnlyList<DatedAssets> Assets(string field)
    {
        var history = new List<DatedAssets>();
        foreach (var item in Items(field))
        {
            var dollars = Member(item, "dollars", field);
            if (dollars.ValueKind != JsonValueKind.Number || dollars.GetDouble() <= 0)
            {
                throw Wrong(field, "has assets that are not a number of dollars above 0");
            }

            var asOf = DateOf(Member(item, "asOf", field), field);
            RequireLater(history.Count > 0 ? history[^1].AsOf : null, asOf, field);
            history.Add(new DatedAssets(asOf, dollars.GetDouble(), TextOf(Member(item, "source", field), field)));
        }

        return history;
    }

    public IReadOnlyList<Split> Splits(string field)
    {
        var splits = new List<Split>();
        foreach (var item in Items(field))
        {
            var date = DateOf(Member(item, "date", field), field);
            RequireLater(splits.Count > 0 ? splits[^1].Date : null, date, field);
            splits.Add(new Split(date, RatioOf(TextOf(Member(item, "newForOld", field), field), field)));
        }

        return splits;
    }

    public IReadOnlyDictionary<string, string> SourceSymbols(string field)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Find(field) is not { } value)
        {
            return spellings;
        }

        foreach (var spelling in ObjectOf(value, field))
        {
            if (!SourceNames.All.Contains(spelling.Name, StringComparer.Ordinal))
            {
                throw Wrong(field, $"'{spelling.Name}' is not a source; there are {string.Join(", ", SourceNames.All)}");
            }

            spellings[spelling.Name] = TextOf(spelling.Value, field);
        }

        return spellings;
    }

    public IReadOnlyList<Distribution> Distributions(string field)
    {
        var distributions = new List<Distribution>();
        foreach (var item in Items(field))
        {
            var dollars = Member(item, "dollars", field);
            if (dollars.ValueKind != JsonValueKind.Number || dollars.GetDouble() <= 0)
            {
                throw Wrong(field, "has a payment that is not a number of dollars above 0");
            }

            var date = DateOf(Member(item, "date", field), field);
            RequireLater(distributions.Count > 0 ? distributions[^1].Date : null, date, field);
            distributions.Add(new Distribution(date, dollars.GetDouble()));
        }

        return distributions;
    }

    public IReadOnlyList<DatedWeights> Weights(string field)
    {
        var history = new List<DatedWeights>();
        foreach (var item in Items(field))
        {
            var asOf = DateOf(Member(item, "asOf", field), field);
            RequireLater(history.Count > 0 ? history[^1].AsOf : null, asOf, field);
            var weights = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var member in ObjectOf(Member(item, "percent", field), field))
            {
                weights[member.Name] = member.Value.ValueKind == JsonValueKind.Number && member.Value.GetDouble() is > 0 and <= 100 and var percent
                    ? percent / 100
                    : throw Wrong(field, $"has no weight in percent for {QuotedValue.Shorten(member.Name)}");
            }

            if (weights.Values.Sum() > 1 + Rounding)
            {
                throw Wrong(field, "has weights that add up to more than 100 %");
            }

            history.Add(new DatedWeights(asOf, weights, TextOf(Member(item, "source", field), field)));
        }

        return history;
    }

    public IReadOnlyList<PublishedBeta> PublishedBetas(string field)
    {
        var betas = new List<PublishedBeta>();
        foreach (var item in Items(field))
        {
            var beta = Member(item, "beta", field);
            if (beta.ValueKind != JsonValueKind.Number)
            {
                throw Wrong(field, "has a beta that is not a number");
            }

            var asOf = DateOf(Member(item, "asOf", field), field);
            RequireLater(betas.Count > 0 ? betas[^1].AsOf : null, asOf, field);
            betas.Add(new PublishedBeta(asOf, beta.GetDouble(), TextOf(Member(item, "source", field), field)));
        }

        return betas;
    }

    public void RequireNoOtherFields()
    {
        foreach (var property in _element.EnumerateObject())
        {
            if (!_known.Contains(property.Name))
            {
                throw Wrong(property.Name, "is not a field of the catalogue");
            }
        }
    }

    // Written as it is announced, "1:20" or "4:1", so that a reader can compare it with the announcement.
    private double RatioOf(string text, string field)
    {
        var parts = text.Split(':');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var after) && after > 0
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var before) && before > 0
            && after != before
                ? (double)after / before
                : throw Wrong(field, $"'{text}' is not a ratio of new to old shares such as 1:10");
    }

    private JsonElement? Find(string field)
    {
        _known.Add(field);
        return _element.TryGetProperty(field, out var value) ? value : null;
    }

    private JsonElement.ArrayEnumerator Items(string field) =>
        Find(field) is not { } value ? default
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : throw Wrong(field, "is not a list");

    private JsonElement.ObjectEnumerator ObjectOf(JsonElement value, string field) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : throw Wrong(field, "is not an object of names and their values");

    private JsonElement Member(JsonElement item, string name, string field) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value)
            ? value
            : throw Wrong(field, $"has an item without '{name}'");

    private string TextOf(JsonElement value, string field) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Wrong(field, "is not a text");

    private DateOnly DateOf(JsonElement value, string field) =>
        DateOnly.TryParseExact(TextOf(value, field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(field, $"'{value.GetString()}' is not a date such as 2026-02-27");

    private void RequireLater(DateOnly? previous, DateOnly date, string field)
    {
        if (date <= previous)
        {
            throw Wrong(field, $"{date:yyyy-MM-dd} does not come after the item before it");
        }
    }
}
