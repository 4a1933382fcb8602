using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sample;
using SectorDashboard.MarketData.Tests.Bars;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.History;

public sealed class MarketHistoryCacheTests : IDisposable
{
    private static readonly InstrumentCatalogue s_catalogue = InstrumentCatalogue.Load();

    // A Wednesday.
    private static readonly DateTimeOffset s_now = new(2026, 2, 4, 15, 0, 0, TimeSpan.Zero);

    private readonly MemoryPriceStore _store = new();
    private readonly InstrumentBook _book = new(s_catalogue);
    private readonly SetClock _clock = new(s_now);
    private readonly MarketHistoryCache _cache;

    public MarketHistoryCacheTests() => _cache = new MarketHistoryCache(_store, _book, _clock);

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task Before_the_first_load_there_is_no_history_and_asking_loads_it()
    {
        Assert.Null(_cache.Current);
        var history = await AsOf(null);
        Assert.Same(history, _cache.Current);
        Assert.Same(history, await AsOf(null));
        Assert.Equal(1, _store.Reads);
    }

    [Theory]
    [InlineData("2026-02-04T20:59:59Z", "2026-02-03T21:00:00Z")]
    [InlineData("2026-02-04T21:00:00Z", "2026-02-04T21:00:00Z")]
    [InlineData("2026-02-08T12:00:00Z", "2026-02-06T21:00:00Z")]
    [InlineData("2026-02-09T20:00:00Z", "2026-02-06T21:00:00Z")]
    public async Task Without_recordings_the_vintage_is_the_last_weekdays_close(string now, string close)
    {
        _clock.Now = DateTimeOffset.Parse(now);
        var history = await AsOf(null);
        Assert.Equal(DateTimeOffset.Parse(close), history.Vintage);
        Assert.Equal(history.Vintage, history.LastClose);
        Assert.Equal(DateOnly.FromDateTime(history.Vintage.UtcDateTime), history.Sample.Find("SOXS")!.Last);
    }

