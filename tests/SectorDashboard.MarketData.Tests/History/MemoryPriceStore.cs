using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Holdings;

namespace SectorDashboard.Tests;

/// <summary>A price store that forgets everything with the test, counts what it is asked, and fails where a test wants it to.</summary>
internal sealed class MemoryPriceStore(params IReadOnlyList<PriceRecording> first) : IPriceStore
{
    private readonly List<PriceRecording> _recordings = [.. first];
    private readonly List<PriceCorrection> _corrections = [];
    private readonly List<FundHoldings> _holdings = [];

    /// <summary>The recordings in the order in which they were added.</summary>
    public IReadOnlyList<PriceRecording> Recordings => _recordings;

    /// <summary>Whether it does not answer.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often something was added.</summary>
    public int Appends { get; private set; }

    /// <summary>How often the archive was read.</summary>
    public int Reads { get; private set; }

    /// <summary>Raised after something was added.</summary>
    public event Action? Appended;

    public Task<PriceArchive> ReadAsync(DateTimeOffset? asOf, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Reads++;
        ThrowIfDown();
        var last = asOf ?? DateTimeOffset.MaxValue;
        return Task.FromResult(new PriceArchive
        {
            Recordings = [.. InOrder().Where(r => r.RecordedAt <= last)],
            Corrections = [.. _corrections.Where(c => c.RecordedAt <= last).OrderBy(c => c.RecordedAt)],
            Holdings = [.. _holdings.Where(h => h.RecordedAt <= last).OrderBy(h => h.RecordedAt)],
        });
    }

    public async Task<DateTimeOffset> AppendAsync(PriceArchive addition, DateTimeOffset now, CancellationToken cancellation)
    {
        Appends++;
        ThrowIfDown();
        var instant = PriceArchive.NextInstant(await LastInstantAsync(cancellation), now);
        var kept = addition.At(instant);
        _recordings.AddRange(kept.Recordings);
        _corrections.AddRange(kept.Corrections);
        _holdings.AddRange(kept.Holdings);
        Appended?.Invoke();
        return instant;
    }

    public Task<IReadOnlyList<RecordedContent>> ReadContentsAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<RecordedContent>>([.. InOrder().Select(r => new RecordedContent(r.Symbol, r.ContentHash, r.RecordedAt))]);

    public Task<DateTimeOffset?> LastInstantAsync(CancellationToken cancellation) =>
        Task.FromResult(new PriceArchive { Recordings = _recordings, Corrections = _corrections, Holdings = _holdings }.LastInstant);

    private void ThrowIfDown()
    {
        if (IsDown)
        {
            throw new StorageException();
        }
    }

    private IEnumerable<PriceRecording> InOrder() => _recordings.OrderBy(r => r.RecordedAt);
}
