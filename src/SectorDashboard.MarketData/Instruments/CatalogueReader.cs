using System.Text.Json;
using System.Text.Json.Nodes;

namespace SectorDashboard.MarketData.Instruments;

/// <summary>Reads and validates the list of instruments; every complaint names the entry and the field.</summary>
internal static class CatalogueReader
{
    public static IReadOnlyList<Instrument> Read(Stream content)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(content);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"The catalogue is not JSON: {error.Message}", error);
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw new InvalidDataException("The catalogue is not a list of entries.");
            }

            var instruments = new List<Instrument>();
            foreach (var element in document.RootElement.EnumerateArray())
            {
                instruments.Add(ReadInstrument(new CatalogueEntry(element, instruments.Count)));
            }

            RequireConsistency(instruments);
            return instruments;
        }
    }

    /// <summary>Reads one entry by itself; what it names in other entries is not looked for.</summary>
    public static Instrument Read(JsonObject entry)
    {
        using var document = JsonSerializer.SerializeToDocument(entry);
        return ReadInstrument(new CatalogueEntry(document.RootElement, 0));
    }

    private static Instrument ReadInstrument(CatalogueEntry entry)
    {
        var instrument = new Instrument
        {
            Symbol = entry.Symbol,
            Name = entry.Text("name") ?? throw entry.Wrong("name", "is missing"),
            Kind = entry.Kind("kind"),
            Exchange = entry.Exchange.ToUpperInvariant(),
            LeverageHistory = entry.Leverages("leverage"),
            IndexHistory = entry.Indices("index"),
            IndexCandidates = entry.Symbols("indexCandidates"),
            Members = entry.Symbols("members"),
            Weights = entry.Weights("weights"),
            PublishedBetas = entry.PublishedBetas("publishedBetas"),
            Fee = entry.Number("fee"),
            FeeAsOf = entry.Date("feeAsOf"),
            Assets = entry.Assets("assets"),
            Splits = entry.Splits("splits"),
            Distributions = entry.Distributions("distributions"),
            SourceSymbols = entry.SourceSymbols("sourceSymbols"),
            Source = entry.Text("source"),
        };
        entry.RequireNoOtherFields();

        if (instrument.IsGeared != (instrument.Kind == InstrumentKind.Fund))
        {
            throw entry.Wrong("leverage", "belongs to every entry of kind Fund, and to no other");
        }

        if (instrument.Members.Distinct(StringComparer.Ordinal).Count() < instrument.Members.Count)
        {
            throw entry.Wrong("members", "names one twice");
        }

        if (instrument.Fee is not (null or (>= 0 and < 0.2)))
        {
            throw entry.Wrong("fee", "is not a fraction between 0 and 0.2");
        }

        if (instrument.Assets.Count > 0 && instrument.Kind != InstrumentKind.Fund)
        {
            throw entry.Wrong("assets", "belongs to entries of kind Fund only");
        }

        return instrument.Fee is not null || instrument.FeeAsOf is null
            ? instrument
            : throw entry.Wrong("feeAsOf", "stands only with a fee");
    }

    /// <summary>Whether each symbol stands there once, and each that is named elsewhere stands there at all.</summary>
    public static void RequireConsistency(IReadOnlyList<Instrument> instruments)
    {
        var symbols = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var instrument in instruments)
        {
            if (!symbols.Add(instrument.Symbol))
            {
                throw new WrongInstrumentException(instrument.Symbol, "symbol", "stands there twice");
            }
        }

        foreach (var instrument in instruments)
        {
            RequireKnown(instrument, "indexCandidates", instrument.IndexCandidates, symbols);
            RequireKnown(instrument, "members", instrument.Members, symbols);
            RequireKnown(instrument, "weights", instrument.Weights.SelectMany(dated => dated.Weights.Keys), symbols);
        }
    }

    private static void RequireKnown(Instrument instrument, string field, IEnumerable<string> named, HashSet<string> symbols)
    {
        if (named.FirstOrDefault(symbol => !symbols.Contains(symbol)) is { } unknown)
        {
            throw new WrongInstrumentException(instrument.Symbol, field, $"{unknown} is not in the catalogue");
        }
    }
}
