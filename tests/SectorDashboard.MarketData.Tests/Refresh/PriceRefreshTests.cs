using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Refresh;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.MarketData.Tests.Bars;
using SectorDashboard.MarketData.Tests.History;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.Refresh;

public sealed class PriceRefreshTests : IDisposable
{
    // A Wednesday evening in New York, after the close.
    private readonly SetClock _clock = new(new DateTimeOffset(2026, 2, 4, 23, 0, 0, TimeSpan.Zero));
    private readonly MemoryPriceStore _store = new();
    private readonly MarketHistoryCache _histories;
    private readonly PriceJournal _journal;

    public PriceRefreshTests()
    {
        _histories = new MarketHistoryCache(_store, new InstrumentBook(InstrumentCatalogue.Load()), _clock);
        _journal = new PriceJournal(_store, _histories, _clock);
    }

    public void Dispose()
    {
        _journal.Dispose();
        _histories.Dispose();
    }

    [Fact]
    public async Task Prices_are_recorded_as_the_source_gave_them_and_become_the_latest_history()
    {
        var source = Source("A", StandInSource.Prices(10, 11));

        await Of(source).RefreshAsync(Token);

        var recording = Assert.Single(_store.Recordings);
        Assert.Equal(("SOXS", "A", AdjustedFor.Splits, _clock.Now), (recording.Symbol, recording.Source, recording.AdjustedFor, recording.RecordedAt));
        Assert.Equal([10, 11], _histories.Current!.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close);
        Assert.Equal(new DateOnly(2026, 2, 4), source.Requests[0].LastSession);
    }

    [Fact]
    public async Task The_first_source_that_answers_wins_and_the_second_is_kept_for_comparison()
    {
        var refresh = Of(Source("A", Failed(SourceFailure.NotKnown)), Source("B", StandInSource.Prices(10, 11)), Source("C", StandInSource.Prices(10, 12)), Source("D", StandInSource.Prices(1)));

        await refresh.RefreshAsync(Token);

        Assert.Equal([("B", false), ("C", true)], _store.Recordings.Select(r => (r.Source, r.IsComparison)));
        Assert.Equal("B", _histories.Current!.Real.Find("SOXS")!.Source);
        Assert.Equal(["A", "B", "C"], refresh.Progress!.Attempts.Select(a => a.Source), StringComparer.Ordinal);
        Assert.True(refresh.Progress.IsComplete);
    }

    [Fact]
    public async Task A_second_refresh_adds_only_the_new_and_the_changed_rows()
    {
        var closes = new[] { 10.0, 11 };
        var refresh = Of(new StandInSource("A", _ => StandInSource.Prices(closes)) { Symbols = ["SOXS"] });
        await refresh.RefreshAsync(Token);
        await refresh.RefreshAsync(Token);
        Assert.Single(_store.Recordings);

        closes = [10, 11.5, 12];
        await refresh.RefreshAsync(Token);

        Assert.Equal([11.5, 12], _store.Recordings[1].Bars.Close);
        Assert.Equal([10, 11.5, 12], _histories.Current!.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close);
    }

    [Fact]
    public async Task A_source_that_breaks_down_is_left_alone_for_the_other_symbols_and_the_last_good_prices_stay()
    {
        var answer = (SourceOutcome)StandInSource.Prices(10, 11);
        var source = new StandInSource("A", _ => answer) { Symbols = ["SOXS", "SOXX", "SPY"] };
        var refresh = Of(source);
        await refresh.RefreshAsync(Token);
        answer = Failed(SourceFailure.Unreachable);

        await refresh.RefreshAsync(Token);

        Assert.Equal(4, source.Requests.Count);
        Assert.Equal([SourceFailure.Unreachable, SourceFailure.Resting, SourceFailure.Resting], refresh.Progress!.Attempts.Select(a => a.Failure!.Value));
        Assert.False(refresh.Progress.IsComplete);
        Assert.Equal([10, 11], _histories.Current!.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close);

        _clock.Now += TimeSpan.FromMinutes(30);
        answer = StandInSource.Prices(10, 11, 12);
        await refresh.RefreshAsync(Token);
        Assert.True(refresh.Progress!.IsComplete);
    }

    [Fact]
    public async Task A_source_is_left_alone_as_long_as_it_asks()
    {
        var source = new StandInSource("A", _ => Failed(SourceFailure.LimitReached, TimeSpan.FromHours(3))) { Symbols = ["SOXS"] };
        var refresh = Of(source);
        foreach (var hours in new[] { 0, 2, 2 })
        {
            _clock.Now += TimeSpan.FromHours(hours);
            await refresh.RefreshAsync(Token);
        }

        Assert.Equal(2, source.Requests.Count);
    }

