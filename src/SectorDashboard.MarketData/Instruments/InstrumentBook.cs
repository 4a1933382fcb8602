using System.Text.Json;
using System.Text.Json.Nodes;

namespace SectorDashboard.MarketData.Instruments;

/// <summary>
/// The instruments in force: those shipped with the program, and those of the user's own file, which has the same form and wins where both
/// have an entry. The file is read once; after that it is changed here only. Safe for concurrent use.
/// </summary>
public sealed class InstrumentBook
{
    private const int MostOwn = 500;

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private readonly InstrumentCatalogue _shipped;
    private readonly string? _file;
    private readonly Lock _gate = new();
    private volatile InstrumentCatalogue _current;
    private IReadOnlyList<JsonObject> _own = [];

    /// <summary>A book of the given instruments alone.</summary>
    public InstrumentBook(InstrumentCatalogue shipped)
        : this(shipped, null)
    {
    }

    private InstrumentBook(InstrumentCatalogue shipped, string? file)
    {
        _shipped = _current = shipped;
        _file = file;
    }

    /// <summary>The instruments in force; another object after each change.</summary>
    public InstrumentCatalogue Current => _current;

    /// <summary>The entries of the user's own file.</summary>
    public IReadOnlyList<JsonObject> Own => _own;

    /// <summary>The symbol that an entry of <see cref="Own"/> goes by.</summary>
    public static string NameOf(JsonObject entry) => CatalogueReader.Read(entry).Symbol;

    /// <summary>
    /// Reads the shipped instruments and the user's file, which need not exist. Throws <see cref="InvalidDataException"/> that names the
    /// file and what is wrong in it.
    /// </summary>
    public static InstrumentBook Open(string file)
    {
        var book = new InstrumentBook(InstrumentCatalogue.Load(), file);
        if (!File.Exists(file))
        {
            return book;
        }

        try
        {
            var own = JsonNode.Parse(File.ReadAllText(file)) as JsonArray ?? throw new InvalidDataException("The file is not a list of instruments.");
            book.TakeOver([.. own.Select(entry => entry as JsonObject ?? throw new InvalidDataException("An entry is not an object."))]);
            return book;
        }
        catch (Exception e) when (e is WrongInstrumentException or InvalidDataException or JsonException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidDataException($"{Path.GetFileName(file)}: {e.Message}", e);
        }
    }

    /// <summary>
    /// Adds an entry to the user's file, or replaces the one with its symbol. Throws <see cref="WrongInstrumentException"/> where a field is wrong, and
    /// <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the file cannot be written; then nothing has changed.
    /// </summary>
    public Instrument Save(JsonObject entry)
    {
        lock (_gate)
        {
            var instrument = CatalogueReader.Read(entry);
            var others = _own.Where(known => NameOf(known) != instrument.Symbol).ToList();
            if (others.Count >= MostOwn)
            {
                throw new WrongInstrumentException(instrument.Symbol, "symbol", $"is one too many: the file holds at most {MostOwn} instruments");
            }

            Write([.. others, (JsonObject)entry.DeepClone()]);
            return instrument;
        }
    }

    /// <summary>
    /// Removes an entry from the user's file; a shipped one of the same symbol holds again. Throws as <see cref="Save"/> does, and where
    /// another entry still names it.
    /// </summary>
    public void Remove(string symbol)
    {
        lock (_gate)
        {
            Write([.. _own.Where(known => NameOf(known) != symbol)]);
        }
    }

    private void Write(IReadOnlyList<JsonObject> own)
    {
        var before = (_own, _current);
        TakeOver(own);
        if (_file is null)
        {
            return;
        }

        try
        {
            // Written beside it first: whatever happens, the file is the old one or the new one.
            var next = _file + ".new";
            File.WriteAllText(next, new JsonArray([.. own.Select(entry => entry.DeepClone())]).ToJsonString(s_indented));
            File.Move(next, _file, overwrite: true);
        }
        catch
        {
            (_own, _current) = before;
            throw;
        }
    }

    private void TakeOver(IReadOnlyList<JsonObject> own)
    {
        var added = own.Select(entry => CatalogueReader.Read(entry)).ToList();
        var replaced = added.Select(instrument => instrument.Symbol).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<Instrument> all = [.. _shipped.All.Where(instrument => !replaced.Contains(instrument.Symbol)), .. added];
        CatalogueReader.RequireConsistency(all);
        _current = new InstrumentCatalogue(all);
        _own = own;
    }
}
