using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.MarketData.History;

/// <summary>Prices that belong together: all of them real, or all of them simulated.</summary>
public sealed class Market
{
    private readonly Dictionary<string, InstrumentPrices> _bySymbol;

    /// <summary>Gathers prices; throws <see cref="ArgumentException"/> where a symbol stands twice or real and simulated prices are mixed.</summary>
    public Market(bool isSample, IEnumerable<InstrumentPrices> prices)
    {
        All = [.. prices.OrderBy(price => price.Symbol, StringComparer.Ordinal)];
        if (All.FirstOrDefault(price => price.IsSample != isSample) is { } stranger)
        {
            throw new ArgumentException($"{stranger.Symbol}: simulated and real prices do not mix.", nameof(prices));
        }

        IsSample = isSample;
        RecordedAt = All.Count == 0 ? DateTimeOffset.MinValue : All.Max(price => price.RecordedAt);
        _bySymbol = All.ToDictionary(price => price.Symbol, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether the prices are simulated.</summary>
    public bool IsSample { get; }

    /// <summary>Instant of the newest recording in use; <see cref="DateTimeOffset.MinValue"/> for an empty market.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>Every instrument's prices, by symbol.</summary>
    public IReadOnlyCollection<InstrumentPrices> All { get; }

    /// <summary>The prices of a symbol, whatever its letter case; null where there are none.</summary>
    public InstrumentPrices? Find(string symbol) => _bySymbol.GetValueOrDefault(symbol);

    /// <summary>Whether there are prices of a symbol.</summary>
    public bool Has(string symbol) => _bySymbol.ContainsKey(symbol);
}
