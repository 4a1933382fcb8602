using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Tests.History;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.Corrections;

public sealed class PriceRepairTests : IDisposable
{
    private static readonly DateTimeOffset s_now = new(2026, 2, 10, 15, 0, 0, TimeSpan.Zero);

    private readonly SetClock _clock = new(s_now);
    private readonly MemoryPriceStore _store = new(Repairs.Flawed);
    private readonly MarketHistoryCache _histories;
    private readonly PriceJournal _journal;
    private readonly PriceRepair _repair;

    public PriceRepairTests()
    {
        _histories = new MarketHistoryCache(_store, new InstrumentBook(InstrumentCatalogue.Load()), _clock);
        _journal = new PriceJournal(_store, _histories, _clock);
        _repair = new PriceRepair(_journal);
    }

    public void Dispose()
    {
        _journal.Dispose();
        _histories.Dispose();
    }

    [Fact]
    public async Task A_decision_is_recorded_with_its_reason_and_mends_the_prices()
    {
        var result = await Apply(Repairs.Draft with { Symbol = "test", Reason = "  Missing  " });

        Assert.Empty(result.Problems);
        Assert.Matches("^[0-9a-f]{32}$", result.Correction!.Id);
        Assert.Equal(("TEST", "A", "Missing", s_now), (result.Correction.Symbol, result.Correction.Source, result.Correction.Reason, result.Correction.RecordedAt));
        Assert.Equal([100, 110, 120, 121], Closes());
        Assert.Equal([result.Correction], _histories.Current!.Real.Find("TEST")!.CorrectionsInForce);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    [InlineData("a\0b")]
    public async Task Without_a_reason_nothing_is_recorded(string? reason) => await Refused(Repairs.Draft with { Reason = reason }, "reason");

    [Fact]
    public async Task A_reason_has_a_longest_length()
    {
        await Refused(Repairs.Draft with { Reason = new string('x', PriceRepair.LongestReason + 1) }, "reason");
        Assert.Empty((await Apply(Repairs.Draft with { Reason = new string('x', PriceRepair.LongestReason) })).Problems);
    }

    [Fact]
    public async Task Every_bad_field_is_named_at_once()
    {
        var result = await Apply(Repairs.Draft with { Ratio = 1, Date = null, Reason = "" });

        Assert.Equal(["ratio", "date", "reason"], result.Problems.Select(p => p.Field), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Many_who_decide_the_same_at_once_decide_it_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Apply(Repairs.Draft))));

        Assert.Single(results, r => r.Correction is not null);
        Assert.All(results.Where(r => r.Correction is null), r => Assert.Equal("date", Assert.Single(r.Problems).Field));
        Assert.Equal(1, _store.Appends);
        Assert.Equal([100, 110, 120, 121], Closes());
    }

    [Fact]
    public async Task Undoing_brings_the_prices_as_given_back_and_is_a_decision_of_its_own()
    {
        var applied = (await Apply(Repairs.Draft)).Correction!;

        var undoing = await Undo(applied.Id);

        Assert.Equal((applied.Id, applied.Date), (undoing!.Undoes, undoing.Date));
        Assert.True(undoing.RecordedAt > applied.RecordedAt);
        Assert.Equal([10, 11, 120, 121], Closes());
        Assert.Equal([applied, undoing], _histories.Current!.Real.Find("TEST")!.Corrections);
    }

    [Fact]
    public async Task Only_what_is_decided_and_not_undone_can_be_undone_once()
    {
        var applied = (await Apply(Repairs.Draft)).Correction!;
        var undoings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Undo(applied.Id))));

        var undoing = Assert.Single(undoings, u => u is not null);
        Assert.Null(await Undo(undoing!.Id));
        Assert.Null(await Undo("unknown"));
        Assert.Equal(2, _store.Appends);
    }

    [Fact]
    public async Task After_undoing_the_day_can_be_repaired_otherwise()
    {
        await Undo((await Apply(Repairs.Draft)).Correction!.Id);

        Assert.Empty((await Apply(Repairs.Draft with { Ratio = 0.2 })).Problems);
        Assert.Equal([50, 55, 120, 121], Closes());
    }

    [Fact]
    public async Task A_vintage_before_the_decision_does_not_know_it()
    {
        var applied = (await Apply(Repairs.Draft)).Correction!;
        var before = await _histories.AsOfAsync(applied.RecordedAt.AddMilliseconds(-1), Token);

        Assert.Equal([10, 11, 120, 121], before.Real.Find("TEST")!.Bars(PriceBasis.Split).Close);
        Assert.Empty(before.Real.Find("TEST")!.Corrections);
    }

    [Fact]
    public async Task What_is_kept_becomes_known_even_where_nobody_waits_for_it_any_more()
    {
        using var waiting = new CancellationTokenSource();
        await _histories.ReloadAsync(Token);
        _store.Appended += waiting.Cancel;

        await _repair.ApplyAsync(Repairs.Draft, waiting.Token);

        Assert.Equal([100, 110, 120, 121], Closes());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<RepairResult> Apply(RepairDraft draft) => _repair.ApplyAsync(draft, Token);

    private Task<PriceCorrection?> Undo(string id) => _repair.UndoAsync(id, Token);

    private double[] Closes() => _histories.Current!.Real.Find("TEST")!.Bars(PriceBasis.Split).Close;

    private async Task Refused(RepairDraft draft, string field)
    {
        var result = await Apply(draft);
        Assert.Null(result.Correction);
        Assert.Equal(field, Assert.Single(result.Problems).Field);
        Assert.Equal(0, _store.Appends);
    }
}
