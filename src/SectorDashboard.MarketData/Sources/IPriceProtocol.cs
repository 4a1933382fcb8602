using System.Net.Http.Headers;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Sources;

/// <summary>How one source is asked, and how its answers are read; how they are fetched is the same for all.</summary>
internal interface IPriceProtocol
{
    /// <summary>What the source is.</summary>
    SourceDescription Description { get; }

    /// <summary>Where it answers.</summary>
    Uri Home { get; }

    /// <summary>Time that its limits ask for between two questions.</summary>
    TimeSpan Pace => TimeSpan.Zero;

    /// <summary>How the source spells an instrument for which the catalogue says nothing else; null where it does not have it.</summary>
    string? SpellingOf(Instrument instrument);

    /// <summary>The question for a symbol as the source spells it.</summary>
    SourceQuestion Ask(string symbol, string key, SourceRequest request);

    /// <summary>Reads an answer; throws <see cref="RefusedAnswerException"/>, and nothing else, where it cannot be used.</summary>
    PriceAnswer Read(byte[] content, string symbol, SourceRequest request);
}

/// <summary>A question to a source.</summary>
/// <param name="Path">Path and query, relative to the source's address.</param>
/// <param name="Authorization">The key, where it is sent in a header.</param>
/// <param name="AsBrowser">Whether the source answers only what looks like a browser.</param>
internal sealed record SourceQuestion(string Path, AuthenticationHeaderValue? Authorization = null, bool AsBrowser = false);

/// <summary>Prices read from an answer.</summary>
/// <param name="Bars">The bars as given; at least one.</param>
/// <param name="Splits">The splits that the source states, oldest first.</param>
/// <param name="Remarks">What was odd, for people.</param>
internal sealed record PriceAnswer(BarSeries Bars, IReadOnlyList<Split> Splits, IReadOnlyList<string> Remarks);
