using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.MarketData.History;

/// <summary>Keeps price recordings for ever: recordings are added, never changed or removed.</summary>
public interface IPriceStore
{
    /// <summary>Reads every recording made at or before an instant, oldest first; all of them where no instant is given.</summary>
    Task<IReadOnlyList<PriceRecording>> ReadAsync(DateTimeOffset? asOf, CancellationToken cancellation);

    /// <summary>Adds recordings as one whole: either all of them are kept or none is.</summary>
    Task AppendAsync(IReadOnlyList<PriceRecording> recordings, CancellationToken cancellation);

    /// <summary>Lists which contents were ever recorded, oldest first, without reading the prices.</summary>
    Task<IReadOnlyList<RecordedContent>> ReadContentsAsync(CancellationToken cancellation);
}

/// <summary>Names one recording by its symbol and the SHA-256 of the file it came from.</summary>
public sealed record RecordedContent(string Symbol, string ContentHash, DateTimeOffset RecordedAt);
