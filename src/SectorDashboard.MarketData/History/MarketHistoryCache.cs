using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sample;

namespace SectorDashboard.MarketData.History;

/// <summary>
/// Holds the latest <see cref="MarketHistory"/> once for everyone, and rebuilds older vintages on request.
/// Safe for concurrent use.
/// </summary>
public sealed class MarketHistoryCache(IPriceStore store, InstrumentCatalogue catalogue, TimeProvider time) : IDisposable
{
    // An old vintage costs a database read and some 20 MB; a handful serves people who compare links.
    private const int VintagesKept = 4;

    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly LinkedList<MarketHistory> _vintages = new();
    private volatile MarketHistory? _current;

    /// <summary>Raised after newer prices have become the latest history.</summary>
    public event Action? Changed;

    /// <summary>The latest history, or null until the first <see cref="ReloadAsync"/> has ended.</summary>
    public MarketHistory? Current => _current;

    /// <summary>The history as it was known at an instant; the latest where none is given or the instant is not in the past of it.</summary>
    public async Task<MarketHistory> AsOfAsync(DateTimeOffset? vintage, CancellationToken cancellation)
    {
        var current = _current;
        if (current is null || current.Sample.RecordedAt != LastClose(time.GetUtcNow()))
        {
            current = await ReloadAsync(cancellation);
        }

        if (vintage is not { } instant || instant >= current.Vintage)
        {
            return current;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            return Kept(instant) ?? Keep(await BuildAsync(instant, cancellation));
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>Reads the store again, makes the result the latest history and tells the listeners.</summary>
    public async Task<MarketHistory> ReloadAsync(CancellationToken cancellation)
    {
        await _loading.WaitAsync(cancellation);
        MarketHistory history;
        try
        {
            history = await BuildAsync(null, cancellation);
            _current = history;
        }
        finally
        {
            _loading.Release();
        }

        Changed?.Invoke();
        return history;
    }

    /// <inheritdoc/>
    public void Dispose() => _loading.Dispose();

    private async Task<MarketHistory> BuildAsync(DateTimeOffset? asOf, CancellationToken cancellation)
    {
        var recordings = await store.ReadAsync(asOf, cancellation);
        var close = LastClose(asOf ?? time.GetUtcNow());
        var lastDay = DateOnly.FromDateTime(close.UtcDateTime);
        var sample = SampleMarket.Create(catalogue, lastDay > SampleMarket.EarliestLastDay ? lastDay : SampleMarket.EarliestLastDay);
        var vintage = asOf ?? (recordings.Count > 0 && recordings[^1].RecordedAt > close ? recordings[^1].RecordedAt : close);
        return MarketHistory.Build(catalogue, recordings, sample, vintage);
    }

    private MarketHistory? Kept(DateTimeOffset vintage)
    {
        foreach (var history in _vintages)
        {
            if (history.Vintage == vintage)
            {
                return history;
            }
        }

        return null;
    }

    private MarketHistory Keep(MarketHistory history)
    {
        _vintages.AddFirst(history);
        if (_vintages.Count > VintagesKept)
        {
            _vintages.RemoveLast();
        }

        return history;
    }

    /// <summary>The last weekday's close, 21:00 UTC, at or before an instant: the day up to which the sample market is made.</summary>
    private static DateTimeOffset LastClose(DateTimeOffset instant)
    {
        var close = new DateTimeOffset(instant.UtcDateTime.Date.AddHours(21), TimeSpan.Zero);
        if (close > instant)
        {
            close = close.AddDays(-1);
        }

        while (close.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            close = close.AddDays(-1);
        }

        return close;
    }
}
