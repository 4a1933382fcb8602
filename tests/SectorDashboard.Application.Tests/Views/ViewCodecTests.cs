using System.Globalization;
using CsCheck;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Tests.Views;

public sealed class ViewCodecTests
{
    private static readonly string[] s_keys =
    [
        "fund", "index", "range", "from", "to", "basis", "window", "beta", "market", "leverage", "vol", "move", "days", "fee", "cash", "spread",
        "autocorr", "book", "bookbeta", "rebalance", "cost", "spike", "surge", "flagged",
        "weights", "estimate", "compare", "chart", "scale", "model", "paths", "seed", "asof",
    ];

    [Fact]
    public void The_keys_are_those_of_the_contract_in_its_order() => Assert.Equal(s_keys, ViewKeys.All.Select(k => k.Name), StringComparer.Ordinal);

    [Fact]
    public void What_is_written_is_read_back_as_the_same_view() => RandomView.Any.Sample(view =>
    {
        var reading = ViewCodec.Read(ViewCodec.Write(view));
        Assert.Empty(reading.Problems);
        Assert.Empty(reading.Unknown);
        Assert.Equal(view, reading.View);
    });

    [Fact]
    public void The_written_form_is_canonical() => RandomView.Any.Sample(view =>
    {
        var written = ViewCodec.Write(view);
        Assert.Equal(written, ViewCodec.Write(ViewCodec.Read(written).View));
        Assert.Equal(written, ViewCodec.Write(ViewCodec.Read("?" + written).View));
    });

    [Fact]
    public void The_order_of_the_keys_does_not_depend_on_the_order_given() =>
        Gen.Select(RandomView.Any, Gen.Int[0, 1000]).Sample((view, turn) =>
        {
            var written = ViewCodec.Write(view);
            var parts = written.Split('&');
            var turned = string.Join('&', parts.Skip(turn % parts.Length).Concat(parts.Take(turn % parts.Length)).Reverse());
            var reading = ViewCodec.Read(turned);
            Assert.Empty(reading.Problems);
            Assert.Equal(written, ViewCodec.Write(reading.View));
            var names = parts.Where(p => p.Length > 0).Select(p => Array.IndexOf(s_keys, p[..p.IndexOf('=', StringComparison.Ordinal)])).ToArray();
            Assert.Equal(names.Order(), names);
        });

    [Fact]
    public void Numbers_have_at_most_six_significant_digits_and_no_exponent() => RandomView.Any.Sample(view =>
    {
        foreach (var key in ViewKeys.All.Where(k => k.Minimum is not null))
        {
            if (key.Spell(view) is { } text)
            {
                Assert.Matches(@"^-?\d+(\.\d*[1-9])?\z", text);
                Assert.InRange(text.TrimStart('-').Replace(".", "", StringComparison.Ordinal).Trim('0').Length, 0, 6);
                Assert.InRange(double.Parse(text, CultureInfo.InvariantCulture), key.Minimum!.Value, key.Maximum!.Value);
            }
        }
    });

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("fund=SOXS&range=1Y&basis=split&window=60&beta=ols&market=SPY&move=0&days=21&spread=0&autocorr=0")]
    [InlineData("book=100000&bookbeta=1.0&rebalance=none&cost=3.000&spike=0.03&surge=1.50&flagged=keep&model=bootstrap&paths=1e4&seed=1")]
    [InlineData("fund=soxs&window=60.0&book=1E5&beta=OLS&range=1y&move=-0")]
    public void Defaults_are_left_out(string query)
    {
        var reading = ViewCodec.Read(query);
        Assert.Empty(reading.Problems);
        Assert.Equal(View.Default, reading.View);
        Assert.Equal("", ViewCodec.Write(reading.View));
    }

    [Theory]
    [InlineData("asof=2026-01-07T21:00:00.000Z&fund=soxl", "fund=SOXL&asof=2026-01-07T21:00:00Z")]
    [InlineData("asof=2026-01-07T16:00:00.25-05:00", "asof=2026-01-07T21:00:00.25Z")]
    [InlineData("rebalance=BAND:0.100&vol=.5&index=%5Esox", "index=%5ESOX&vol=0.5&rebalance=band:0.1")]
    [InlineData("vol=0.123456789&book=1234567.8", "vol=0.123457&book=1234570")]
    [InlineData("range=5Y&from=2024-01-02", "from=2024-01-02")]
    [InlineData("to=2024-12-31&range=5y", "range=5Y&to=2024-12-31")]
    [InlineData("%66und=SO%58L&days=%32", "fund=SOXL&days=2")]
    public void A_value_has_one_spelling(string given, string canonical)
    {
        var reading = ViewCodec.Read(given);
        Assert.Empty(reading.Problems);
        Assert.Equal(canonical, ViewCodec.Write(reading.View));
    }

    [Fact]
    public void A_view_with_every_key_is_spelled_as_the_contract_spells_it()
    {
        const string query = "fund=SOXL&index=SMH&from=2024-01-02&to=2024-12-31&basis=total&window=120&beta=kalman&market=QQQ&leverage=2"
            + "&vol=0.6&move=-0.1&days=63&fee=0.009&cash=0.05&spread=0.004&autocorr=-0.05&book=250000&bookbeta=1.2&rebalance=band:0.1"
            + "&cost=5&spike=0.05&surge=2&flagged=omit&model=gbm&paths=5000&seed=42&asof=2026-01-07T21:00:00Z";
        var reading = ViewCodec.Read(query);
        Assert.Empty(reading.Problems);
        Assert.Equal(query, ViewCodec.Write(reading.View));
    }

    [Fact]
    public void A_key_left_to_its_default_leaves_the_others_as_they_are() =>
        Gen.Select(RandomView.Any, Gen.OneOf([.. ViewKeys.All])).Sample((view, key) =>
        {
            var others = ViewCodec.Write(view).Split('&').Where(p => !p.StartsWith(key.Name + "=", StringComparison.Ordinal));
            Assert.Equal(string.Join('&', others), ViewCodec.Write(ViewCodec.Without(view, key.Name)));
        });

    [Theory]
    [InlineData("range=3Y&leverage=2&fee=0.02&index=SMH&compare=SOXL&vol=0.5", "fund", "SOXL", "fund=SOXL&range=3Y&vol=0.5")]
    [InlineData("compare=SOXL", "fund", "SSG", "fund=SSG&compare=SOXL")]
    [InlineData("from=2020-01-01&to=2021-01-01", "range", "3M", "range=3M")]
    [InlineData("compare=SOXL&vol=0.5", "compare", "", "vol=0.5")]
    [InlineData("vol=0.5", "estimate", "mean", "vol=0.5&estimate=mean")]
    public void A_choice_takes_along_what_hangs_on_it(string before, string key, string value, string after)
    {
        Assert.True(ViewCodec.TryChoose(ViewCodec.Read(before).View, key, value, out var chosen));
        Assert.Equal(after, ViewCodec.Write(chosen));
    }

    [Fact]
    public void What_is_no_value_is_not_chosen() => Assert.False(ViewCodec.TryChoose(View.Default, "estimate", "perhaps", out _));
}