    [Fact]
    public async Task An_instant_before_any_sample_day_gives_the_earliest_sample_and_no_prices()
    {
        await Record(s_now.AddDays(-1), 10, 12);
        var history = await AsOf(new DateTimeOffset(1990, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Empty(history.Real.All);
        Assert.Equal(SampleMarket.EarliestLastDay, history.Sample.Find("SOXS")!.Last);
    }

    [Fact]
    public async Task An_instant_gives_the_prices_as_they_were_known_then()
    {
        await Record(s_now.AddDays(-10), 10, 11);
        await Record(s_now.AddDays(-1), 10, 12);
        AssertCloses(await AsOf(null), 10, 12);
        AssertCloses(await AsOf(s_now.AddDays(-1)), 10, 12);
        AssertCloses(await AsOf(s_now.AddDays(-1).AddMilliseconds(-1)), 10, 11);
        AssertCloses(await AsOf(s_now.AddDays(-10)), 10, 11);
        Assert.Empty((await AsOf(s_now.AddDays(-11))).Real.All);
        Assert.Equal(s_now.AddDays(-10), (await AsOf(s_now.AddDays(-10))).Vintage);
    }

    [Fact]
    public async Task An_instant_still_to_come_gives_the_latest()
    {
        await Record(s_now.AddDays(-1), 10);
        Assert.Same(await AsOf(null), await AsOf(s_now.AddYears(5)));
        Assert.Equal(s_now.AddDays(-1).Date, (await AsOf(null)).Vintage.Date);
    }

    [Fact]
    public async Task Old_vintages_are_remembered_a_handful_of_them()
    {
        await Record(s_now.AddDays(-1), 10);
        await AsOf(null);
        var first = await AsOf(s_now.AddDays(-20));
        Assert.Same(first, await AsOf(s_now.AddDays(-20)));
        for (var day = 21; day < 26; day++)
        {
            await AsOf(s_now.AddDays(-day));
        }

        Assert.NotSame(first, await AsOf(s_now.AddDays(-20)));
    }

    [Fact]
    public async Task A_newer_recording_does_not_change_an_older_vintage()
    {
        await Record(s_now.AddDays(-1), 10, 11);
        var vintage = (await AsOf(null)).Vintage;
        _clock.Now = s_now.AddDays(3);
        await Record(_clock.Now, 10, 99);
        await _cache.ReloadAsync(Token);
        AssertCloses(await AsOf(null), 10, 99);
        AssertCloses(await AsOf(vintage), 10, 11);
    }

    [Fact]
    public async Task Listeners_hear_of_newer_prices_once_these_are_the_latest()
    {
        await AsOf(null);
        MarketHistory? heard = null;
        _cache.Changed += () => heard = _cache.Current;
        await Record(s_now, 10);
        Assert.Null(heard);
        Assert.Same(await _cache.ReloadAsync(Token), heard);
        AssertCloses(heard!, 10);
    }

    [Fact]
    public async Task When_a_session_has_closed_the_sample_goes_on_to_it_and_listeners_hear_of_it()
    {
        var before = await AsOf(null);
        var heard = 0;
        _cache.Changed += () => heard++;
        _clock.Now = s_now.AddDays(1);
        var after = await AsOf(null);
        Assert.Equal(before.Sample.Find("SOXS")!.Last.AddDays(1), after.Sample.Find("SOXS")!.Last);
        Assert.Equal(1, heard);
    }

    [Fact]
    public async Task A_store_that_fails_leaves_the_latest_history_and_the_next_load_may_succeed()
    {
        var history = await AsOf(null);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _cache.ReloadAsync(cancelled.Token));
        Assert.Same(history, _cache.Current);
        Assert.NotSame(history, await _cache.ReloadAsync(Token));
    }

    [Fact]
    public async Task On_a_new_day_a_store_that_is_down_leaves_the_last_history_and_is_asked_again_after_a_minute()
    {
        var before = await AsOf(null);
        _clock.Now = s_now.AddDays(1);
        _store.IsDown = true;
        Assert.Same(before, await AsOf(null));
        Assert.Same(before, await AsOf(null));
        Assert.Equal(2, _store.Reads);
        _store.IsDown = false;
        Assert.Same(before, await AsOf(null));
        _clock.Now = s_now.AddDays(1).AddMinutes(1);
        Assert.Equal(before.Sample.Find("SOXS")!.Last.AddDays(1), (await AsOf(null)).Sample.Find("SOXS")!.Last);
    }

    [Fact]
    public async Task What_another_program_has_added_is_read_when_a_link_names_its_instant()
    {
        var before = await AsOf(null);
        await Record(s_now, 10, 12);
        Assert.Same(before, await AsOf(null));
        AssertCloses(await AsOf(s_now), 10, 12);
        AssertCloses(await AsOf(null), 10, 12);
        Assert.Empty((await AsOf(before.Vintage)).Real.All);
    }

    [Fact]
    public async Task Catching_up_reads_only_where_there_is_something_new()
    {
        await _cache.CatchUpAsync(Token);
        await Record(s_now, 10, 12);
        AssertCloses(await _cache.CatchUpAsync(Token), 10, 12);
        var heard = 0;
        _cache.Changed += () => heard++;
        Assert.Same(_cache.Current, await _cache.CatchUpAsync(Token));
        Assert.Equal((2, 0), (_store.Reads, heard));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static void AssertCloses(MarketHistory history, params double[] expected) =>
        Assert.Equal(expected, history.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close);

    private Task<MarketHistory> AsOf(DateTimeOffset? vintage) => _cache.AsOfAsync(vintage, Token);

    private Task<DateTimeOffset> Record(DateTimeOffset at, params double[] closes) =>
        _store.AppendAsync(new PriceArchive { Recordings = [Recordings.Of("A", 1, 1, closes) with { Symbol = "SOXS" }] }, at, Token);
}
