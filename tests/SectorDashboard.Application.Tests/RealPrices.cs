using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.Tests;

namespace SectorDashboard.Application.Tests;

/// <summary>Recordings read from the real price files beside the checkout.</summary>
internal static class RealPrices
{
    public static PriceRecording Recording(string symbol) => Read(symbol, Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), symbol + ".csv"));

    public static PriceRecording Macro(string symbol) => Read(symbol, Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), "macro", symbol + ".csv"));

    /// <summary>Prices and volumes as they were traded on the day, with the splits.</summary>
    public static PriceRecording AsTraded(string symbol) =>
        Read(symbol, Path.Combine(SharedMarketData.Require(SharedMarketData.CasesFolder), "other-formats", "as-traded", symbol + ".csv"));

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
