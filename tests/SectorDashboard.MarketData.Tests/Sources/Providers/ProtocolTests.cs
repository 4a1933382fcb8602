using System.Text;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.MarketData.Sources.Providers;

namespace SectorDashboard.MarketData.Tests.Sources.Providers;

public sealed class ProtocolTests
{
    // The wordings are ours, about what the sources say in theirs.
    [Theory]
    [InlineData("AlphaVantage", """{"Note":"Thank you. Our call frequency is 5 calls per minute."}""", SourceFailure.LimitReached)]
    [InlineData("AlphaVantage", """{"Information":"Your API key has a rate limit of 25 requests per day; a premium plan has none."}""", SourceFailure.LimitReached)]
    [InlineData("AlphaVantage", """{"Information":"This is a premium endpoint."}""", SourceFailure.NotKnown)]
    [InlineData("AlphaVantage", """{"Information":"The demo API key is for demonstrations."}""", SourceFailure.KeyRefused)]
    [InlineData("AlphaVantage", """{"Information":"Something new."}""", SourceFailure.LimitReached)]
    [InlineData("AlphaVantage", """{"Error Message":"Invalid call, see the documentation of TIME_SERIES_DAILY."}""", SourceFailure.NotKnown)]
    [InlineData("AlphaVantage", """{"Error Message":"The parameter apikey is invalid or missing."}""", SourceFailure.KeyRefused)]
    [InlineData("AlphaVantage", "{}", SourceFailure.Empty)]
    [InlineData("TwelveData", """{"code":404,"message":"The symbol is missing or invalid.","status":"error"}""", SourceFailure.NotKnown)]
    [InlineData("TwelveData", """{"code":400,"message":"No data.","status":"error"}""", SourceFailure.NotKnown)]
    [InlineData("TwelveData", """{"code":401,"message":"Incorrect.","status":"error"}""", SourceFailure.KeyRefused)]
    [InlineData("TwelveData", """{"code":429,"message":"Wait.","status":"error"}""", SourceFailure.LimitReached)]
    [InlineData("TwelveData", """{"code":500,"message":"Ours.","status":"error"}""", SourceFailure.ServerError)]
    [InlineData("TwelveData", """{"status":"error"}""", SourceFailure.ServerError)]
    [InlineData("TwelveData", """{"status":"ok"}""", SourceFailure.NotPrices)]
    [InlineData("Tiingo", """{"detail":"You have run over your hourly quota."}""", SourceFailure.LimitReached)]
    [InlineData("Tiingo", """{"detail":"Invalid token."}""", SourceFailure.KeyRefused)]
    [InlineData("Tiingo", """{"detail":"Ours."}""", SourceFailure.ServerError)]
    [InlineData("EODHD", """{"message":"You exceeded your daily API requests limit."}""", SourceFailure.LimitReached)]
    [InlineData("EODHD", "Unauthenticated", SourceFailure.KeyRefused)]
    [InlineData("Nasdaq", """{"data":null,"status":{"rCode":400,"bCodeMessage":[{"code":1001,"errorMessage":"Symbol not exists."}]}}""", SourceFailure.NotKnown)]
    [InlineData("Nasdaq", """{"data":null,"status":{"rCode":500}}""", SourceFailure.NotPrices)]
    [InlineData("Nasdaq", """{"data":{"symbol":"SOXS","tradesTable":{"rows":null}}}""", SourceFailure.Empty)]
    [InlineData("Stooq", "No data", SourceFailure.NotKnown)]
    [InlineData("Stooq", "Date,Price\n2026-01-05,1\n", SourceFailure.NotPrices)]
    [InlineData("FRED", "observation_date,DFF\n2026-01-05,.\n", SourceFailure.Empty)]
    [InlineData("FRED", "observation_date,DFF,SOFR\n2026-01-05,1,2\n", SourceFailure.NotPrices)]
    public void What_a_source_says_with_status_200_is_understood(string source, string answer, SourceFailure kind)
    {
        var refused = Assert.Throws<RefusedAnswerException>(() => Read(source, answer));
        Assert.Equal(kind, refused.Kind);
        Assert.NotEmpty(refused.Message);
    }

