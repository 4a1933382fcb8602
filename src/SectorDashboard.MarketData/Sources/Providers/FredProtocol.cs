using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>The files behind the graphs of FRED, the data base of the Federal Reserve Bank of St. Louis: one series each, for what the catalogue names.</summary>
internal sealed class FredProtocol : IPriceProtocol
{
    public SourceDescription Description { get; } = new(
        SourceNames.Fred,
        "FRED",
        AdjustedFor.Nothing,
        NeedsKey: false,
        "Free without a key; some series belong to others, and those of Nasdaq are understood to need its approval beyond personal use.");

    public Uri Home { get; } = new("https://fred.stlouisfed.org/");

    public string? SpellingOf(Instrument instrument) => null;

    public SourceQuestion Ask(string symbol, string key, SourceRequest request) => new($"graph/fredgraph.csv?id={Uri.EscapeDataString(symbol)}");

    public PriceAnswer Read(byte[] content, string symbol, SourceRequest request) => TableAnswer.Read(content, symbol, request);
}
