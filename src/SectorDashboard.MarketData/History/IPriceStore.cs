namespace SectorDashboard.MarketData.History;

/// <summary>
/// Keeps an archive of prices for ever: what is in it is added to, never changed or removed. Whatever keeps it may fail to answer:
/// <see cref="StorageException"/>.
/// </summary>
public interface IPriceStore
{
    /// <summary>Reads what was recorded at or before an instant, oldest first; all of it where no instant is given.</summary>
    Task<PriceArchive> ReadAsync(DateTimeOffset? asOf, CancellationToken cancellation);

    /// <summary>
    /// Adds to the archive as one whole, at one instant that replaces whatever instants the addition has: <see cref="PriceArchive.NextInstant"/>
    /// of <paramref name="now"/>. Additions follow each other, whichever process they come from, so that the instants only grow.
    /// </summary>
    Task<DateTimeOffset> AppendAsync(PriceArchive addition, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Lists which contents were ever recorded, oldest first, without reading the prices.</summary>
    Task<IReadOnlyList<RecordedContent>> ReadContentsAsync(CancellationToken cancellation);

    /// <summary>The newest instant at which anything was recorded; null where nothing was.</summary>
    Task<DateTimeOffset?> LastInstantAsync(CancellationToken cancellation);
}

/// <summary>Names one recording by its symbol and the SHA-256 of the content it came from.</summary>
public sealed record RecordedContent(string Symbol, string ContentHash, DateTimeOffset RecordedAt);
