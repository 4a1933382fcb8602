namespace SectorDashboard.MarketData.History;

/// <summary>
/// The one way into the archive: gives each addition an instant of its own, later than all before, so that an instant names one state of the
/// prices, and makes the result the latest history. Safe for concurrent use.
/// </summary>
public sealed class PriceJournal(IPriceStore store, MarketHistoryCache history, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Adds to the archive as one whole; whatever instants the addition has are replaced by the one that is returned.</summary>
    public async Task<DateTimeOffset> AppendAsync(PriceArchive addition, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            return await AddAsync(addition, cancellation);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>
    /// Adds what is decided on the latest prices, which nobody else can change before it is added, and returns its instant; null where the decision
    /// is to add nothing.
    /// </summary>
    public async Task<DateTimeOffset?> AppendAsync(Func<MarketHistory, PriceArchive?> decide, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            return decide(await history.ReloadAsync(cancellation)) is { } addition ? await AddAsync(addition, cancellation) : null;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<DateTimeOffset> AddAsync(PriceArchive addition, CancellationToken cancellation)
    {
        var instant = await store.AppendAsync(addition, time.GetUtcNow(), cancellation);

        // What has been recorded is shown, even where whoever added it has gone; the next decision rests on it.
        await history.ReloadAsync(CancellationToken.None);
        return instant;
    }
}
