using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.Import.Parsing;

public sealed class RealFilesTests
{
    private static readonly InstrumentCatalogue s_catalogue = InstrumentCatalogue.Load();

    [Fact]
    public void Every_file_of_real_prices_is_read_without_a_rejected_row()
    {
        string[] folders = [SharedMarketData.Require(SharedMarketData.Folder), SharedMarketData.Require(SharedMarketData.CasesFolder)];
        string[] paths = [.. folders.SelectMany(folder => Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories))];
        Assert.True(paths.Length > 40);
        Assert.All(paths, path =>
        {
            var file = Reading.File(path);
            Assert.Null(file.Refusal);
            Assert.Equal(0, file.Rejected);
            Assert.Empty(file.Problems);
            Assert.Equal(File.ReadLines(path).Count() - 1, file.Rows);
            Assert.True(SymbolName.TryParse(SymbolName.FromFileName(path), out var symbol, out _));
            Assert.NotEqual(InstrumentKind.Other, s_catalogue.Describe(symbol).Kind);
        });
    }

    [Theory]
    [InlineData("SOXS.csv", "Yahoo CSV")]
    [InlineData("closes/NVDA.csv", "Date and close CSV")]
    [InlineData("macro/DGS10.csv", "FRED CSV")]
    public void Formats_are_told_by_content(string path, string format) =>
        Assert.Equal(format, Reading.File(Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), path)).Format);

    [Fact]
    public void The_holidays_of_FRED_are_missing_values() =>
        Assert.Equal(227, Reading.File(Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), "macro", "DGS10.csv")).Missing);

    [Fact]
    public void Every_geared_fund_has_a_multiple_on_its_first_day()
    {
        var folder = SharedMarketData.Require(SharedMarketData.Folder);
        Assert.All(s_catalogue.GearedFunds.Where(fund => fund.IsUnitedStates), fund =>
            Assert.NotNull(fund.LeverageOn(Reading.File(Path.Combine(folder, fund.Symbol + ".csv")).First!.Value)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SOXS_traded_on_2026_01_07_at_2_45_up_2_94_percent_with_271_8_million_shares(bool asTraded)
    {
        var traded = Soxs(asTraded).Bars(PriceBasis.Traded);
        var day = traded.IndexAtOrBefore(new DateOnly(2026, 1, 7));
        Assert.Equal(new DateOnly(2026, 1, 7), traded.Dates[day]);
        Assert.Equal(2.45, traded.Close[day], 1e-9);
        Assert.Equal(2.38, traded.Close[day - 1], 1e-9);
        Assert.Equal(0.0294, (traded.Close[day] / traded.Close[day - 1]) - 1, 5e-5);
        Assert.Equal(271_800_000, traded.Volume[day], 1e-3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_first_close_of_SOXS_is_40_28_traded_and_38_7_billion_in_shares_of_today(bool asTraded)
    {
        var prices = Soxs(asTraded);
        Assert.Equal(10, prices.Splits.Count);
        Assert.Equal(40.28, prices.Bars(PriceBasis.Traded).Close[0], 1e-5);
        Assert.Equal(1, prices.Bars(PriceBasis.Split).Close[0] / 38_668_800_273.0667, 1e-7);
    }

    [Fact]
    public void Prices_as_traded_and_prices_adjusted_by_the_provider_give_the_same_daily_returns_and_dollar_volumes()
    {
        var (own, providers) = (Soxs(asTraded: true).Bars(PriceBasis.Split), Soxs(asTraded: false).Bars(PriceBasis.Split));
        Assert.Equal(providers.Dates, own.Dates);
        for (var i = 1; i < own.Count; i++)
        {
            Assert.Equal((providers.Close[i] / providers.Close[i - 1]) - 1, (own.Close[i] / own.Close[i - 1]) - 1, 1e-6);
        }

        for (var i = own.IndexAtOrBefore(new DateOnly(2024, 1, 2)); i < own.Count; i++)
        {
            Assert.Equal(1, own.Volume[i] / providers.Volume[i], 0.001);
        }
    }

    [Fact]
    public void The_provider_that_gives_SOXX_as_traded_says_what_its_total_return_was()
    {
        var path = Path.Combine(SharedMarketData.Require(SharedMarketData.CasesFolder), "other-formats", "alphavantage", "SOXX.csv");
        var prices = Prices(Reading.File(path), "SOXX");
        Assert.Equal(AdjustedFor.Nothing, prices.AdjustedFor);

        // First and last adjusted close in the file, read by eye.
        var total = prices.Bars(PriceBasis.Total);
        Assert.Equal((86.3303174521, 367.65), (total.Close[0], total.Close[^1]));
        Assert.Equal(92.81, prices.Bars(PriceBasis.Traded).Close[0]);
    }

    private static InstrumentPrices Soxs(bool asTraded)
    {
        var path = asTraded
            ? Path.Combine(SharedMarketData.Require(SharedMarketData.CasesFolder), "other-formats", "as-traded", "SOXS.csv")
            : Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), "SOXS.csv");
        return Prices(Reading.File(path), "SOXS");
    }

    private static InstrumentPrices Prices(ParsedPriceFile file, string symbol) => InstrumentPrices.FromRecordings(s_catalogue.Describe(symbol), [new PriceRecording
    {
        Symbol = symbol,
        Source = file.Format,
        FileName = symbol + ".csv",
        ContentHash = "",
        AdjustedFor = file.AdjustedFor,
        RecordedAt = new DateTimeOffset(2026, 9, 26, 0, 0, 0, TimeSpan.Zero),
        Bars = file.Bars,
        Splits = file.Splits,
    }]);
}