    [Fact]
    public async Task What_the_source_said_about_its_answer_is_sent_back_and_unchanged_adds_nothing()
    {
        var tag = new SourceValidators("\"1\"", null);
        var source = new StandInSource("A", r => r.Validators is null ? StandInSource.Prices(10) with { Validators = tag } : new SourceOutcome.Unchanged()) { Symbols = ["SOXS"] };
        var refresh = Of(source);
        await refresh.RefreshAsync(Token);
        await refresh.RefreshAsync(Token);

        Assert.Equal([null, tag], source.Requests.Select(r => r.Validators));
        Assert.Single(_store.Recordings);
        Assert.True(refresh.Progress!.IsComplete);
    }

    [Fact]
    public async Task Who_asks_while_a_refresh_runs_waits_for_the_same_one()
    {
        var gate = new TaskCompletionSource();
        var source = Source("A", StandInSource.Prices(10));
        source.Gate = gate.Task;
        var refresh = Of(source);

        var first = refresh.RefreshAsync(Token);
        var second = refresh.RefreshAsync(Token);
        Assert.Same(first, second);
        gate.SetResult();
        await second;

        Assert.Single(source.Requests);
        Assert.NotSame(first, refresh.RefreshAsync(Token));
    }

    [Fact]
    public async Task Progress_is_told_symbol_by_symbol()
    {
        var refresh = Of(new StandInSource("A", _ => StandInSource.Prices(10)) { Symbols = ["SOXS", "SPY"] });
        var told = new List<(int Done, string? Asking, bool Ended)>();
        refresh.ProgressChanged += () => told.Add((refresh.Progress!.Done, refresh.Progress.Asking, refresh.Progress.EndedAt is not null));

        await refresh.RefreshAsync(Token);

        Assert.Equal([(0, "SOXS", false), (1, "SPY", false), (2, "fund holdings", false), (2, null, true)], told);
    }

    [Fact]
    public async Task What_the_archive_refuses_is_asked_for_again_in_full()
    {
        var source = new StandInSource("A", _ => StandInSource.Prices(10) with { Validators = new("\"1\"", null) }) { Symbols = ["SOXS"] };
        var refresh = Of(source);
        await _histories.AsOfAsync(null, Token);
        _store.IsDown = true;
        await Assert.ThrowsAsync<StorageException>(() => refresh.RefreshAsync(Token));
        Assert.NotNull(refresh.Progress!.EndedAt);
        Assert.False(refresh.Progress.IsComplete && _store.Recordings.Count > 0);

        _store.IsDown = false;
        await refresh.RefreshAsync(Token);

        Assert.Null(source.Requests[^1].Validators);
        Assert.Single(_store.Recordings);
    }

    [Fact]
    public async Task Sources_are_asked_in_the_configured_order_and_only_those_named()
    {
        var order = new SourceOrder(["B", "A"], new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase) { ["SPY"] = ["A", "nonesuch"] });
        var sources = new[] { Source("A", StandInSource.Prices(1)), Source("B", StandInSource.Prices(2)) };
        var refresh = new PriceRefresh(sources, [], order, _histories, _journal, _clock);
        var catalogue = (await _histories.AsOfAsync(null, Token)).Catalogue;

        Assert.Equal(["B", "A"], refresh.SourcesFor(catalogue.Describe("SOXS")).Select(s => s.Description.Name), StringComparer.Ordinal);
        sources[1].Unavailable = "no key";
        Assert.Equal(["A"], refresh.SourcesFor(catalogue.Describe("SOXS")).Select(s => s.Description.Name), StringComparer.Ordinal);
        sources[0].Symbols = ["SPY"];
        Assert.Empty(refresh.SourcesFor(catalogue.Describe("SOXS")));
        Assert.Equal(["A"], refresh.SourcesFor(catalogue.Describe("spy")).Select(s => s.Description.Name), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Up_to_date_is_what_has_the_last_session_that_has_ended()
    {
        var refresh = Of(Source("A", StandInSource.Prices(1)));
        Assert.False(refresh.IsUpToDate(await _histories.AsOfAsync(null, Token)));

        await _journal.AppendAsync(new PriceArchive { Recordings = [Recordings.Of("A", 1, 1, [.. Enumerable.Repeat(5.0, 30)]) with { Symbol = "SOXS" }] }, Token);
        _clock.Now = new DateTimeOffset(2026, 1, 30, 22, 0, 0, TimeSpan.Zero);
        Assert.True(refresh.IsUpToDate(await _histories.AsOfAsync(null, Token)));
        Assert.True(new PriceRefresh([], [], SourceOrder.Standard, _histories, _journal, _clock).IsUpToDate(await _histories.AsOfAsync(null, Token)));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static SourceOutcome.Failed Failed(SourceFailure kind, TimeSpan? retryAfter = null) => new(kind, "it failed", retryAfter);

    private static StandInSource Source(string name, SourceOutcome outcome) => new(name, _ => outcome) { Symbols = ["SOXS"] };

    private PriceRefresh Of(params StandInSource[] sources) => new(
        sources, [], SourceOrder.Standard with { Default = [.. sources.Select(s => s.Description.Name)] }, _histories, _journal, _clock);
}
