using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.Tests;

namespace SectorDashboard.Application.Tests;

/// <summary>The real prices beside the checkout. Skips the test where the machine has none.</summary>
internal static class RealPrices
{
    private static readonly Lazy<MarketHistory> s_all = new(() => Of([.. Files().Keys]));

    /// <summary>A history of everything there is.</summary>
    public static MarketHistory All => s_all.Value;

    /// <summary>A history of some symbols.</summary>
    public static MarketHistory Of(params string[] symbols) => Histories.Of([.. symbols.Select(Recording)]);

    /// <summary>The prices of a symbol.</summary>
    public static PriceRecording Recording(string symbol) => Read(symbol, Files()[symbol]);

    /// <summary>Prices and volumes as they were traded on the day, with the splits.</summary>
    public static PriceRecording AsTraded(string symbol) =>
        Read(symbol, Path.Combine(SharedMarketData.Require(SharedMarketData.CasesFolder), "other-formats", "as-traded", symbol + ".csv"));

    /// <summary>Prices with a provider's mistake.</summary>
    public static PriceRecording Flawed(string symbol) =>
        Read(symbol, Path.Combine(SharedMarketData.Require(SharedMarketData.CasesFolder), "flawed", symbol + ".csv"));

    private static Dictionary<string, string> Files() =>
        Directory.EnumerateFiles(SharedMarketData.Require(SharedMarketData.Folder), "*.csv", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);

    private static PriceRecording Read(string symbol, string path)
    {
        using var content = File.OpenRead(path);
        var file = PriceFileReader.Read(content, new ImportLimits(), CancellationToken.None);
        Assert.Null(file.Refusal);
        return new PriceRecording
        {
            Symbol = symbol,
            Source = file.Format,
            FileName = symbol + ".csv",
            ContentHash = symbol,
            AdjustedFor = file.AdjustedFor,
            RecordedAt = Histories.RecordedAt,
            Bars = file.Bars,
            Splits = file.Splits,
        };
    }
}
