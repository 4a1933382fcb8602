using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Tests.Sources;

/// <summary>What every source must make of every way of answering, good and bad.</summary>
public sealed class SourceContractTests : IAsyncLifetime
{
    private StandInServer _server = null!;

    public static TheoryData<string> Names => [.. SourceExample.All.Select(example => example.Source)];

    public static TheoryData<string> NamesWithSymbol => [.. SourceExample.All.Where(example => example.NamesSymbol).Select(example => example.Source)];

    public async ValueTask InitializeAsync() => _server = await StandInServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void Every_source_is_registered_and_none_is_forgotten_here()
    {
        using var asking = new Asking(_server.Address);
        Assert.Equal(SourceNames.All.Order(StringComparer.Ordinal), SourceExample.All.Select(example => example.Source).Append(asking.Holdings.Name).Order(StringComparer.Ordinal));
        Assert.All(SourceExample.All, example => Assert.True(asking.Source(example.Source).Offers(example.Instrument)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_good_answer_is_prices_without_the_bar_that_still_moves(string name)
    {
        var example = Example(name);
        _server.Says(example.Good, 200, ("ETag", "\"v1\""));
        var prices = await PricesAsync(example);
        Assert.Equal([new(2026, 1, 5), new(2026, 1, 6), new(2026, 1, 7)], prices.Bars.Dates);
        Assert.Equal([11, 12, 12.5], prices.Bars.Close);
        Assert.Empty(prices.Remarks);
        Assert.Empty(prices.Splits);
        Assert.Equal("\"v1\"", prices.Validators?.ETag);
        Assert.Equal(64, prices.ContentHash.Length);
        if (name != SourceNames.Fred)
        {
            Assert.Equal([10, 11, 11.5], prices.Bars.Open);
            Assert.Equal([12, 13, 13.5], prices.Bars.High);
            Assert.Equal([9, 10, 10.5], prices.Bars.Low);
        }

        Assert.Equal(name is SourceNames.Fred or SourceNames.Cboe or SourceNames.Eodhd ? double.NaN : 1000, prices.Bars.Volume[2]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_symbol_and_the_key_are_sent_where_they_belong(string name)
    {
        var example = Example(name);
        _server.Says(example.Good);
        using var asking = new Asking(_server.Address);
        await asking.FetchAsync(example);
        var (target, headers) = Assert.Single(_server.Requests);
        var key = Uri.EscapeDataString(Asking.Key);
        Assert.Contains(Uri.EscapeDataString(example.Symbol), target, StringComparison.Ordinal);
        Assert.Equal(example.KeyAt == "Authorization", headers.Authorization.ToString().EndsWith(" " + Asking.Key, StringComparison.Ordinal));
        Assert.Equal(example.KeyAt is not (null or "Authorization"), target.Contains($"{example.KeyAt}={key}", StringComparison.Ordinal));
        Assert.Equal(example.KeyAt is not (null or "Authorization"), target.Contains(key, StringComparison.Ordinal));
        Assert.Equal(name is SourceNames.Yahoo or SourceNames.Nasdaq, headers.UserAgent.ToString().StartsWith("Mozilla/", StringComparison.Ordinal));
        Assert.DoesNotContain(Asking.Key, asking.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain(key, asking.Logged, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_without_rows_is_empty(string name)
    {
        var example = Example(name);
        _server.Says(example.Render(example.Symbol, []));
        await FailsAsync(example, SourceFailure.Empty);
        _server.Says("");
        await FailsAsync(example, SourceFailure.Empty);
        _server.Says(" \r\n\t");
        await FailsAsync(example, SourceFailure.Empty);
        _server.Says("", 204);
        await FailsAsync(example, SourceFailure.Empty);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Days_that_have_not_ended_are_no_prices(string name)
    {
        var example = Example(name);
        _server.Says(example.Render(example.Symbol, SourceExample.Days[3..]));
        await FailsAsync(example, SourceFailure.Empty);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_day_with_a_close_only_is_a_price(string name)
    {
        var example = Example(name);
        _server.Says(example.Render(example.Symbol, [new ExampleDay("2026-01-05", 11) { Open = null, High = null, Low = null, Volume = null }]));
        var prices = await PricesAsync(example);
        Assert.Equal([11], prices.Bars.Close);
        Assert.True(double.IsNaN(prices.Bars.Open[0]) && double.IsNaN(prices.Bars.High[0]) && double.IsNaN(prices.Bars.Low[0]) && double.IsNaN(prices.Bars.Volume[0]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_day_without_a_price_is_left_out(string name)
    {
        var example = Example(name);
        _server.Says(example.Render(example.Symbol, [new("2026-01-05", 11), new("2026-01-06", null), new("2026-01-07", 12.5)]));
        var prices = await PricesAsync(example);
        Assert.Equal([11, 12.5], prices.Bars.Close);
        Assert.Equal(example.IsTable ? 0 : 1, prices.Remarks.Count(remark => remark.Contains("days without a close, which are left out: 1, the last 2026-01-06", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_day_with_a_wrong_value_is_left_out_with_a_remark(string name)
    {
        var example = Example(name);
        _server.Says(example.Render(example.Symbol, [new("2026-01-05", 11), new("2026-01-06", -12)]));
        var prices = await PricesAsync(example);
        Assert.Equal([11], prices.Bars.Close);
        Assert.Single(prices.Remarks);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_day_that_is_repeated_is_kept_once_with_a_remark(string name)
    {
        var example = Example(name);
        _server.Says(example.Render(example.Symbol, [new("2026-01-05", 11), new("2026-01-06", 12), new("2026-01-05", 11)]));
        var prices = await PricesAsync(example);
        Assert.Equal([11, 12], prices.Bars.Close);
        Assert.Contains("2026-01-05 repeats", Assert.Single(prices.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_day_with_two_prices_is_a_contradiction(string name)
    {
        var example = Example(name);
        _server.Says(example.Render(example.Symbol, [new("2026-01-05", 11), new("2026-01-06", 12), new("2026-01-05", 11.5)]));
        Assert.Contains("2026-01-05 stands in", (await FailsAsync(example, SourceFailure.Contradictory)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NamesWithSymbol))]
    public async Task An_answer_about_another_symbol_is_refused(string name)
    {
        var example = Example(name);
        _server.Says(example.Render("OTHER", SourceExample.Days));
        Assert.Contains("OTHER", (await FailsAsync(example, SourceFailure.WrongSymbol)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_long_wait_that_is_asked_for_ends_the_question(string name)
    {
        _server.Says($"Too Many Requests with {Asking.Key}", 429, ("Retry-After", "120"));
        var failed = await FailsAsync(Example(name), SourceFailure.LimitReached);
        Assert.Equal(TimeSpan.FromSeconds(120), failed.RetryAfter);
        Assert.Contains("Too Many Requests", failed.Message, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_short_wait_that_is_asked_for_is_kept(string name)
    {
        var example = Example(name);
        _server.SaysInTurn(
            context => StandInServer.SendAsync(context, "", 429, ("Retry-After", "0")),
            context => StandInServer.SendAsync(context, example.Good));
        Assert.Equal(3, (await PricesAsync(example)).Bars.Count);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_limit_said_in_plain_text_is_a_limit_whatever_the_status(string name)
    {
        _server.Says("Edge: Too Many Requests", 429);
        Assert.Null((await FailsAsync(Example(name), SourceFailure.LimitReached)).RetryAfter);
        Assert.Single(_server.Requests);
        _server.Says("Too Many Requests\r\n");
        await FailsAsync(Example(name), SourceFailure.LimitReached);
        _server.Says($"Exceeded the daily hits limit of {Asking.Key}");
        await FailsAsync(Example(name), SourceFailure.LimitReached);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_error_of_the_server_is_tried_three_times(string name)
    {
        _server.Says($"Oops, {Uri.EscapeDataString(Asking.Key)}", 500);
        Assert.Contains("status 500: 'Oops", (await FailsAsync(Example(name), SourceFailure.ServerError)).Message, StringComparison.Ordinal);
        Assert.Equal(3, _server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_cannot_help_is_not_tried_again(string name)
    {
        var needsKey = Example(name).KeyAt is not null;
        _server.Says($"<p>{Asking.Key}", 404);
        await FailsAsync(Example(name), SourceFailure.NotKnown);
        _server.Says($"Forbidden for {Asking.Key}", 403);
        await FailsAsync(Example(name), needsKey ? SourceFailure.KeyRefused : SourceFailure.ServerError);
        _server.Says("Not with your plan", 403);
        await FailsAsync(Example(name), SourceFailure.NotKnown);
        _server.Says("", 400);
        await FailsAsync(Example(name), SourceFailure.NotKnown);
        _server.Says("Teapot", 418);
        await FailsAsync(Example(name), SourceFailure.ServerError);
        _server.Says("Quota", 402);
        await FailsAsync(Example(name), SourceFailure.LimitReached);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_web_page_is_no_prices(string name)
    {
        _server.Says($"\r\n <!DOCTYPE html><html><body>Sign in, please, {Asking.Key}</body></html>");
        Assert.Contains("web page", (await FailsAsync(Example(name), SourceFailure.NotPrices)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_text_that_is_no_prices_is_shown_without_the_key(string name)
    {
        _server.Says($"Hello, {Asking.Key}");
        Assert.Contains("Hello, ****", (await FailsAsync(Example(name), SourceFailure.NotPrices)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_of_an_unknown_shape_is_no_prices(string name)
    {
        _server.Says("""{"a":[1,{"b":null}]}""");
        await FailsAsync(Example(name), SourceFailure.NotPrices);
        _server.Says("3,1\n2,5\n");
        await FailsAsync(Example(name), SourceFailure.NotPrices);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_cut_in_the_middle_is_cut_off(string name)
    {
        var example = Example(name);
        await using (var bare = BareServer.ThatBreaksOffIn(example.Good))
        {
            await FailsAsync(example, SourceFailure.CutOff, settings => settings with { BaseAddress = bare.Address });
            Assert.Equal(3, bare.Requests);
        }

        // Without a length that was promised only the content shows it.
        var good = example.Good;
        _server.Says(good[..good.LastIndexOf(',')]);
        await FailsAsync(example, SourceFailure.CutOff);
        _server.Says(good, 206);
        await FailsAsync(example, SourceFailure.CutOff);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_answer_that_drips_takes_too_long(string name)
    {
        _server.DripsSlowly(Example(name).Good);
        await FailsAsync(Example(name), SourceFailure.TimedOut, settings => settings with { Timeout = TimeSpan.FromMilliseconds(200) });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hundred_megabytes_are_not_read(string name)
    {
        const long hundredMegabytes = 100_000_000;
        var example = Example(name);
        foreach (var promises in new[] { false, true })
        {
            var bare = BareServer.ThatFloods(example.Good, hundredMegabytes, promises);
            await FailsAsync(example, SourceFailure.TooLarge, settings => settings with { BaseAddress = bare.Address, MaxBytes = 1_000_000 });
            await bare.DisposeAsync();

            // What is under way in buffers of the network counts as sent.
            Assert.Equal(1, bare.Requests);
            Assert.InRange(bare.BytesSent, 1, hundredMegabytes / 5);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_server_that_is_not_there_is_unreachable(string name)
    {
        var address = _server.Address;
        await _server.DisposeAsync();
        using var asking = new Asking(address);
        var failed = Assert.IsType<SourceOutcome.Failed>(await asking.FetchAsync(Example(name)));
        Assert.Equal(SourceFailure.Unreachable, failed.Kind);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_has_not_changed_is_not_sent_again(string name)
    {
        var changed = new DateTimeOffset(2026, 1, 7, 22, 0, 0, TimeSpan.Zero);
        _server.Says("", 304);
        using var asking = new Asking(_server.Address);
        Assert.IsType<SourceOutcome.Unchanged>(await asking.FetchAsync(Example(name), new SourceValidators("\"v1\"", changed)));
        var (_, headers) = Assert.Single(_server.Requests);
        Assert.Equal("\"v1\"", headers.IfNoneMatch.ToString());
        Assert.Equal("Wed, 07 Jan 2026 22:00:00 GMT", headers.IfModifiedSince.ToString());

        // Who was not asked for changes cannot say that there are none.
        Assert.Equal(SourceFailure.NotPrices, Assert.IsType<SourceOutcome.Failed>(await asking.FetchAsync(Example(name))).Kind);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Only_cancelling_throws(string name)
    {
        using var cancelling = new CancellationTokenSource();
        _server.Answer = async context =>
        {
            await cancelling.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var asking = new Asking(_server.Address);
        var request = new SourceRequest(Example(name).Instrument, Asking.LastSession);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking.Source(name).FetchAsync(request, cancelling.Token));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Who_needs_a_key_is_not_asked_without_one(string name)
    {
        _server.Says(Example(name).Good);
        foreach (var key in new[] { null, "", "  ", "a key with blanks", "né" })
        {
            using var asking = new Asking(_server.Address, settings => settings with { ApiKey = key });
            var needsKey = Example(name).KeyAt is not null;
            Assert.Equal(needsKey, asking.Source(name).Unavailable is not null);
            Assert.Equal(needsKey, asking.Source(name).Description.NeedsKey);
            if (needsKey)
            {
                var failed = Assert.IsType<SourceOutcome.Failed>(await asking.FetchAsync(Example(name)));
                Assert.Equal(SourceFailure.KeyRefused, failed.Kind);
                Assert.Contains($"Sources:{name}:ApiKey", failed.Message, StringComparison.Ordinal);
            }
        }

        Assert.Empty(_server.Requests);
    }

    private static SourceExample Example(string name) => SourceExample.All.Single(example => example.Source == name);

    private async Task<SourceOutcome.Prices> PricesAsync(SourceExample example)
    {
        using var asking = new Asking(_server.Address);
        return Assert.IsType<SourceOutcome.Prices>(await asking.FetchAsync(example));
    }

    private async Task<SourceOutcome.Failed> FailsAsync(SourceExample example, SourceFailure kind, Func<SourceSettings, SourceSettings>? change = null)
    {
        using var asking = new Asking(_server.Address, change);
        var failed = Assert.IsType<SourceOutcome.Failed>(await asking.FetchAsync(example));
        Assert.Equal(kind, failed.Kind);
        Assert.StartsWith(asking.Source(example.Source).Description.Title, failed.Message, StringComparison.Ordinal);
        foreach (var secret in new[] { Asking.Key, Uri.EscapeDataString(Asking.Key) })
        {
            Assert.DoesNotContain(secret, failed.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, asking.Logged, StringComparison.Ordinal);
        }

        return failed;
    }
}
