using System.Globalization;
using System.IO.Compression;
using System.Text;
using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Tests.Sources.Http;

public sealed class SourceClientTests : IAsyncLifetime
{
    private static readonly SourceExample s_example = SourceExample.All[0];

    private StandInServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await StandInServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_whatever_the_source_and_the_symbol()
    {
        _server.Answer = async context =>
        {
            await Task.Yield();
            await StandInServer.SendAsync(context, s_example.Good);
        };
        using var asking = new Asking(_server.Address);
        var questions = SourceExample.All.SelectMany(example => Enumerable.Range(0, 4).Select(_ => Task.Run(() => asking.FetchAsync(example))));
        await Task.WhenAll(questions);
        Assert.Equal(36, _server.Requests.Count);
        Assert.Equal(1, _server.MostConcurrent);
    }

    [Fact]
    public async Task A_turn_that_is_given_up_is_free_for_the_next()
    {
        _server.DripsSlowly(s_example.Good);
        using var asking = new Asking(_server.Address);
        using var cancelling = new CancellationTokenSource();
        var source = asking.Source(s_example.Source);
        var request = new SourceRequest(s_example.Instrument, Asking.LastSession);
        var first = source.FetchAsync(request, cancelling.Token);
        var waiting = source.FetchAsync(request, cancelling.Token);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _server.Says(s_example.Good);
        Assert.IsType<SourceOutcome.Prices>(await asking.FetchAsync(s_example));
    }

    [Fact]
    public async Task A_source_that_keeps_failing_is_left_alone()
    {
        _server.Says("", 503);
        using var asking = new Asking(_server.Address);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(SourceFailure.ServerError, Failure(await asking.FetchAsync(s_example)).Kind);
        }

        // Eight tries in all: the ninth is not made.
        await asking.FetchAsync(s_example);
        var resting = Failure(await asking.FetchAsync(s_example));
        Assert.Equal((SourceFailure.Resting, TimeSpan.FromMinutes(5)), (resting.Kind, resting.RetryAfter));
        Assert.Equal(8, _server.Requests.Count);

        // Another source of the same host is none of its business.
        _server.Says(SourceExample.All[1].Good);
        Assert.IsType<SourceOutcome.Prices>(await asking.FetchAsync(SourceExample.All[1]));
    }

    [Fact]
    public async Task A_wait_may_be_given_as_a_date()
    {
        var inAnHour = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3600);
        _server.Says("", 503, ("Retry-After", inAnHour.ToString("R", CultureInfo.InvariantCulture)));
        using var asking = new Asking(_server.Address);
        var failed = Failure(await asking.FetchAsync(s_example));
        Assert.Equal(SourceFailure.ServerError, failed.Kind);
        Assert.InRange(failed.RetryAfter!.Value, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(60));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_small_body_that_unpacks_into_a_large_one_is_too_large()
    {
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[50_000_000], TestContext.Current.CancellationToken);
        }

        _server.Answer = async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(packed.ToArray());
        };
        using var asking = new Asking(_server.Address);
        Assert.InRange(packed.Length, 1, 100_000);
        Assert.Equal(SourceFailure.TooLarge, Failure(await asking.FetchAsync(s_example)).Kind);
    }

    [Fact]
    public async Task A_packed_answer_is_unpacked_and_a_damaged_one_is_cut_off()
    {
        var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(s_example.Good), TestContext.Current.CancellationToken);
        }

        var bytes = packed.ToArray();
        _server.Answer = async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(bytes);
        };
        using var asking = new Asking(_server.Address);
        Assert.IsType<SourceOutcome.Prices>(await asking.FetchAsync(s_example));
        bytes.AsSpan(20, 10).Fill(0xFF);
        Assert.Equal(SourceFailure.CutOff, Failure(await asking.FetchAsync(s_example)).Kind);
    }

    [Fact]
    public async Task An_answer_at_the_bound_is_read_and_a_byte_more_is_not()
    {
        var length = Encoding.UTF8.GetByteCount(s_example.Good);
        _server.Says(s_example.Good);
        using var wide = new Asking(_server.Address, settings => settings with { MaxBytes = length });
        using var narrow = new Asking(_server.Address, settings => settings with { MaxBytes = length - 1 });
        Assert.IsType<SourceOutcome.Prices>(await wide.FetchAsync(s_example));
        Assert.Equal(SourceFailure.TooLarge, Failure(await narrow.FetchAsync(s_example)).Kind);
    }

    [Fact]
    public async Task A_redirect_on_the_same_host_is_followed_with_the_key()
    {
        var tiingo = SourceExample.All[1];
        _server.SaysInTurn(
            context => StandInServer.SendAsync(context, "", 302, ("Location", "/elsewhere?x=1")),
            context => StandInServer.SendAsync(context, tiingo.Good));
        using var asking = new Asking(_server.Address);
        Assert.IsType<SourceOutcome.Prices>(await asking.FetchAsync(tiingo));
        var second = _server.Requests.Last();
        Assert.Equal("/elsewhere?x=1", second.Target);
        Assert.EndsWith(Asking.Key, second.Headers.Authorization.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_host_without_https_is_not_followed()
    {
        await using var other = await StandInServer.StartAsync();
        other.Says(s_example.Good);
        _server.Says("", 302, ("Location", other.Address.AbsoluteUri));
        using var asking = new Asking(_server.Address);
        Assert.Equal(SourceFailure.NotPrices, Failure(await asking.FetchAsync(s_example)).Kind);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_redirect_without_end_is_given_up()
    {
        _server.Says("", 302, ("Location", "/again"));
        using var asking = new Asking(_server.Address);
        Assert.Equal(SourceFailure.NotPrices, Failure(await asking.FetchAsync(s_example)).Kind);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Fact]
    public async Task A_base_address_may_have_a_path_of_its_own()
    {
        _server.Says(s_example.Good);
        using var asking = new Asking(new Uri(_server.Address, "behind/a/proxy"));
        await asking.FetchAsync(s_example);
        Assert.StartsWith("/behind/a/proxy/v8/finance/chart/SOXS?", Assert.Single(_server.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_symbol_cannot_leave_its_place_in_the_address()
    {
        _server.Says(s_example.Good);
        using var asking = new Asking(_server.Address);
        var odd = SourceExample.Fund with { SourceSymbols = new Dictionary<string, string>(StringComparer.Ordinal) { [SourceNames.Yahoo] = "../a?b=c&d#e" } };
        Assert.Equal(SourceFailure.WrongSymbol, Failure(await asking.FetchAsync(SourceNames.Yahoo, odd)).Kind);
        Assert.StartsWith("/v8/finance/chart/..%2Fa%3Fb", Assert.Single(_server.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public void Usual_settings_read_sixteen_megabytes_and_wait_a_minute()
    {
        var settings = new SourceSettings();
        Assert.Equal((16 * 1024 * 1024, TimeSpan.FromMinutes(1)), (settings.MaxBytes, settings.Timeout));
    }

    private static SourceOutcome.Failed Failure(SourceOutcome outcome) => Assert.IsType<SourceOutcome.Failed>(outcome);
}
