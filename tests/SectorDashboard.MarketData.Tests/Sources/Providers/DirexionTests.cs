using System.Text;
using SectorDashboard.MarketData.Holdings;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.MarketData.Sources.Providers;

namespace SectorDashboard.MarketData.Tests.Sources.Providers;

public sealed class DirexionTests
{
    private const string Header = "\"TradeDate\",\"AccountTicker\",\"StockTicker\",\"SecurityDescription\",\"Shares\",\"Price\",\"MarketValue\",\"Cusip\",\"HoldingsPercent\"\n";

    private static readonly Instrument s_bear = InstrumentCatalogue.Load().Describe("SOXS");
    private static readonly Instrument s_bull = InstrumentCatalogue.Load().Describe("SOXL");

    /// <summary>Invented: assets of 2 billion, three swaps of three times that short, cash as collateral.</summary>
    internal static readonly string Good = Preamble("SOXS", "34,000,000") + Header
        + Row("SOXS", "", "ICE SEMICONDUCTOR INDEX SWAP", "-3000000000", "-150")
        + Row("SOXS", "", "ICE SEMICONDUCTOR INDEX SWAP", "-2,000,000,000.00", "-100.0000")
        + Row("SOXS", "", "Semiconductor Bear 3x", "-1000000000", "-50")
        + Row("SOXS", "", "GOVT CASH FUND, INSTITUTIONAL", "1500000000", "75");

    [Theory]
    [InlineData("34,000,000")]
    [InlineData("34000000")]
    [InlineData(" 34000000")]
    public void Shares_assets_and_swaps_are_read(string shares)
    {
        var given = Read(Good.Replace("34,000,000", shares, StringComparison.Ordinal), s_bear);
        Assert.Empty(given.Remarks);
        Assert.Equal(
            new FundHoldings
            {
                Symbol = "SOXS",
                Source = "Direxion",
                AsOf = new DateOnly(2026, 1, 6),
                SharesOutstanding = 34_000_000,
                Assets = 2e9,
                SwapNotional = -6e9,
                Swaps = 3,
                RecordedAt = default,
            },
            given.Holdings);
    }

    [Fact]
    public void A_fund_with_shares_and_swaps_adds_them_up()
    {
        var file = Preamble("SOXL", "1000000") + Header
            + Row("SOXL", "NVDA", "NVIDIA CORP", "60000000", "60") + Row("SOXL", "", "INDEX SWAP", "240000000", "240") + Row("SOXL", "", "CASH", "40000000", "40");
        var given = Read(file, s_bull);
        Assert.Equal((1e8, 2.4e8, 1), (given.Holdings.Assets, given.Holdings.SwapNotional, given.Holdings.Swaps));
        Assert.Empty(given.Remarks);
    }

    [Fact]
    public void Exposure_that_is_somewhat_off_is_remarked_and_far_off_is_refused()
    {
        string File(int swap) => Preamble("SOXL", "1000000") + Header + Row("SOXL", "", "INDEX SWAP", $"{swap}000000", $"{swap}") + Row("SOXL", "", "CASH", "100000000", "100");
        Assert.Empty(Read(File(290), s_bull).Remarks);
        Assert.Contains("2.60 times the assets, and SOXL aims at 3", Assert.Single(Read(File(260), s_bull).Remarks), StringComparison.Ordinal);
        Refuses(File(140), s_bull, SourceFailure.Contradictory);
        Refuses(File(-300), s_bull, SourceFailure.Contradictory);
    }

    [Fact]
    public void What_is_not_said_is_not_known()
    {
        var given = Read("A fund\nSOXL\n\n" + Header + Row("SOXL", "", "CASH", "100", ""), s_bull);
        Assert.Equal((null, null, null, 0), (given.Holdings.SharesOutstanding, given.Holdings.Assets, given.Holdings.SwapNotional, given.Holdings.Swaps));
    }

    [Theory]
    [InlineData("", SourceFailure.Empty)]
    [InlineData("<html>", SourceFailure.NotPrices)]
    [InlineData("{\"a\":1}", SourceFailure.NotPrices)]
    [InlineData("Too Many Requests", SourceFailure.LimitReached)]
    [InlineData("A fund\nSOXS\nShares Outstanding:1\n", SourceFailure.NotPrices)]
    [InlineData("A fund\nSOXS\n\"TradeDate\",\"AccountTicker\"\n", SourceFailure.NotPrices)]
    [InlineData("A fund\nSOXS\n" + Header, SourceFailure.Empty)]
    [InlineData("A fund\nSOXS\n" + Header + "\"soon\",\"SOXS\",\"\",\"CASH\",\"1\",\"1\",\"100\",\"\",\"1\"\n", SourceFailure.Empty)]
    [InlineData("A fund\nTQQQ\n" + Header + "\"1/6/2026\",\"TQQQ\",\"\",\"CASH\",\"1\",\"1\",\"100\",\"\",\"1\"\n", SourceFailure.WrongSymbol)]
    [InlineData("A fund\nSOXS\n" + Header + "1/6/2026,SOXS,,CASH,1,1,100,,1\n1/7/2026,SOXS,,CASH,1,1,100,,1\n", SourceFailure.Contradictory)]
    public void What_is_no_holdings_is_refused(string file, SourceFailure kind) => Refuses(file, s_bear, kind);

    [Fact]
    public async Task It_is_asked_like_the_sources_of_prices()
    {
        await using var server = await StandInServer.StartAsync();
        using var asking = new Asking(server.Address);
        server.Says(Good, 200, ("ETag", "\"v1\""));
        var given = Assert.IsType<HoldingsOutcome.Given>(await FetchAsync(asking, null));
        Assert.Equal("\"v1\"", given.Validators?.ETag);
        Assert.Equal("/holdings/SOXS.csv", Assert.Single(server.Requests).Target);
        server.Says("", 304);
        Assert.IsType<HoldingsOutcome.Unchanged>(await FetchAsync(asking, given.Validators));
        server.Says("Too Many Requests", 429, ("Retry-After", "60"));
        var failed = Assert.IsType<HoldingsOutcome.Failed>(await FetchAsync(asking, null));
        Assert.Equal((SourceFailure.LimitReached, TimeSpan.FromMinutes(1)), (failed.Kind, failed.RetryAfter));
        var unknown = Assert.IsType<HoldingsOutcome.Failed>(await asking.Holdings.FetchAsync(InstrumentCatalogue.Load().Describe("USD"), null, CancellationToken.None));
        Assert.Equal(SourceFailure.NotKnown, unknown.Kind);
    }

    internal static HoldingsOutcome.Given Read(byte[] file, Instrument fund) => DirexionFile.Read(file, fund.Symbol, fund, "Direxion");

    private static Task<HoldingsOutcome> FetchAsync(Asking asking, SourceValidators? validators) =>
        asking.Holdings.FetchAsync(s_bear, validators, TestContext.Current.CancellationToken);

    private static HoldingsOutcome.Given Read(string file, Instrument fund) => Read(Encoding.UTF8.GetBytes(file), fund);

    private static string Preamble(string symbol, string shares) => $"A daily fund of three times\n{symbol}\nShares Outstanding:{shares}\n\n\n";

    private static string Row(string fund, string symbol, string description, string value, string percent) =>
        $"\"1/6/2026 12:00:00 AM\",\"{fund}\",\"{symbol}\",\"{description}\",\"1\",\"1\",\"{value}\",\"\",\"{percent}\"\n";

    private static void Refuses(string file, Instrument fund, SourceFailure kind) =>
        Assert.Equal(kind, Assert.Throws<RefusedAnswerException>(() => Read(file, fund)).Kind);
}
