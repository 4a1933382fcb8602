using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import;
using SectorDashboard.Tests;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components;

public sealed class DashboardPageTests : ChartTestContext
{
    public DashboardPageTests()
        : base(services => services.AddDashboardInMemory())
    {
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_bare_address_shows_the_default_view_of_the_sample()
    {
        var answer = SampleAnswers.To();

        var cut = Render("");

        Assert.Equal(Say.Price(answer.Quote!.Close), TextOf(cut, "kpi-close"));
        Assert.Equal(Say.Number(answer.Beta.Rolling[^1].Beta), TextOf(cut, "kpi-beta"));
        Assert.Contains("Simulated sample data", cut.Find(".sample-line").TextContent, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll(".notices"));
        Assert.Empty(cut.FindAll("[role='alert']:not(:empty)"));
        Assert.All(
            new[] { "chart-index", "chart-price", "chart-volume", "chart-beta", "chart-decay", "chart-hedge", "save-view", "share-link", "data-badge" },
            id => Assert.Single(cut.FindAll($"[data-testid='{id}']")));
    }

    [Fact]
    public async Task A_note_appears_on_an_open_page()
    {
        var cut = Render("");
        Assert.NotEmpty(cut.FindAll("[data-testid='no-events']"));

        await Services.GetRequiredService<EventBook>().AddAsync(new EventDraft(new(2026, 9, 16), "Sold half"), Xunit.TestContext.Current.CancellationToken);

        cut.WaitForAssertion(() => Assert.Equal("Sold half", Assert.Single(cut.FindAll("[data-texts='event'] li")).TextContent));
        Assert.Equal(3, cut.FindAll("[data-testid='event-returns'] tbody tr").Count);
    }

    [Fact]
    public void A_query_in_the_address_is_the_view()
    {
        const string query = "fund=SOXL&leverage=3&vol=0.5&move=-0.1&range=3Y";

        var cut = Render($"?{query}");

        Assert.Equal(Say.Change(SampleAnswers.To(query).WhatIf!.GivenIndex), TextOf(cut, "whatif-given"));
        Assert.Equal("SOXL", cut.Find("[data-testid='pick-fund']").GetAttribute("value"));
        Assert.Equal("-0.1", cut.Find("[data-testid='slider-move']").GetAttribute("value"));
    }

    [Theory]
    [InlineData("?leverage=abc", "leverage must be")]
    [InlineData("?window=2", "window must be")]
    [InlineData("?fund=NOPE", "not a geared fund")]
    [InlineData("?index=NOPE", "no simulated prices of 'NOPE'")]
    [InlineData("?colour=red", "means nothing here: colour")]
    public void A_bad_value_keeps_the_default_and_says_so(string query, string notice)
    {
        var cut = Render(query);

        Assert.Contains(notice, cut.Find("[role='status']").TextContent, StringComparison.Ordinal);
        Assert.Equal(Say.Price(SampleAnswers.To().Quote!.Close), TextOf(cut, "kpi-close"));
    }

    [Fact]
    public void Another_address_shows_another_view()
    {
        var cut = Render("");

        Navigation.NavigateTo("?fund=SOXL");

        cut.WaitForAssertion(() => Assert.Equal(Say.Price(SampleAnswers.To("fund=SOXL").Quote!.Close), TextOf(cut, "kpi-close")));
    }

    [Fact]
    public void While_the_database_does_not_answer_the_last_good_answer_stays_and_the_reason_is_told()
    {
        var cut = Render("?vol=0.5");
        var snackbar = Services.GetRequiredService<ISnackbar>();
        ((MemoryPriceStore)Services.GetRequiredService<IPriceStore>()).IsDown = true;

        Navigation.NavigateTo("?vol=0.6&asof=2026-01-05T21:00:00.000Z");

        cut.WaitForAssertion(() => Assert.Contains("The database does not answer.", Assert.Single(snackbar.ShownSnackbars).Message, StringComparison.Ordinal));
        Assert.Equal("0.5", cut.Find("[data-testid='slider-vol']").GetAttribute("value"));
    }

    [Fact]
    public void A_page_that_opens_while_the_database_does_not_answer_says_so()
    {
        ((MemoryPriceStore)Services.GetRequiredService<IPriceStore>()).IsDown = true;

        var cut = Render("");

        Assert.Contains("The database does not answer.", cut.Find("[role='alert']:not(:empty)").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_becomes_the_address()
    {
        var cut = Render("?vol=0.5&range=3Y&leverage=2");

        await cut.InvokeAsync(() => cut.FindAll("[aria-label='Range'] button").Single(b => b.TextContent.Trim() == "5Y").Click());
        cut.WaitForAssertion(() => Assert.Equal("http://localhost/?range=5Y&leverage=2&vol=0.5", Navigation.Uri));

        // Another fund has its own leverage.
        await cut.InvokeAsync(() => cut.Find("[data-testid='pick-fund']").Change("SOXL"));
        cut.WaitForAssertion(() => Assert.Equal("http://localhost/?fund=SOXL&range=5Y&vol=0.5", Navigation.Uri));
    }

    [Fact]
    public async Task A_reset_takes_the_key_out_of_the_address()
    {
        var cut = Render("?vol=0.5&move=0.1");

        await cut.InvokeAsync(() => cut.Find("[aria-label^='Index move: back to']").Click());

        cut.WaitForAssertion(() => Assert.Equal("http://localhost/?vol=0.5", Navigation.Uri));
    }

    [Fact]
    public async Task A_saved_view_opens_with_its_name_notes_and_vintage()
    {
        var id = await SaveAsync("<b>Bears</b>", "fund=SOXL&vol=0.5", "my notes");

        var cut = Render($"v/{id}", id);

        Assert.Equal(Say.Price(SampleAnswers.To("fund=SOXL").Quote!.Close), TextOf(cut, "kpi-close"));
        Assert.Contains("<b>Bears</b>", cut.Find(".saved-line").TextContent, StringComparison.Ordinal);
        Assert.Contains("my notes", cut.Find(".saved-line").TextContent, StringComparison.Ordinal);
        Assert.Equal("?fund=SOXL&vol=0.5", cut.Find("[data-testid='use-latest']").GetAttribute("href"));
    }

    [Fact]
    public void Saving_starts_from_a_name_that_says_what_is_shown()
    {
        Render<MudPopoverProvider>();
        var dialogs = Render<MudDialogProvider>();
        var cut = Render("?range=3Y");

        cut.Find("[data-testid='save-view']").Click();

        var name = dialogs.WaitForElement("input[data-testid='view-name'], [data-testid='view-name'] input");
        Assert.Equal("SOXS on SOXX, 3Y", name.GetAttribute("value"));
    }

    [Fact]
    public void An_unknown_saved_view_is_not_found()
    {
        var notFound = 0;
        Navigation.OnNotFound += (_, _) => notFound++;

        var cut = Render("v/AAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA");

        Assert.Equal(1, notFound);
        Assert.Empty(cut.FindAll("[data-testid='kpi-close']"));
    }

    [Fact]
    public async Task New_prices_appear_on_an_open_page()
    {
        var cut = Render("");
        using var content = new MemoryStream("date,close\n2026-09-24,40\n2026-09-25,41\n"u8.ToArray());

        await Services.GetRequiredService<PriceImporter>().ImportAsync(content, "SOXS.csv", null, Xunit.TestContext.Current.CancellationToken);

        cut.WaitForAssertion(() => Assert.Equal("41.00", TextOf(cut, "kpi-close")));
        Assert.Contains("its index has none", cut.Find("[role='status']").TextContent, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll(".sample-line"));
    }

    [Fact]
    public async Task A_pinned_page_keeps_its_prices()
    {
        var cut = Render("?asof=2026-09-25T21:00:00Z");
        var before = TextOf(cut, "kpi-close");
        using var content = new MemoryStream("date,close\n2026-09-24,40\n2026-09-25,41\n"u8.ToArray());

        await Services.GetRequiredService<PriceImporter>().ImportAsync(content, "SOXS.csv", null, Xunit.TestContext.Current.CancellationToken);
        cut.Render();

        Assert.Equal(before, TextOf(cut, "kpi-close"));
        Assert.Contains("2026-09-25 21:00 UTC", cut.Find(".pinned-line").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<DashboardPage> Render(string address, string? id = null)
    {
        Navigation.NavigateTo(address);
        return Render<DashboardPage>(p => p.Add(c => c.Id, id));
    }

    private async Task<string> SaveAsync(string name, string query, string notes)
    {
        var result = await Services.GetRequiredService<SavedViewService>().CreateAsync(new SavedViewDraft(name, query, notes), CancellationToken.None);
        Assert.Empty(result.Problems);
        return result.Saved!.Id;
    }
}
