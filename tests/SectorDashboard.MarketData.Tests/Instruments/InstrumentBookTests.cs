using System.Text.Json.Nodes;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Tests.Instruments;

public sealed class InstrumentBookTests : IDisposable
{
    private const string Fund = """
        { "symbol": "TQQQ", "name": "ProShares UltraPro QQQ", "kind": "Fund", "exchange": "XNAS", "leverage": [{ "from": "2010-02-09", "leverage": 3 }], "indexCandidates": ["QQQ"] }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("book").FullName;

    private string FileName => Path.Combine(_folder, "instruments.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Without_a_file_the_shipped_instruments_are_in_force()
    {
        var book = InstrumentBook.Open(FileName);
        Assert.Equal(InstrumentCatalogue.Load().All.Select(i => i.Symbol), book.Current.All.Select(i => i.Symbol), StringComparer.Ordinal);
        Assert.Empty(book.Own);
    }

    [Fact]
    public void A_fund_that_is_added_is_known_at_once_and_after_a_restart()
    {
        var book = InstrumentBook.Open(FileName);
        var before = book.Current;

        Assert.Equal("TQQQ", book.Save(Entry(Fund)).Symbol);

        Assert.NotSame(before, book.Current);
        Assert.False(before.TryGet("TQQQ", out _));
        Assert.All([book, InstrumentBook.Open(FileName)], known =>
        {
            Assert.True(known.Current.TryGet("TQQQ", out var fund));
            Assert.Equal(3, fund!.LeverageOn(new(2026, 1, 1)));
            Assert.Single(known.Own);
        });
        Assert.Equal([FileName], Directory.GetFiles(_folder));
    }

    [Fact]
    public void An_own_entry_replaces_the_shipped_one_until_it_is_removed()
    {
        var book = InstrumentBook.Open(FileName);
        var shipped = book.Current.Describe("SOXQ");

        book.Save(Entry("""{ "symbol": "SOXQ", "name": "Mine", "kind": "Etf", "exchange": "XNAS" }"""));
        book.Save(Entry("""{ "symbol": "SOXQ", "name": "Mine again", "kind": "Etf", "exchange": "XNAS" }"""));
        Assert.Equal("Mine again", book.Current.Describe("SOXQ").Name);
        Assert.Single(book.Own);

        book.Remove("SOXQ");
        Assert.Equal(shipped.Name, InstrumentBook.Open(FileName).Current.Describe("SOXQ").Name);
    }

    [Fact]
    public void The_same_symbol_on_another_exchange_is_another_instrument()
    {
        var book = InstrumentBook.Open(FileName);
        Assert.Equal(-3, book.Current.Describe("SOXS").LeverageHistory[0].Leverage);
        var london = book.Current.Describe("SOXS@XLON");
        Assert.Equal(-4, london.LeverageHistory[0].Leverage);
        Assert.Equal(("SOXS", false), (london.Ticker, london.IsUnitedStates));

        book.Save(Entry("""{ "symbol": "SOXL", "name": "Another one", "kind": "Etf", "exchange": "xlon" }"""));
        Assert.Equal("Another one", book.Current.Describe("SOXL@XLON").Name);
        Assert.Equal(3, book.Current.Describe("SOXL").LeverageHistory[0].Leverage);
    }

    [Theory]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Fund", "exchange": "XNAS" }""", "leverage")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "indexCandidates": ["NOSUCH"] }""", "indexCandidates")]
    [InlineData("""{ "symbol": "A A", "name": "A", "kind": "Etf" }""", "symbol")]
    public void A_wrong_entry_changes_nothing_and_names_its_field(string entry, string field)
    {
        var book = InstrumentBook.Open(FileName);
        var before = book.Current;

        Assert.Equal(field, Assert.Throws<WrongInstrumentException>(() => book.Save(Entry(entry))).Field);

        Assert.Same(before, book.Current);
        Assert.False(File.Exists(FileName));
    }

    [Fact]
    public void What_another_entry_names_is_not_removed()
    {
        var book = InstrumentBook.Open(FileName);
        book.Save(Entry("""{ "symbol": "IDX", "name": "Index", "kind": "Index" }"""));
        book.Save(Entry("""{ "symbol": "FND", "name": "Fund", "kind": "Fund", "leverage": [{ "from": "2020-01-01", "leverage": 2 }], "indexCandidates": ["IDX"] }"""));

        var error = Assert.Throws<WrongInstrumentException>(() => book.Remove("IDX"));

        Assert.Equal(("FND", "indexCandidates"), (error.Entry, error.Field));
        Assert.Equal(2, book.Own.Count);
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_everything_as_it_was()
    {
        var book = InstrumentBook.Open(FileName);
        Directory.CreateDirectory(FileName + ".new");

        Assert.ThrowsAny<Exception>(() => book.Save(Entry(Fund)));

        Assert.False(book.Current.TryGet("TQQQ", out _));
        Assert.Empty(book.Own);
    }

    [Theory]
    [InlineData("{}", "not a list")]
    [InlineData("[1]", "not an object")]
    [InlineData("[", "instruments.json")]
    [InlineData("""[{ "symbol": "AAA", "name": "A", "kind": "Nonsense" }]""", "entry AAA, field kind: 'Nonsense'")]
    public void A_wrong_file_is_refused_by_name_entry_and_field(string text, string said)
    {
        File.WriteAllText(FileName, text);
        var error = Assert.Throws<InvalidDataException>(() => InstrumentBook.Open(FileName));
        Assert.StartsWith("instruments.json: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    private static JsonObject Entry(string text) => JsonNode.Parse(text)!.AsObject();
}
