using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sample;

namespace SectorDashboard.MarketData.History;

/// <summary>
/// Holds the latest <see cref="MarketHistory"/> once for everyone, and rebuilds older vintages on request.
/// Safe for concurrent use.
/// </summary>
public sealed class MarketHistoryCache(IPriceStore store, InstrumentBook book, TimeProvider time) : IDisposable
{
    // An old vintage costs a database read and some 20 MB; a handful serves people who compare links.
    private const int VintagesKept = 4;

    // A store that does not answer keeps whoever asks waiting for some seconds, so not everyone asks it.
    private static readonly TimeSpan s_rest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly LinkedList<MarketHistory> _vintages = new();
    private volatile MarketHistory? _current;
    private long _restsUntil;

    /// <summary>Raised after newer prices have become the latest history.</summary>
    public event Action? Changed;

    /// <summary>The latest history, or null until the first <see cref="ReloadAsync"/> has ended.</summary>
    public MarketHistory? Current => _current;

    /// <summary>The history as it was known at an instant; the latest where none is given or the instant is not in the past of it.</summary>
    public async Task<MarketHistory> AsOfAsync(DateTimeOffset? vintage, CancellationToken cancellation)
    {
        var current = _current;
        if (current is null || current.Catalogue != book.Current || current.Sample.RecordedAt != LastClose(time.GetUtcNow()))
        {
            current = await NextDayAsync(current, cancellation);
        }

        if (vintage > current.Vintage)
        {
            current = await CatchUpAsync(cancellation);
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

    /// <summary>The latest history, read again where another program has added to the store since it was read.</summary>
    public async Task<MarketHistory> CatchUpAsync(CancellationToken cancellation) =>
        _current is { } current && !(await store.LastInstantAsync(cancellation) > current.Vintage) ? current : await ReloadAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose() => _loading.Dispose();

    private async Task<MarketHistory> BuildAsync(DateTimeOffset? asOf, CancellationToken cancellation)
    {
        // Reading and simulating keep a processor busy each, and a start waits for both.
        var reading = Task.Run(() => store.ReadAsync(asOf, cancellation), cancellation);
        var close = LastClose(asOf ?? time.GetUtcNow());
        var lastDay = DateOnly.FromDateTime(close.UtcDateTime);
        var catalogue = book.Current;
        var sample = SampleMarket.Create(catalogue, lastDay > SampleMarket.EarliestLastDay ? lastDay : SampleMarket.EarliestLastDay);
        var archive = await reading;
        var vintage = asOf ?? (archive.LastInstant is { } last && last > close ? last : close);
        return MarketHistory.Build(catalogue, archive, sample, vintage);
    }

    /// <summary>While the store does not answer, yesterday's history is better than none.</summary>
    private async Task<MarketHistory> NextDayAsync(MarketHistory? current, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (current is not null && now.UtcTicks < Volatile.Read(ref _restsUntil))
        {
            return current;
        }

        try
        {
            return await ReloadAsync(cancellation);
        }
        catch (StorageException) when (current is not null)
        {
            Volatile.Write(ref _restsUntil, (now + s_rest).UtcTicks);
            return current;
        }
    }

    private MarketHistory? Kept(DateTimeOffset vintage)
    {
        foreach (var history in _vintages)
        {
            if (history.Vintage == vintage && history.Catalogue == book.Current)
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