    [Fact]
    public void Tiingos_split_factors_are_splits_and_its_adjusted_close_is_kept()
    {
        var prices = Read("Tiingo", """
            [{"date":"2026-01-05T00:00:00.000Z","close":2,"adjClose":39.5,"splitFactor":1.0},
             {"date":"2026-01-06T00:00:00.000Z","close":40,"adjClose":40,"splitFactor":0.05}]
            """);
        Assert.Equal([new Split(new(2026, 1, 6), 0.05)], prices.Splits);
        Assert.Equal([39.5, 40], prices.Bars.AdjustedClose);
        Assert.Empty(prices.Remarks);
    }

    [Fact]
    public void A_warning_among_Eodhds_rows_is_a_remark()
    {
        var prices = Read("EODHD", """[{"date":"2026-01-05","close":11,"volume":7},{"warning":"One year only"}]""");
        Assert.Equal("it says 'One year only'", Assert.Single(prices.Remarks));
        Assert.True(double.IsNaN(prices.Bars.Volume[0]));
    }

    [Fact]
    public void An_index_of_Cboe_with_one_value_a_day_is_read_and_must_be_the_one_asked_for()
    {
        const string answer = "DATE,VVIX\n03/06/2006,71.73\n03/07/2006,72.05\n";
        var request = new SourceRequest(SourceExample.All.Single(example => example.Source == "Cboe").Instrument, Asking.LastSession);
        Assert.Equal([71.73, 72.05], new CboeProtocol().Read(Encoding.UTF8.GetBytes(answer), "VVIX", request).Bars.Close);
        Assert.Equal(SourceFailure.WrongSymbol, Assert.Throws<RefusedAnswerException>(() => new CboeProtocol().Read(Encoding.UTF8.GetBytes(answer), "SKEW", request)).Kind);
    }

    [Fact]
    public void Numbers_may_be_texts_and_texts_numbers()
    {
        var prices = Read("TwelveData", """{"values":[{"datetime":"2026-01-05","open":10,"high":"12.0","low":9e0,"close":"1.1e1","volume":1000.5}],"status":"ok"}""");
        Assert.Equal((10, 12, 9, 11, 1000.5), (prices.Bars.Open[0], prices.Bars.High[0], prices.Bars.Low[0], prices.Bars.Close[0], prices.Bars.Volume[0]));
    }

    [Theory]
    [InlineData("\"NaN\"")]
    [InlineData("\"Infinity\"")]
    [InlineData("1e999")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("true")]
    [InlineData("[11]")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"11\\u0000\"")]
    public void What_is_no_price_costs_its_row(string close)
    {
        var prices = Read("EODHD", $$"""[{"date":"2026-01-05","close":11},{"date":"2026-01-06","close":{{close}}}]""");
        Assert.Equal([11], prices.Bars.Close);
        Assert.StartsWith("2026-01-06: Close", Assert.Single(prices.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"1899-12-31\"")]
    [InlineData("\"2201-01-01\"")]
    [InlineData("\"2026-02-30\"")]
    [InlineData("20260106.5")]
    [InlineData("null")]
    [InlineData("\"\\ud800\"")]
    public void What_is_no_day_costs_its_row(string day)
    {
        var prices = Read("EODHD", $$"""[{"date":"2026-01-05","close":11},{"date":{{day}},"close":12}]""");
        Assert.Equal([11], prices.Bars.Close);
        Assert.Contains("is not a date", Assert.Single(prices.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_odd_rows_are_not_a_thousand_remarks()
    {
        var prices = Read("EODHD", $$"""[{"date":"2026-01-05","close":11}{{string.Concat(Enumerable.Repeat(",{}", 1000))}}]""");
        Assert.Equal(21, prices.Remarks.Count);
        Assert.Equal("and 980 more", prices.Remarks[^1]);
    }

    internal static IPriceProtocol Protocol(string source) => source switch
    {
        "Yahoo" => new YahooProtocol(),
        "Tiingo" => new TiingoProtocol(),
        "AlphaVantage" => new AlphaVantageProtocol(),
        "TwelveData" => new TwelveDataProtocol(),
        "EODHD" => new EodhdProtocol(),
        "Nasdaq" => new NasdaqProtocol(),
        "Stooq" => new StooqProtocol(),
        "FRED" => new FredProtocol(),
        "Cboe" => new CboeProtocol(),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "No such source."),
    };

    private static PriceAnswer Read(string source, string answer)
    {
        var example = SourceExample.All.Single(example => example.Source == source);
        return Protocol(source).Read(Encoding.UTF8.GetBytes(answer), example.Symbol, new SourceRequest(example.Instrument, Asking.LastSession));
    }
}
