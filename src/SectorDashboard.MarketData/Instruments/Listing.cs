namespace SectorDashboard.MarketData.Instruments;

/// <summary>
/// Spells what names an instrument: exchange and symbol together, for the same symbol is another product elsewhere (SOXS in London is -4x).
/// Listings in the United States, and what is not listed, go by the symbol alone; others have the market identifier code behind it, SOXS@XLON.
/// </summary>
internal static class Listing
{
    /// <summary>Stands between symbol and exchange.</summary>
    public const char Mark = '@';

    /// <summary>Market identifier codes (ISO 10383) of the exchanges in the United States on which funds and companies here are listed.</summary>
    private static readonly HashSet<string> s_unitedStates = new(StringComparer.OrdinalIgnoreCase) { "ARCX", "BATS", "XASE", "XNAS", "XNYS" };

    /// <summary>Whether a listing goes by its symbol alone.</summary>
    public static bool IsUnitedStates(string exchange) => exchange.Length == 0 || s_unitedStates.Contains(exchange);

    /// <summary>The name of a listing.</summary>
    public static string Name(string symbol, string exchange) => IsUnitedStates(exchange) ? symbol : $"{symbol}{Mark}{exchange}";

    /// <summary>The name as it is spelled here: SOXS@ARCX is SOXS.</summary>
    public static string Canonical(string name) => name.Split(Mark) is [var symbol, var exchange] ? Name(symbol, exchange) : name;
}
