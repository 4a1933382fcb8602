using System.Collections.Concurrent;

namespace SectorDashboard.MarketData.Sources.Http;

/// <summary>Lets one question at a time through to each host, and keeps a source's pace. Safe for concurrent use.</summary>
internal sealed class HostTurns(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until nobody else asks the host and the pace since the last question is kept; the turn ends when it is disposed.</summary>
    public async Task<IDisposable> TakeAsync(Uri address, TimeSpan pace, CancellationToken cancellation)
    {
        var host = _hosts.GetOrAdd(address.Authority, _ => new Host());
        await host.Free.WaitAsync(cancellation);
        try
        {
            var wait = host.LastAsked + pace - time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellation);
            }

            host.LastAsked = time.GetUtcNow();
            return new Turn(host.Free);
        }
        catch
        {
            host.Free.Release();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var host in _hosts.Values)
        {
            host.Free.Dispose();
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Free { get; } = new(1, 1);

        public DateTimeOffset LastAsked { get; set; }
    }

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
