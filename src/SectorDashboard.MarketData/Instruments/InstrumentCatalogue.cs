using System.Diagnostics.CodeAnalysis;

namespace SectorDashboard.MarketData.Instruments;

/// <summary>The instruments the program knows facts about, from the catalogue shipped with it.</summary>
public sealed class InstrumentCatalogue
{
    private readonly Dictionary<string, Instrument> _bySymbol;

    internal InstrumentCatalogue(IReadOnlyList<Instrument> instruments)
    {
        All = instruments;
        GearedFunds = [.. instruments.Where(instrument => instrument.IsGeared)];
        _bySymbol = instruments.ToDictionary(instrument => instrument.Symbol, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every instrument, in the catalogue's order.</summary>
    public IReadOnlyList<Instrument> All { get; }

    /// <summary>The funds with a daily multiple, in the catalogue's order.</summary>
    public IReadOnlyList<Instrument> GearedFunds { get; }

    /// <summary>Reads the shipped catalogue; throws <see cref="WrongInstrumentException"/> that names the entry and the field where one is wrong.</summary>
    public static InstrumentCatalogue Load()
    {
        using var content = typeof(InstrumentCatalogue).Assembly.GetManifestResourceStream("catalogue.json")
            ?? throw new InvalidDataException("The embedded catalogue.json is missing.");
        return new InstrumentCatalogue(CatalogueReader.Read(content));
    }

    /// <summary>Finds an instrument by its symbol, whatever its letter case.</summary>
    public bool TryGet(string symbol, [MaybeNullWhen(false)] out Instrument instrument) => _bySymbol.TryGetValue(symbol, out instrument);

    /// <summary>
    /// The geared funds on the same family of indices as a fund, itself included: those that share a symbol that can stand for the index, and
    /// trade at the same close, which a fund listed abroad does not.
    /// </summary>
    public IEnumerable<Instrument> SameIndexFamily(Instrument fund) =>
        GearedFunds.Where(other => other.IsUnitedStates == fund.IsUnitedStates && fund.SharesIndexWith(other));

    /// <summary>
    /// The geared fund on the other side of a fund's index: one that shares an index candidate and has a multiple of the opposite sign on
    /// the day, the closest in size, among equals the first of the catalogue. Null where there is none.
    /// </summary>
    public Instrument? CounterpartOf(Instrument fund, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(fund);
        var multiple = fund.LeverageOn(day) ?? 0;
        return SameIndexFamily(fund)
            .Where(other => (other.LeverageOn(day) ?? 0) * multiple < 0)
            .MinBy(other => Math.Abs(other.LeverageOn(day)!.Value + multiple));
    }

    /// <summary>The instrument of a symbol; a symbol that is not in the catalogue is described as <see cref="InstrumentKind.Other"/> under its own name.</summary>
    public Instrument Describe(string symbol) =>
        TryGet(symbol, out var instrument)
            ? instrument
            : new Instrument { Symbol = symbol, Name = symbol, Kind = InstrumentKind.Other };
}
