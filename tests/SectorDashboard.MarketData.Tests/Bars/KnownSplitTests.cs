using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Tests.Import.Parsing;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.Bars;

/// <summary>The splits of SOXS and SOXL against what was published of them.</summary>
public sealed class KnownSplitTests
{
    private static readonly InstrumentCatalogue s_catalogue = InstrumentCatalogue.Load();

    // The first day of each split and the published factor for all prices before it.
    public static TheoryData<string, double> Factors => new()
    {
        { "2011-02-24", 960e6 },
        { "2013-08-20", 192e6 },
        { "2015-05-20", 48e6 },
        { "2017-05-01", 12e6 },
        { "2019-06-28", 2.4e6 },
        { "2020-08-28", 240e3 },
        { "2022-03-28", 20e3 },
        { "2024-04-15", 2e3 },
        { "2026-03-05", 200 },
        { "2026-07-15", 10 },
    };

    [Theory]
    [MemberData(nameof(Factors))]
    public void One_dollar_before_a_split_is_its_factor_in_shares_of_today(string date, double factor)
    {
        var split = DateOnly.Parse(date);
        var prices = Closes("SOXS", (new(2010, 3, 11), 1), (split.AddDays(-1), 1), (split, 1), (new(2026, 7, 16), 1));
        var adjusted = prices.Bars(PriceBasis.Split);
        Assert.Equal(factor, adjusted.Close[1], 1e-6 * factor);
        Assert.Equal(960e6, adjusted.Close[0], 1);
        Assert.True(adjusted.Close[2] < factor / 3.9);
        Assert.Equal(1, adjusted.Close[3]);
    }

    // The close of 2014-11-25 as a news site printed it: digits enough for prices of a billion.
    [Fact]
    public void A_price_of_14_81_in_2014_is_711_million_today()
    {
        var adjusted = Closes("SOXS", (new(2014, 11, 25), 14.81), (new(2026, 7, 15), 45.98)).Bars(PriceBasis.Split);
        Assert.Equal(7.1088e8, adjusted.Close[0], 1e-3);
    }

    [Fact]
    public void The_price_file_agrees_with_the_news_of_2014()
    {
        var prices = Real("SOXS");
        var day = prices.Bars(PriceBasis.Split).IndexAtOrBefore(new DateOnly(2014, 11, 25));
        Assert.Equal(14.81, prices.Bars(PriceBasis.Traded).Close[day], 1e-5);
        Assert.Equal(1, prices.Bars(PriceBasis.Split).Close[day] / 7.1088e8, 1e-6);
    }

    // Open over the close before, as traded: what the splits promise is not quite what the market opened at.
    [Theory]
    [InlineData("SOXS", "2026-07-15", 10, 9.633)]
    [InlineData("SOXL", "2021-03-02", 0.0667, 0.0673)]
    public void The_traded_price_jumps_by_about_the_split(string symbol, string date, double expected, double observed)
    {
        var prices = Real(symbol);
        var traded = prices.Bars(PriceBasis.Traded);
        var day = traded.IndexAtOrBefore(DateOnly.Parse(date));
        Assert.Equal(observed, traded.Open[day] / traded.Close[day - 1], 0.005 * observed);
        Assert.Equal(expected, 1 / Assert.Single(prices.Splits, split => split.Date == DateOnly.Parse(date)).Ratio, 0.001 * expected);
    }

    private static InstrumentPrices Closes(string symbol, params (DateOnly Day, double Close)[] days)
    {
        double[] closes = [.. days.Select(day => day.Close)];
        var bars = new BarSeries([.. days.Select(day => day.Day)], closes, closes, closes, closes, closes, closes);
        return Prices(symbol, AdjustedFor.Nothing, bars);
    }

    private static InstrumentPrices Real(string symbol)
    {
        var file = Reading.File(Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), symbol + ".csv"));
        return Prices(symbol, file.AdjustedFor, file.Bars);
    }

    private static InstrumentPrices Prices(string symbol, AdjustedFor adjustedFor, BarSeries bars) => InstrumentPrices.FromRecordings(
        s_catalogue.Describe(symbol), [Recordings.Of("A", 1, 1, 1) with { AdjustedFor = adjustedFor, Bars = bars }]);
}
