using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Tests.Bars;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.History;

public sealed class PriceJournalTests : IDisposable
{
    private static readonly DateTimeOffset s_now = new(2026, 2, 4, 15, 0, 0, TimeSpan.Zero);

    private readonly MemoryPriceStore _store = new();
    private readonly MarketHistoryCache _history;
    private readonly PriceJournal _journal;

    public PriceJournalTests()
    {
        var clock = new SetClock(s_now);
        _history = new MarketHistoryCache(_store, new InstrumentBook(InstrumentCatalogue.Load()), clock);
        _journal = new PriceJournal(_store, _history, clock);
    }

    public void Dispose()
    {
        _journal.Dispose();
        _history.Dispose();
    }

    [Fact]
    public async Task Each_addition_has_an_instant_of_its_own_that_names_a_state_of_the_prices()
    {
        var first = await _journal.AppendAsync(Of(10, 12), Token);
        var second = await _journal.AppendAsync(Of(10, 15), Token);

        Assert.Equal((s_now, s_now.AddMilliseconds(1)), (first, second));
        Assert.Equal(second, _history.Current!.Vintage);
        Assert.Equal([10, 15], Closes(_history.Current));
        var then = await _history.AsOfAsync(first, Token);
        Assert.Equal([10, 12], Closes(then));
    }

    [Fact]
    public async Task An_addition_that_the_store_refuses_changes_nothing_and_the_next_one_may_succeed()
    {
        await _journal.AppendAsync(Of(10, 12), Token);
        _store.IsDown = true;
        await Assert.ThrowsAsync<StorageException>(() => _journal.AppendAsync(Of(10, 15), Token));
        Assert.Equal([10, 12], Closes(_history.Current!));
        _store.IsDown = false;
        await _journal.AppendAsync(Of(10, 15), Token);
        Assert.Equal([10, 15], Closes(_history.Current!));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static PriceArchive Of(params double[] closes) => new() { Recordings = [Recordings.Of("A", 1, 1, closes) with { Symbol = "SOXS" }] };

    private static double[] Closes(MarketHistory history) => history.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close;
}
