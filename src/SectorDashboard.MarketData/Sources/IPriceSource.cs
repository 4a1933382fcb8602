using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Sources;

/// <summary>A provider of daily prices. Whatever it answers becomes a typed outcome: only cancellation is thrown.</summary>
public interface IPriceSource
{
    /// <summary>What the source is and what it does to its prices.</summary>
    SourceDescription Description { get; }

    /// <summary>Why the source cannot be asked at all, for people, such as a missing key; null where it can.</summary>
    string? Unavailable { get; }

    /// <summary>Whether the source has prices of an instrument.</summary>
    bool Offers(Instrument instrument);

    /// <summary>Asks for the daily prices of an instrument.</summary>
    Task<SourceOutcome> FetchAsync(SourceRequest request, CancellationToken cancellation);
}

/// <summary>What a source is.</summary>
/// <param name="Name">Its name in settings, such as Yahoo.</param>
/// <param name="Title">Its name for people, and the source of its recordings.</param>
/// <param name="AdjustedFor">What it has adjusted its prices for.</param>
/// <param name="NeedsKey">Whether it answers only with a key.</param>
/// <param name="Terms">What a user must know of its terms and limits.</param>
public sealed record SourceDescription(string Name, string Title, AdjustedFor AdjustedFor, bool NeedsKey, string Terms);

/// <summary>What is asked of a source.</summary>
/// <param name="Instrument">What to price.</param>
/// <param name="LastSession">The last session that has ended: a later bar is still moving and is left out.</param>
/// <param name="Validators">What the source said about its last answer, to be spared the same once more; null the first time.</param>
public sealed record SourceRequest(Instrument Instrument, DateOnly LastSession, SourceValidators? Validators = null);

/// <summary>What a source said about an answer, by which it can tell later whether it has changed.</summary>
/// <param name="ETag">The answer's entity tag.</param>
/// <param name="LastModified">When it was last changed.</param>
public sealed record SourceValidators(string? ETag, DateTimeOffset? LastModified);
