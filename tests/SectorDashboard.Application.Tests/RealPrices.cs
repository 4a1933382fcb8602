using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.Tests;

namespace SectorDashboard.Application.Tests;

/// <summary>Histories of the real prices beside the checkout.</summary>
internal static class RealPrices
{
    private static readonly Lazy<MarketHistory> s_all = new(() => Of([.. Files().Keys]));

    /// <summary>All the real prices there are; skips the test where the machine has none.</summary>
    public static MarketHistory All => s_all.Value;

    /// <summary>The real prices of some symbols; skips the test where the machine has none.</summary>
    public static MarketHistory Of(params string[] symbols)
    {
        var files = Files();
        return Histories.Of([.. symbols.Select(symbol => Recording(symbol, files[symbol]))]);
    }

    private static Dictionary<string, string> Files() =>
        Directory.EnumerateFiles(SharedMarketData.Require(SharedMarketData.Folder), "*.csv", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal);

    private static PriceRecording Recording(string symbol, string path)
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
