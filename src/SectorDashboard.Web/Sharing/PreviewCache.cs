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
    private readonly Lock _drawing = new();

    /// <inheritdoc/>
    public void Dispose() => _previews.Dispose();

    /// <summary>The picture of a view, drawn where it is not remembered.</summary>
    public Preview Of(SharedView shared)
    {
        var key = new Key(shared.Saved.Query, shared.Saved.AsOf, shared.Catalogue);
        if (_previews.TryGetValue(key, out Preview? kept))
        {
            return kept!;
        }

        lock (_drawing)
        {
            if (_previews.TryGetValue(key, out kept))
            {
                return kept!;
            }

            var png = PreviewImage.Draw(shared.Answer, shared.Figures);
            return _previews.Set(
                key, new Preview(png, Convert.ToHexStringLower(XxHash128.Hash(png))), new MemoryCacheEntryOptions { Size = png.Length });
        }
    }

    private sealed record Key(string Query, DateTimeOffset Vintage, InstrumentCatalogue Catalogue);
}

/// <summary>A picture and a tag that is another where the picture is.</summary>
internal sealed record Preview(byte[] Png, string Tag);
