using Microsoft.Extensions.Time.Testing;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.Tests;

namespace SectorDashboard.Application.Tests.SavedViews;

public sealed class SavedViewServiceTests : IDisposable
{
    private static readonly DateTimeOffset s_now = new(2026, 2, 3, 15, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(s_now);
    private readonly MemorySavedViewStore _views = new();
    private readonly MemoryPriceStore _prices = new();
    private readonly PartCache _parts = new();
    private readonly MarketHistoryCache _histories;
    private readonly AnalyticsService _analytics;
    private readonly SavedViewService _service;

    public SavedViewServiceTests()
    {
        _histories = new MarketHistoryCache(_prices, new InstrumentBook(Histories.Catalogue), _time);
        _analytics = new AnalyticsService(_parts);
        _service = new SavedViewService(_views, _histories, _analytics, _time);
    }

    public void Dispose()
    {
        _histories.Dispose();
        _parts.Dispose();
    }

    [Fact]
    public async Task A_saved_view_holds_the_canonical_query_the_vintage_and_what_the_person_wrote()
    {
        await Import(Histories.RecordedAt, 0.01);
        var saved = (await Create("  Hedge  ", "?days=63&fund=soxs&window=60&utm=1", "<b>note</b>")).Saved!;
        Assert.Equal(("Hedge", "days=63", "<b>note</b>"), (saved.Name, saved.Query, saved.Notes));
        Assert.Equal((Histories.RecordedAt, s_now, s_now), (saved.AsOf, saved.CreatedAt, saved.UpdatedAt));
        Assert.Same(saved, await _service.FindAsync(saved.Id, Token));
        Assert.Null(await _service.FindAsync("no such id", Token));
    }

    [Fact]
    public async Task Ids_have_22_letters_and_are_never_equal()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 200; i++)
        {
            var result = await Create("Hedge", "", "");
            Assert.Matches("^[A-Za-z0-9_-]{22}$", result.Saved!.Id);
            Assert.True(ids.Add(result.Saved.Id));
            Assert.True(ids.Add(result.EditKey!));
        }
    }

    [Fact]
    public async Task Only_the_edit_key_allows_editing_and_it_is_not_kept()
    {
        var result = await Create("Hedge", "", "");
        var other = await Create("Hedge", "", "");
        Assert.True(SavedViewService.MayEdit(result.Saved!, result.EditKey));
        Assert.All(
            [null, "", "x", other.EditKey, result.Saved!.Id, result.Saved.EditKeyHash, result.EditKey!.ToUpperInvariant() + " "],
            key => Assert.False(SavedViewService.MayEdit(result.Saved, key)));
        Assert.DoesNotContain(result.EditKey, result.Saved.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "name")]
    [InlineData("   ", "", "", "name")]
    [InlineData(null, "", "", "name")]
    [InlineData("Hedge", "window=2", "", "window")]
    [InlineData("Hedge", "fund=ABCD", "", "fund")]
    [InlineData("Hedge", "index=SMH", "", "index")]
    [InlineData("Hedge", "from=2025-01-02&to=2025-01-01", "", "from")]
    public async Task With_a_problem_nothing_is_saved(string? name, string query, string notes, string key)
    {
        await Import(Histories.RecordedAt, 0.01);
        var result = await Create(name, query, notes);
        Assert.Equal(key, Assert.Single(result.Problems).Key);
        Assert.Null(result.Saved);
        Assert.Null(result.EditKey);
        Assert.Empty(_views.Views);
    }

    [Fact]
    public async Task Names_and_notes_have_a_longest_length()
    {
        Assert.Empty((await Create(new string('n', SavedViewService.LongestName), "", new string('n', SavedViewService.LongestNotes))).Problems);
        var tooLong = await Create(new string('n', SavedViewService.LongestName + 1), "", new string('n', SavedViewService.LongestNotes + 1));
        Assert.Equal(["name", "notes"], tooLong.Problems.Select(p => p.Key), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fund=SOXS&range=MAX&window=20&rebalance=band:0.1&seed=-5")]
    [InlineData("asof=2099-01-01")]
    public async Task A_saved_view_keeps_its_numbers_when_newer_prices_come(string query)
    {
        await Import(Histories.RecordedAt, 0.01);
        var before = _analytics.Answer(ViewCodec.Read(query).View, await _histories.AsOfAsync(null, Token)).Answer;
        var saved = (await Create("Hedge", query, "")).Saved!;

        _time.Advance(TimeSpan.FromDays(40));
        await Import(_time.GetUtcNow(), 0.02);
        var view = SavedViewService.Open(saved);
        var after = _analytics.Answer(view, await _histories.AsOfAsync(view.AsOf, Token)).Answer;
        Assert.Equal(before.Quote, after.Quote);
        Assert.Equal(before.Beta.Full!.Beta, after.Beta.Full!.Beta);
        Assert.NotEqual(before.Quote, _analytics.Answer(view with { AsOf = null }, await _histories.AsOfAsync(null, Token)).Answer.Quote);
    }

    [Fact]
    public async Task A_view_of_simulated_prices_keeps_its_numbers_as_well()
    {
        var saved = (await Create("Sample", "", "")).Saved!;
        Assert.Equal(new DateTimeOffset(2026, 2, 2, 21, 0, 0, TimeSpan.Zero), saved.AsOf);
        var view = SavedViewService.Open(saved);
        var before = _analytics.Answer(view, await _histories.AsOfAsync(view.AsOf, Token)).Answer;
        _time.Advance(TimeSpan.FromDays(400));
        await Import(_time.GetUtcNow(), 0.02);
        var after = _analytics.Answer(view, await _histories.AsOfAsync(view.AsOf, Token)).Answer;
        Assert.True(after.Data.Sample);
        Assert.Equal(before.Quote, after.Quote);
        Assert.Equal(before.Decay.Selected, after.Decay.Selected);
    }

    [Fact]
    public async Task An_opened_view_is_the_saved_one_at_its_vintage()
    {
        await Import(Histories.RecordedAt, 0.01);
        const string query = "from=2026-01-06&basis=total&leverage=-2&rebalance=weekly&seed=9";
        var saved = (await Create("Hedge", query, "")).Saved!;
        Assert.Equal(ViewCodec.Read(query).View with { AsOf = Histories.RecordedAt }, SavedViewService.Open(saved));
    }

    [Fact]
    public async Task Renaming_keeps_the_vintage_even_when_newer_prices_have_come()
    {
        await Import(Histories.RecordedAt, 0.01);
        var created = (await Create("Hedge", "days=5", "")).Saved!;
        await Import(Histories.RecordedAt.AddHours(2), 0.02);
        var renamed = (await _service.UpdateAsync(created, new SavedViewDraft("Other", created.Query, ""), Token)).Saved!;
        Assert.Equal(created.AsOf, renamed.AsOf);
    }

    [Fact]
    public async Task Replacing_keeps_id_key_and_date_of_creation()
    {
        var created = await Create("Hedge", "days=5", "");
        _time.Advance(TimeSpan.FromHours(1));
        var updated = await _service.UpdateAsync(created.Saved!, new SavedViewDraft("Other", "days=6", "more"), Token);
        Assert.Null(updated.EditKey);
        var saved = Assert.Single(_views.Views).Value;
        Assert.Equal(created.Saved! with { Name = "Other", Query = "days=6", Notes = "more", UpdatedAt = s_now.AddHours(1) }, saved);
        Assert.True(SavedViewService.MayEdit(saved, created.EditKey));
    }

    [Fact]
    public async Task A_problem_while_replacing_leaves_the_old_view()
    {
        var created = await Create("Hedge", "days=5", "");
        Assert.NotEmpty((await _service.UpdateAsync(created.Saved!, new SavedViewDraft("Other", "days=x", ""), Token)).Problems);
        Assert.Equal(created.Saved, Assert.Single(_views.Views).Value);
    }

    [Theory]
    [InlineData("na\0me", "", "name")]
    [InlineData("name", "no\0tes", "notes")]
    public async Task What_a_database_cannot_hold_is_a_problem_and_nothing_is_saved(string name, string notes, string key)
    {
        var result = await Create(name, "", notes);

        Assert.Equal(key, Assert.Single(result.Problems).Key);
        Assert.Empty(_views.Views);
    }

    [Fact]
    public async Task Deleting_removes_the_view()
    {
        await _service.DeleteAsync((await Create("Hedge", "", "")).Saved!, Token);
        Assert.Empty(_views.Views);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<SavingResult> Create(string? name, string query, string notes) => _service.CreateAsync(new SavedViewDraft(name, query, notes), Token);

    private async Task Import(DateTimeOffset at, double move)
    {
        PriceRecording Of(string symbol, double by)
        {
            double[] returns = [.. Histories.Returns(20).Select(r => r + by)];
            return Histories.Recording(symbol, Histories.Monday, Histories.Closes(50, returns));
        }

        await _prices.AppendAsync(new PriceArchive { Recordings = [Of("SOXS", -move), Of("SOXX", move)] }, at, Token);
        await _histories.ReloadAsync(Token);
    }
}
