using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>The files of Cboe's own volatility indices, for what the catalogue names.</summary>
internal sealed class CboeProtocol : IPriceProtocol
{
    public SourceDescription Description { get; } = new(
        SourceNames.Cboe,
        "Cboe",
        AdjustedFor.Nothing,
        NeedsKey: false,
        "Free files of the index's own publisher without a key and without a promise: in November 2024 they stood still for a week.");

    public Uri Home { get; } = new("https://cdn.cboe.com/");

    public string? SpellingOf(Instrument instrument) => null;

    public SourceQuestion Ask(string symbol, string key, SourceRequest request) =>
        new($"api/global/us_indices/daily_prices/{Uri.EscapeDataString(symbol)}_History.csv");

    public PriceAnswer Read(byte[] content, string symbol, SourceRequest request) => TableAnswer.Read(content, symbol, request);
}
