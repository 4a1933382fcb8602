using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Tests;

/// <summary>A price store that forgets everything with the test, and counts what it is asked.</summary>
internal sealed class MemoryPriceStore : IPriceStore
{
    private readonly List<PriceRecording> _recordings = [];

    /// <summary>The recordings in the order in which they were added.</summary>
    public IReadOnlyList<PriceRecording> Recordings => _recordings;

    /// <summary>How often recordings were added.</summary>
    public int Appends { get; private set; }

    /// <summary>How often the recordings were read.</summary>
    public int Reads { get; private set; }

    public Task<IReadOnlyList<PriceRecording>> ReadAsync(DateTimeOffset? asOf, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Reads++;
        return Task.FromResult<IReadOnlyList<PriceRecording>>([.. InOrder().Where(r => asOf is null || r.RecordedAt <= asOf)]);
    }

    public Task AppendAsync(IReadOnlyList<PriceRecording> recordings, CancellationToken cancellation)
    {
        Appends++;
        _recordings.AddRange(recordings);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<RecordedContent>> ReadContentsAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RecordedContent>>([.. InOrder().Select(r => new RecordedContent(r.Symbol, r.ContentHash, r.RecordedAt))]);

    private IEnumerable<PriceRecording> InOrder() => _recordings.OrderBy(r => r.RecordedAt);
}
