using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.History;

/// <summary>Prices that belong together: all of them real, or all of them simulated.</summary>
public sealed class Market
{
    private readonly Dictionary<string, InstrumentPrices> _bySymbol;

    /// <summary>
    /// Gathers prices; throws <see cref="ArgumentException"/> where a symbol stands twice or real and simulated prices are mixed. What else
    /// is known of the market may be newer than the prices.
    /// </summary>
    public Market(bool isSample, IEnumerable<InstrumentPrices> prices, DateTimeOffset? newestOfOthers = null)
    {
        All = [.. prices.OrderBy(price => price.Symbol, StringComparer.Ordinal)];
        if (All.FirstOrDefault(price => price.IsSample != isSample) is { } stranger)
        {
            throw new ArgumentException($"{stranger.Symbol}: simulated and real prices do not mix.", nameof(prices));
        }

        IsSample = isSample;
        RecordedAt = All.Select(price => price.RecordedAt).Append(newestOfOthers ?? DateTimeOffset.MinValue).Max();
        _bySymbol = All.ToDictionary(price => price.Symbol, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether the prices are simulated.</summary>
    public bool IsSample { get; }

    /// <summary>Instant of the newest thing known of the market; <see cref="DateTimeOffset.MinValue"/> for an empty one.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>Every instrument's prices, by symbol.</summary>
    public IReadOnlyCollection<InstrumentPrices> All { get; }

    /// <summary>The prices of a symbol, whatever its letter case; null where there are none.</summary>
    public InstrumentPrices? Find(string symbol) => _bySymbol.GetValueOrDefault(symbol);

    /// <summary>The prices that can stand for an instrument's index, the best there are; null where there are none.</summary>
    public InstrumentPrices? FindIndexOf(Instrument instrument) => instrument.IndexCandidates.Select(Find).FirstOrDefault(prices => prices is not null);

    /// <summary>Whether there are prices of a symbol.</summary>
    public bool Has(string symbol) => _bySymbol.ContainsKey(symbol);
}
