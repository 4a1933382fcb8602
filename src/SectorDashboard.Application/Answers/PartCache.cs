using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Memory;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Answers;

/// <summary>
/// Remembers the parts of answers for everyone: a part whose inputs have not changed is not computed again, whoever asks.
/// The key of a part is a record of exactly the inputs it reads. Bounded in size; safe for concurrent use.
/// </summary>
public sealed class PartCache : IDisposable
{
    // A rolling beta over sixteen years is some 200 kB; this holds the parts of a few hundred slider positions.
    private const long DefaultSize = 96L * 1024 * 1024;
    private const int BytesOfSmallPart = 1024;

    private readonly MemoryCache _parts;
    private readonly Meter _meter = new("SectorDashboard.Analytics");
    private readonly Counter<long> _computed;

    /// <summary>A cache of about 96 MB.</summary>
    public PartCache()
        : this(DefaultSize)
    {
    }

    /// <summary>A cache of a given size in bytes.</summary>
    public PartCache(long bytes)
    {
        _parts = new MemoryCache(new MemoryCacheOptions { SizeLimit = bytes });
        _computed = _meter.CreateCounter<long>("sectordashboard.parts.computed", "{part}", "Parts of answers that had to be computed.");
    }

    /// <summary>Raised with the key of each part that had to be computed; for measurements and tests.</summary>
    public event Action<object>? Computed;

    /// <inheritdoc/>
    public void Dispose()
    {
        _parts.Dispose();
        _meter.Dispose();
    }

    /// <summary>The part of a key under a catalogue, computed where it is not remembered. Size is the result's, in bytes.</summary>
    internal TPart Get<TKey, TPart>(InstrumentCatalogue catalogue, TKey key, Func<TKey, TPart> compute, Func<TPart, int>? size = null)
        where TKey : class
    {
        if (TryGet(catalogue, key, out TPart kept))
        {
            return kept;
        }

        var part = compute(key);
        _computed.Add(1, new KeyValuePair<string, object?>("part", typeof(TKey).Name));
        Computed?.Invoke(key);
        _parts.Set((catalogue, key), part, new MemoryCacheEntryOptions { Size = size?.Invoke(part) ?? BytesOfSmallPart });
        return part;
    }

    /// <summary>The part of a key under a catalogue, where it is remembered.</summary>
    internal bool TryGet<TKey, TPart>(InstrumentCatalogue catalogue, TKey key, out TPart part)
        where TKey : class
    {
        var remembered = _parts.TryGetValue((catalogue, key), out var kept);
        part = remembered ? (TPart)kept! : default!;
        return remembered;
    }
}

/// <summary>The remembered parts that hold under one catalogue: parts read facts of instruments, which people can change.</summary>
internal readonly record struct RememberedParts(PartCache Parts, InstrumentCatalogue Catalogue)
{
    public TPart Get<TKey, TPart>(TKey key, Func<TKey, TPart> compute, Func<TPart, int>? size = null)
        where TKey : class => Parts.Get(Catalogue, key, compute, size);

    public bool TryGet<TKey, TPart>(TKey key, out TPart part)
        where TKey : class => Parts.TryGet(Catalogue, key, out part);
}
