using System.IO.Hashing;
using Microsoft.Extensions.Caching.Memory;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Web.Sharing;

/// <summary>Remembers preview pictures, by everything that they are drawn from. Bounded in size; safe for concurrent use.</summary>
internal sealed class PreviewCache : IDisposable
{
    // A picture is some 110 kB.
    private const long Bytes = 16L * 1024 * 1024;

    private readonly MemoryCache _previews = new(new MemoryCacheOptions { SizeLimit = Bytes });

    // A picture takes a whole core for a moment: one at a time leaves the other cores to the pages.
    private readonly SemaphoreSlim _drawing = new(1, 1);

    /// <inheritdoc/>
    public void Dispose()
    {
        _previews.Dispose();
        _drawing.Dispose();
    }

    /// <summary>The picture of a view, drawn where it is not remembered.</summary>
    public async Task<Preview> OfAsync(SharedView shared, CancellationToken cancellation)
    {
        var key = new Key(shared.Saved.Query, shared.Saved.AsOf, shared.Catalogue);
        if (_previews.TryGetValue(key, out Preview? kept))
        {
            return kept!;
        }

        // No thread waits for its turn, and nobody who has left.
        await _drawing.WaitAsync(cancellation);
        try
        {
            if (_previews.TryGetValue(key, out kept))
            {
                return kept!;
            }

            var png = PreviewImage.Draw(shared.Answer, shared.Figures);
            return _previews.Set(
                key, new Preview(png, Convert.ToHexStringLower(XxHash128.Hash(png))), new MemoryCacheEntryOptions { Size = png.Length });
        }
        finally
        {
            _drawing.Release();
        }
    }

    private sealed record Key(string Query, DateTimeOffset Vintage, InstrumentCatalogue Catalogue);
}

/// <summary>A picture and a tag that is another where the picture is.</summary>
internal sealed record Preview(byte[] Png, string Tag);
