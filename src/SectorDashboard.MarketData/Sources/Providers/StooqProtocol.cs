using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources.Reading;

namespace SectorDashboard.MarketData.Sources.Providers;

/// <summary>Stooq's daily files, adjusted for splits. Its refusals come with status 200, as a web page or one line of text.</summary>
internal sealed class StooqProtocol : IPriceProtocol
{
    public SourceDescription Description { get; } = new(
        SourceNames.Stooq,
        "Stooq",
        AdjustedFor.Splits,
        NeedsKey: true,
        "Needs a key since March 2026, and has a daily limit that it does not state here.");

    public Uri Home { get; } = new("https://stooq.com/");

    public string? SpellingOf(Instrument instrument) =>
        SourceSpelling.UnitedStates(instrument, '-') is { } symbol ? symbol.ToLowerInvariant() + ".us" : null;

    public SourceQuestion Ask(string symbol, string key, SourceRequest request) =>
        new($"q/d/l/?s={Uri.EscapeDataString(symbol)}&i=d&apikey={Uri.EscapeDataString(key)}");

    public PriceAnswer Read(byte[] content, string symbol, SourceRequest request) =>
        content.AsSpan().Trim(" \r\n"u8).SequenceEqual("No data"u8)
            ? throw new RefusedAnswerException(SourceFailure.NotKnown, "it says 'No data'")
            : TableAnswer.Read(content, symbol, request);
}
