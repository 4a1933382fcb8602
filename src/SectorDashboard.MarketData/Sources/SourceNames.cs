namespace SectorDashboard.MarketData.Sources;

/// <summary>Names of the sources in settings and in the catalogue.</summary>
public static class SourceNames
{
    internal const string Yahoo = "Yahoo";
    internal const string Tiingo = "Tiingo";
    internal const string AlphaVantage = "AlphaVantage";
    internal const string TwelveData = "TwelveData";
    internal const string Eodhd = "EODHD";
    internal const string Stooq = "Stooq";
    internal const string Fred = "FRED";
    internal const string Cboe = "Cboe";
    internal const string Nasdaq = "Nasdaq";
    internal const string Direxion = "Direxion";

    /// <summary>Every source's name.</summary>
    public static IReadOnlyList<string> All { get; } = [Yahoo, Tiingo, AlphaVantage, TwelveData, Eodhd, Stooq, Fred, Cboe, Nasdaq, Direxion];
}
