using System.Text;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Tests.Instruments;

public sealed class CatalogueReaderTests
{
    private const string Good = """{ "symbol": "AAA", "name": "A", "kind": "Etf" }""";

    [Theory]
    [InlineData("""{ "symbol": "A B", "name": "A", "kind": "Etf" }""", "number 1", "symbol")]
    [InlineData("""{ "name": "A", "kind": "Etf" }""", "number 1", "symbol")]
    [InlineData("""{ "symbol": "AAA", "kind": "Etf" }""", "AAA", "name")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etfs" }""", "AAA", "kind")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "exchange": "London" }""", "AAA", "exchange")]
    [InlineData("""{ "symbol": "AAA@XLON", "name": "A", "kind": "Etf" }""", "AAA@XLON", "symbol")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "1" }""", "AAA", "kind")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Fund" }""", "AAA", "leverage")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "leverage": [{ "from": "2020-01-01", "leverage": 2 }] }""", "AAA", "leverage")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Fund", "leverage": [{ "from": "2020-01-01", "leverage": -30 }] }""", "AAA", "leverage")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Fund", "leverage": [{ "from": "1.1.2020", "leverage": -3 }] }""", "AAA", "leverage")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "fee": 0.95, "feeAsOf": "2026-01-01" }""", "AAA", "fee")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "feeAsOf": "2026-01-01" }""", "AAA", "feeAsOf")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "splits": [{ "date": "2020-01-01", "newForOld": "10" }] }""", "AAA", "splits")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "splits": [{ "date": "2020-01-01", "newForOld": "0:1" }] }""", "AAA", "splits")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "splits": [{ "date": "2020-01-02", "newForOld": "1:5" }, { "date": "2020-01-01", "newForOld": "1:5" }] }""", "AAA", "splits")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "assets": [{ "asOf": "2026-07-31", "dollars": 1e9, "source": "S" }] }""", "AAA", "assets")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "assets": [{ "asOf": "2026-07-31", "dollars": 0, "source": "S" }] }""", "AAA", "assets")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "assets": [{ "asOf": "2026-07-31", "dollars": "1e9", "source": "S" }] }""", "AAA", "assets")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "assets": [{ "asOf": "2026-07-31", "dollars": 1e9 }] }""", "AAA", "assets")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "assets": [{ "asOf": "2026-07-31", "dollars": 1e9, "source": "S" }, { "asOf": "2026-07-31", "dollars": 2e9, "source": "S" }] }""", "AAA", "assets")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "indexCandidates": ["NOSUCH"] }""", "AAA", "indexCandidates")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "members": ["NOSUCH"] }""", "AAA", "members")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "members": ["AAA", "aaa"] }""", "AAA", "members")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "members": "AAA" }""", "AAA", "members")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "index": [{ "from": "2020-01-01" }] }""", "AAA", "index")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "index": 1 }""", "AAA", "index")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "distributions": [{ "date": "2026-01-02", "dollars": 0 }] }""", "AAA", "distributions")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "distributions": [{ "date": "2026-01-02", "dollars": 1 }, { "date": "2026-01-02", "dollars": 1 }] }""", "AAA", "distributions")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "sourceSymbols": ["AAA"] }""", "AAA", "sourceSymbols")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "sourceSymbols": { "Yaho": "AAA" } }""", "AAA", "sourceSymbols")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "sourceSymbols": { "Yahoo": " " } }""", "AAA", "sourceSymbols")]
    [InlineData("""{ "symbol": "AAA", "name": "A", "kind": "Etf", "colour": "blue" }""", "AAA", "colour")]
    [InlineData(Good + "," + Good, "AAA", "symbol")]
    public void A_wrong_entry_is_refused_by_entry_and_field(string entries, string entry, string field)
    {
        var error = Assert.Throws<WrongInstrumentException>(() => Read($"[{entries}]"));
        Assert.Contains($"entry {entry}, field {field}:", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    public void What_is_not_a_list_is_refused(string text) => Assert.Throws<InvalidDataException>(() => Read(text));

    [Fact]
    public void Weights_of_exactly_all_are_taken_however_they_are_rounded()
    {
        const string entry = """{ "symbol": "AAA", "name": "A", "kind": "Etf", "members": ["BBB", "CCC", "DDD"], "weights": [{ "asOf": "2026-01-02", "percent": { "BBB": 0.3, "CCC": 87.4, "DDD": 12.3 }, "source": "S" }] }""";
        string[] members = [.. new[] { "BBB", "CCC", "DDD" }.Select(symbol => Good.Replace("AAA", symbol, StringComparison.Ordinal))];

        Assert.Equal(3, Assert.Single(Read($"[{entry},{string.Join(',', members)}]"), i => i.Symbol == "AAA").Weights[0].Weights.Count);
        Assert.Throws<WrongInstrumentException>(() => Read($"[{entry.Replace("12.3", "12.4", StringComparison.Ordinal)},{string.Join(',', members)}]"));
    }

    [Fact]
    public void A_good_entry_is_read() => Assert.Equal("AAA", Assert.Single(Read($"[{Good}]")).Symbol);

    private static IReadOnlyList<Instrument> Read(string text) => CatalogueReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
