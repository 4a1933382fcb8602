using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.MarketData.Sources.Providers;

namespace SectorDashboard.MarketData.Tests.Sources.Providers;

public sealed class YahooProtocolTests
{
    private static readonly DateOnly s_tuesday = new(2026, 1, 6);

    [Fact]
    public void Nulls_inside_the_columns_cost_their_day_or_their_value_only()
    {
        var prices = Read(ExampleAnswers.Yahoo("SOXS", [
            new("2026-01-05", 11) { Open = null, Volume = null }, new("2026-01-06", null), new("2026-01-07", 12.5)]));
        Assert.Equal([11, 12.5], prices.Bars.Close);
        Assert.Equal((double.NaN, 12, double.NaN), (prices.Bars.Open[0], prices.Bars.High[0], prices.Bars.Volume[0]));
        Assert.Equal("days without a close, which are left out: 1, the last 2026-01-06", Assert.Single(prices.Remarks));
    }

    [Fact]
    public void Prices_kept_in_32_bits_are_given_as_they_were_quoted()
    {
        var prices = Read(ExampleAnswers.Yahoo("SOXS", [new("2026-01-05", (float)123.45) { High = 123.46000671386719, Low = 122 }]));
        Assert.Equal((123.45, 123.45, 123.46), (prices.Bars.Close[0], prices.Bars.AdjustedClose[0], prices.Bars.High[0]));
    }

    // Half past nine in New York is 14:30 in Greenwich in winter and 13:30 in summer; some bars stand at New York's midnight.
    [Theory]
    [InlineData("2026-01-05T14:30:00Z", "America/New_York", -14400, 5)]
    [InlineData("2026-01-05T05:00:00Z", "America/New_York", -14400, 5)]
    [InlineData("2026-01-06T00:30:00Z", "America/New_York", -14400, 5)]
    [InlineData("2026-01-05T14:30:00Z", "../../etc/passwd", -18000, 5)]
    [InlineData("2026-01-06T02:00:00Z", "No/Such_Zone", -18000, 5)]
    [InlineData("2026-01-05T23:30:00Z", "Asia/Tokyo", 0, 6)]
    public void A_bar_belongs_to_the_exchanges_day(string instant, string zone, int offset, int day)
    {
        var answer = Change(meta =>
        {
            meta["exchangeTimezoneName"] = zone;
            meta["gmtoffset"] = offset;
        });
        answer["chart"]!["result"]![0]!["timestamp"] = new JsonArray(DateTimeOffset.Parse(instant, null).ToUnixTimeSeconds());
        Assert.Equal([new DateOnly(2026, 1, day)], Read(answer.ToJsonString()).Bars.Dates);
    }

    [Fact]
    public void Months_are_no_days() => Refuses(Change(meta => meta["dataGranularity"] = "1mo").ToJsonString(), SourceFailure.NotPrices, "bars of 1mo");

    [Fact]
    public void An_answer_that_does_not_say_what_it_is_about_is_refused() =>
        Refuses(Change(meta => meta.Remove("symbol")).ToJsonString(), SourceFailure.NotPrices, "does not say");

    [Fact]
    public void Columns_of_different_lengths_cannot_be_told_apart_by_day()
    {
        var answer = JsonNode.Parse(ExampleAnswers.Yahoo("SOXS", SourceExample.Days))!;
        ((JsonArray)answer["chart"]!["result"]![0]!["indicators"]!["quote"]![0]!["close"]!).RemoveAt(0);
        Refuses(answer.ToJsonString(), SourceFailure.NotPrices, "4 days and 3 values of Close");
    }

    [Fact]
    public void A_column_that_is_not_there_is_remarked()
    {
        var answer = JsonNode.Parse(ExampleAnswers.Yahoo("SOXS", SourceExample.Days))!;
        ((JsonObject)answer["chart"]!["result"]![0]!["indicators"]!["quote"]![0]!).Remove("volume");
        Assert.Equal("the answer has no values of Volume", Assert.Single(Read(answer.ToJsonString()).Remarks));
    }

