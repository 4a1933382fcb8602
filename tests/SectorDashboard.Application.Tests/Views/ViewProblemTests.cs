using CsCheck;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Tests.Views;

public sealed class ViewProblemTests
{
    [Theory]
    [InlineData("leverage", "abc")]
    [InlineData("leverage", "6")]
    [InlineData("leverage", "-5.01")]
    [InlineData("window", "2")]
    [InlineData("window", "5.5")]
    [InlineData("window", "757")]
    [InlineData("window", "")]
    [InlineData("vol", "1e308")]
    [InlineData("vol", "NaN")]
    [InlineData("vol", "Infinity")]
    [InlineData("vol", "-0.1")]
    [InlineData("vol", "0,5")]
    [InlineData("move", "-0.96")]
    [InlineData("days", "0")]
    [InlineData("days", "99999999999999")]
    [InlineData("fee", "-0.01")]
    [InlineData("cash", "2")]
    [InlineData("spread", "0x1")]
    [InlineData("autocorr", "0.6")]
    [InlineData("book", "-1")]
    [InlineData("bookbeta", "1 000")]
    [InlineData("rebalance", "band:x")]
    [InlineData("rebalance", "band")]
    [InlineData("rebalance", "band:0")]
    [InlineData("rebalance", "hourly")]
    [InlineData("cost", "1001")]
    [InlineData("spike", "0.004")]
    [InlineData("spike", "0.31")]
    [InlineData("surge", "-0.1")]
    [InlineData("surge", "20.1")]
    [InlineData("model", "2")]
    [InlineData("paths", "99")]
    [InlineData("seed", "1.5")]
    [InlineData("seed", "9223372036854775808")]
    [InlineData("asof", "yesterday")]
    [InlineData("asof", "12:30")]
    [InlineData("asof", "01/02/2026")]
    [InlineData("asof", "0001-01-01T00:00:00Z")]
    [InlineData("range", "2Y")]
    [InlineData("from", "2024-02-30")]
    [InlineData("to", "01/02/2024")]
    [InlineData("to", "1899-12-31")]
    [InlineData("basis", "raw")]
    [InlineData("beta", "0")]
    [InlineData("market", "S&P")]
    [InlineData("fund", "=1+1")]
    [InlineData("fund", "<script>")]
    [InlineData("index", "../../etc/passwd")]
    [InlineData("index", "ſoxs")]
    public void A_bad_value_is_listed_with_its_key_and_keeps_the_default(string key, string value)
    {
        var other = key == "days" ? "paths=500" : "days=5";
        var reading = ViewCodec.Read($"{key}={Uri.EscapeDataString(value)}&{other}");
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(value, problem.Value);
        Assert.Equal(key, problem.Key);
        Assert.StartsWith(key, problem.Message, StringComparison.Ordinal);
        Assert.Equal(ViewCodec.Read(other).View, reading.View);
    }

    [Fact]
    public void A_first_day_after_the_last_is_listed_and_the_range_keeps_its_default()
    {
        var reading = ViewCodec.Read("from=2025-01-02&to=2025-01-01&days=5");
        Assert.Equal("from", Assert.Single(reading.Problems).Key);
        Assert.Equal(View.Default with { Days = 5 }, reading.View);
    }

    [Fact]
    public void Unknown_keys_are_listed_and_change_nothing()
    {
        var reading = ViewCodec.Read("utm_source=x&Fund=SOXL&days=5&=7&" + new string('k', 100) + "=1");
        Assert.Empty(reading.Problems);
        Assert.Equal(["utm_source", "Fund", "", new string('k', 39) + "…"], reading.Unknown, StringComparer.Ordinal);
        Assert.Equal(View.Default with { Days = 5 }, reading.View);
    }

    [Fact]
    public void Of_a_key_given_twice_the_first_value_counts()
    {
        var reading = ViewCodec.Read("days=5&days=6");
        Assert.Equal("days", Assert.Single(reading.Problems).Key);
        Assert.Equal(5, reading.View.Days);
    }

    [Fact]
    public void An_overlong_query_is_refused_as_a_whole()
    {
        var reading = ViewCodec.Read("days=5&x=" + new string('1', 8000));
        Assert.Equal("query", Assert.Single(reading.Problems).Key);
        Assert.Equal(View.Default, reading.View);
    }

    [Fact]
    public void A_message_quotes_no_more_than_forty_characters()
    {
        var message = Assert.Single(ViewCodec.Read("vol=" + new string('9', 500)).Problems).Message;
        Assert.Contains(new string('9', 39) + "…", message, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('9', 40), message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_ever_thrown_at() =>
        Gen.OneOf(Gen.String, Gen.OneOf([.. ViewKeys.All.Select(k => k.Name), "&", "=", "%", "%E2%82", "%00", "+", "\ud800", "-1e-400", "NaN"]))
            .Array[0, 30].Select(string.Concat)
            .Sample(text =>
            {
                var reading = ViewCodec.Read(text);
                Assert.Equal(reading.View, ViewCodec.Read(ViewCodec.Write(reading.View)).View);
            });

    [Fact]
    public void No_value_of_any_key_is_ever_thrown_at() =>
        Gen.Select(Gen.OneOf([.. ViewKeys.All]), Gen.OneOf(Gen.String, Gen.Double.Select(d => d.ToString("R")), Gen.String.Select(s => "band:" + s)))
            .Sample((key, text) =>
            {
                var read = ViewCodec.TrySet(View.Default, key.Name, text, out var view);
                Assert.True(read || view == View.Default);
                Assert.Equal(view, ViewCodec.Read(ViewCodec.Write(view)).View);
            });

    [Fact]
    public void Choosing_a_length_replaces_a_first_day_and_keeps_the_last()
    {
        var view = ViewCodec.Read("from=2024-01-02&to=2024-12-31").View;
        Assert.True(ViewCodec.TrySet(view, "range", "3M", out var chosen));
        Assert.Equal("range=3M&to=2024-12-31", ViewCodec.Write(chosen));
    }

    [Fact]
    public void A_day_that_contradicts_the_other_is_not_set()
    {
        var view = ViewCodec.Read("from=2024-01-02&to=2024-12-31").View;
        Assert.False(ViewCodec.TrySet(view, "from", "2025-01-01", out var unchanged));
        Assert.Equal(view, unchanged);
    }
}
