namespace SectorDashboard.MarketData.Refresh;

/// <summary>In which order sources are asked for a symbol.</summary>
/// <param name="Default">Names of sources for every symbol, first choice first; sources that are not named are not asked.</param>
/// <param name="BySymbol">Names of sources for single symbols, which replace the default.</param>
public sealed record SourceOrder(IReadOnlyList<string> Default, IReadOnlyDictionary<string, IReadOnlyList<string>> BySymbol)
{
    /// <summary>
    /// What is asked where nothing else is configured: who publishes a figure before who passes it on, then whole histories before short
    /// ones, and last the source that likes it least.
    /// </summary>
    public static IReadOnlyList<string> Usual { get; } =
        ["FRED", "Cboe", "Tiingo", "Yahoo", "TwelveData", "Stooq", "EODHD", "AlphaVantage", "Nasdaq"];

    /// <summary>The usual order for every symbol.</summary>
    public static SourceOrder Standard { get; } = new(Usual, new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase));

    /// <summary>The names of the sources to ask for a symbol, first choice first.</summary>
    public IReadOnlyList<string> For(string symbol) => BySymbol.TryGetValue(symbol, out var named) ? named : Default;
}