    [Theory]
    [InlineData("Not Found", "No data found, symbol may be delisted", SourceFailure.NotKnown)]
    [InlineData("Bad Request", "Invalid input", SourceFailure.ServerError)]
    [InlineData("", "Too Many Requests", SourceFailure.LimitReached)]
    public void Its_errors_are_understood(string code, string description, SourceFailure kind) =>
        Refuses(JsonSerializer.Serialize(new { chart = new { result = (string?)null, error = new { code, description } } }), kind, description);

    [Fact]
    public void Splits_are_new_to_old_shares()
    {
        var prices = Read(ExampleAnswers.Yahoo("SOXS", SourceExample.Days, Splits(new { date = Tuesday, numerator = 1.0, denominator = 20.0, splitRatio = "1:20" })));
        Assert.Equal([new Split(s_tuesday, 0.05)], prices.Splits);
        Assert.Empty(prices.Remarks);
    }

    [Fact]
    public void A_split_with_its_ratio_the_wrong_way_round_is_set_right_by_the_table()
    {
        var known = SourceExample.Fund with { Splits = [new Split(s_tuesday, 0.05)] };
        var answer = ExampleAnswers.Yahoo("SOXS", SourceExample.Days, Splits(new { date = Tuesday, numerator = 20, denominator = 1, splitRatio = "20:1" }));
        var prices = Read(answer, known);
        Assert.Equal([new Split(s_tuesday, 0.05)], prices.Splits);
        Assert.Contains("stated as 20:1, and known as 1:20; the known one is taken", Assert.Single(prices.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_in_words_only_is_read_and_two_statements_that_differ_are_remarked()
    {
        var words = Read(ExampleAnswers.Yahoo("SOXS", SourceExample.Days, Splits(new { date = Tuesday, splitRatio = "3:2" })));
        Assert.Equal([new Split(s_tuesday, 1.5)], words.Splits);
        var both = Read(ExampleAnswers.Yahoo("SOXS", SourceExample.Days, Splits(new { date = Tuesday, numerator = 3, denominator = 2, splitRatio = "2:3" })));
        Assert.Equal([new Split(s_tuesday, 1.5)], both.Splits);
        Assert.Contains("in words of", Assert.Single(both.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "date": "soon", "numerator": 1, "denominator": 20 }""")]
    [InlineData("""{ "date": 1767709800, "numerator": 1, "denominator": 0 }""")]
    [InlineData("""{ "date": 1767709800, "numerator": -1, "denominator": 20 }""")]
    [InlineData("""{ "date": 1767709800, "numerator": 1e300, "denominator": 1e-300, "splitRatio": "1:0" }""")]
    [InlineData("""{ "date": 1767709800 }""")]
    [InlineData("[]")]
    public void What_is_no_split_is_left_out_with_a_remark(string split)
    {
        var prices = Read(ExampleAnswers.Yahoo("SOXS", SourceExample.Days, new { a = JsonNode.Parse(split) }));
        Assert.Empty(prices.Splits);
        Assert.Single(prices.Remarks);
    }

    [Fact]
    public void A_split_of_tomorrow_is_tomorrows() =>
        Assert.Empty(Read(ExampleAnswers.Yahoo("SOXS", SourceExample.Days, Splits(new { date = ExampleAnswers.Instant(new(2026, 1, 8)), numerator = 1, denominator = 20 }))).Splits);

    private static long Tuesday => ExampleAnswers.Instant(s_tuesday);

    private static object Splits(object split) => new { a = split };

    /// <summary>An answer of one day with something changed in what it says about itself.</summary>
    private static JsonNode Change(Action<JsonObject> change)
    {
        var answer = JsonNode.Parse(ExampleAnswers.Yahoo("SOXS", SourceExample.Days[..1]))!;
        change((JsonObject)answer["chart"]!["result"]![0]!["meta"]!);
        return answer;
    }

    private static PriceAnswer Read(string answer, Instrument? instrument = null) => new YahooProtocol().Read(
        Encoding.UTF8.GetBytes(answer), "SOXS", new SourceRequest(instrument ?? SourceExample.Fund, Asking.LastSession));

    private static void Refuses(string answer, SourceFailure kind, string reason)
    {
        var refused = Assert.Throws<RefusedAnswerException>(() => Read(answer));
        Assert.Equal(kind, refused.Kind);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
