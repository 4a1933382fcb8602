using System.Globalization;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Tests.Sources;

/// <summary>A day of an invented answer; null where the source has no value.</summary>
internal sealed record ExampleDay(string Date, double? Close)
{
    public double? Open { get; init; } = Close - 1;

    public double? High { get; init; } = Close + 1;

    public double? Low { get; init; } = Close - 2;

    public double? Volume { get; init; } = 1000;

    public DateOnly Day => DateOnly.ParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A source with an instrument that it has, and the shape of its answers.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Instrument">What to ask for.</param>
/// <param name="Symbol">How the source spells it.</param>
/// <param name="KeyAt">Where the key belongs: the header Authorization, or a name in the query; null for no key.</param>
/// <param name="NamesSymbol">Whether answers name the symbol.</param>
/// <param name="Render">Writes an answer about a symbol.</param>
internal sealed record SourceExample(string Source, Instrument Instrument, string Symbol, string? KeyAt, bool NamesSymbol, Func<string, ExampleDay[], string> Render)
{
    public static readonly Instrument Fund = new() { Symbol = "SOXS", Name = "A fund", Kind = InstrumentKind.Fund, Exchange = "ARCX" };

    private static readonly Instrument s_rate = Named(InstrumentKind.Rate, "DFF", SourceNames.Fred, "DFF");
    private static readonly Instrument s_volatility = Named(InstrumentKind.Volatility, "^VIX", SourceNames.Cboe, "VIX");

    public static IReadOnlyList<SourceExample> All { get; } =
    [
        new(SourceNames.Yahoo, Fund, "SOXS", null, true, ExampleAnswers.Yahoo),
        new(SourceNames.Tiingo, Fund, "SOXS", "Authorization", false, ExampleAnswers.Tiingo),
        new(SourceNames.AlphaVantage, Fund, "SOXS", "apikey", true, ExampleAnswers.AlphaVantage),
        new(SourceNames.TwelveData, Fund, "SOXS", "Authorization", true, ExampleAnswers.TwelveData),
        new(SourceNames.Eodhd, Fund, "SOXS.US", "api_token", false, ExampleAnswers.Eodhd),
        new(SourceNames.Stooq, Fund, "soxs.us", "apikey", false, ExampleAnswers.Stooq),
        new(SourceNames.Fred, s_rate, "DFF", null, true, ExampleAnswers.Fred),
        new(SourceNames.Cboe, s_volatility, "VIX", null, false, ExampleAnswers.Cboe),
        new(SourceNames.Nasdaq, Fund, "SOXS", null, true, ExampleAnswers.Nasdaq),
    ];

    /// <summary>Three days, and one that has not ended when the last session is the third.</summary>
    public static ExampleDay[] Days { get; } = [new("2026-01-05", 11), new("2026-01-06", 12), new("2026-01-07", 12.5), new("2026-01-08", 99)];

    public bool IsTable => Source is SourceNames.Stooq or SourceNames.Fred or SourceNames.Cboe;

    public string Good => Render(Symbol, Days);

    private static Instrument Named(InstrumentKind kind, string symbol, string source, string spelling) => new()
    {
        Symbol = symbol,
        Name = symbol,
        Kind = kind,
        SourceSymbols = new Dictionary<string, string>(StringComparer.Ordinal) { [source] = spelling },
    };
}
