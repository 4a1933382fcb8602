using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Holdings;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sample;
using SectorDashboard.MarketData.Tests.Bars;

namespace SectorDashboard.MarketData.Tests.History;

public sealed class MarketHistoryTests
{
    private static readonly InstrumentCatalogue s_catalogue = InstrumentCatalogue.Load();
    private static readonly Market s_sample = SampleMarket.Create(s_catalogue, new DateOnly(2026, 1, 30));
    private static readonly DateTimeOffset s_vintage = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_fund_with_recorded_prices_is_looked_at_in_the_real_market_and_any_other_in_the_sample()
    {
        var history = Build(Recordings.Of("A", 1, 1, 10, 11) with { Symbol = "SOXS" });
        Assert.Same(history.Real, history.MarketOf("soxs"));
        Assert.Same(history.Sample, history.MarketOf("SOXL"));
        Assert.Null(history.MarketOf("SOXS").Find("SOXX"));
        Assert.Equal(s_vintage, history.Vintage);
    }

    [Fact]
    public void A_funds_assets_are_the_latest_known_on_the_day_whoever_said_so()
    {
        FundHoldings Said(DateOnly asOf, double dollars, int recordedOn) => new()
        {
            Symbol = "SOXS",
            Source = "Issuer",
            AsOf = asOf,
            Assets = dollars,
            RecordedAt = s_vintage.AddDays(recordedOn),
        };
        var archive = new PriceArchive
        {
            Recordings = [Recordings.Of("A", 1, 1, 10) with { Symbol = "SOXS" }],
            Holdings = [Said(new(2026, 8, 3), 2e9, 1), Said(new(2026, 7, 1), 1.1e9, 2), Said(new(2026, 8, 3), 2.1e9, 3)],
        };
        var history = MarketHistory.Build(s_catalogue, archive, s_sample, s_vintage);
        var soxs = s_catalogue.Describe("SOXS");

        Assert.Equal(1.42e9, history.AssetsOn(soxs, new(2026, 6, 30))!.Dollars);
        Assert.Equal(1.1e9, history.AssetsOn(soxs, new(2026, 7, 30))!.Dollars);
        Assert.Equal(1.61e9, history.AssetsOn(soxs, new(2026, 8, 2))!.Dollars);
        Assert.Equal(new DatedAssets(new(2026, 8, 3), 2.1e9, "Issuer"), history.AssetsOn(soxs, new(2026, 9, 1)));
        Assert.Null(history.AssetsOn(s_catalogue.Describe("SSG"), new(2026, 9, 1)));
        Assert.Equal(s_vintage.AddDays(3), history.Real.RecordedAt);
    }

    [Fact]
    public void Recordings_of_a_symbol_are_taken_in_order_of_time_however_they_come()
    {
        var history = Build(Recordings.Of("A", 2, 2, 21) with { Symbol = "soxs" }, Recordings.Of("A", 1, 1, 10, 20) with { Symbol = "SOXS" });
        Assert.Equal([10, 21], Assert.Single(history.Real.All).Bars(PriceBasis.Split).Close);
        Assert.Equal("SOXS", Assert.Single(history.Real.All).Symbol);
    }

    [Fact]
    public void A_recording_without_a_bar_is_passed_over() => Assert.Empty(Build(Recordings.Of("A", 1, 1)).Real.All);

    [Fact]
    public void A_market_lists_its_prices_by_symbol_and_knows_its_newest_recording()
    {
        var market = Build(Recordings.Of("A", 3, 1, 1) with { Symbol = "SOXX" }, Recordings.Of("A", 2, 1, 1) with { Symbol = "SOXS" }).Real;
        Assert.Equal(["SOXS", "SOXX"], market.All.Select(prices => prices.Symbol), StringComparer.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 2, 3, 21, 0, 0, TimeSpan.Zero), market.RecordedAt);
        Assert.True(market.Has("soxx"));
        Assert.False(market.IsSample);
        Assert.Equal("SOXX", market.Find("soxx")?.Symbol);
    }

    [Fact]
    public void Simulated_prices_cannot_enter_a_real_market() =>
        Assert.Throws<ArgumentException>(() => new Market(isSample: false, s_sample.All));

    [Fact]
    public void An_unknown_symbol_has_prices_too()
    {
        var prices = Build(Recordings.Of("A", 1, 1, 10)).Real.Find("TEST");
        Assert.Equal(InstrumentKind.Other, prices?.Instrument.Kind);
    }

    private static MarketHistory Build(params PriceRecording[] recordings) => MarketHistory.Build(s_catalogue, new PriceArchive { Recordings = recordings }, s_sample, s_vintage);
}
