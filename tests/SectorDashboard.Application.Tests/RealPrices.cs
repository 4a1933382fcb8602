using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.Tests;

namespace SectorDashboard.Application.Tests;

/// <summary>Histories of real prices, read from the files that lie beside the checkout.</summary>
internal static class RealPrices
{
    /// <summary>The history of some symbols; skips the test where there are no real prices.</summary>
    public static MarketHistory Of(params string[] symbols)
    {
        var folder = SharedMarketData.Require(SharedMarketData.Folder);
        return Histories.Of([.. symbols.Select(symbol => Recording(folder, symbol))]);
    }

    private static PriceRecording Recording(string folder, string symbol)
    {
        using var content = File.OpenRead(Path.Combine(folder, symbol + ".csv"));
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
