using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Events;
using SectorDashboard.MarketData.Events;
using SectorDashboard.Web.Components.Dashboard;
using SectorDashboard.Web.Components.Events;
using SectorDashboard.Web.Components.Methods;

namespace SectorDashboard.Web.Tests.Components;

public sealed class MethodDialogTests : MudTestContext
{
    [Fact]
    public async Task A_figures_name_opens_its_method_with_the_inputs_and_figures_of_the_view()
    {
        var answer = SampleAnswers.To("vol=0.6&move=-0.1");
        var (cut, dialogs) = (RenderLink("given-index", "vol=0.6&move=-0.1"), Render<MudDialogProvider>());

        await cut.Find("a").ClickAsync(new());

        Assert.Equal("given-index", dialogs.Find("[data-testid='method-pick']").GetAttribute("value"));
        Assert.Contains("exp((L - L²)/2", TextOf(dialogs, "method-formula"), StringComparison.Ordinal);
        Assert.Contains("vol = 0.6 index volatility per year", TextOf(dialogs, "method-inputs"), StringComparison.Ordinal);
        Assert.Contains($"whatIf.givenIndex = {answer.WhatIf!.GivenIndex!.Value.ToString("G12", System.Globalization.CultureInfo.InvariantCulture)}", TextOf(dialogs, "method-figures"), StringComparison.Ordinal);
        Assert.Contains("move = -0.1  # index return", TextOf(dialogs, "method-python"), StringComparison.Ordinal);
        Assert.Equal("methods#given-index", dialogs.Find(".method-more").GetAttribute("href"));
    }

    [Fact]
    public async Task A_link_to_a_section_lets_the_reader_choose_among_its_methods()
    {
        var (cut, dialogs) = (RenderLink("section-decay-ledger"), Render<MudDialogProvider>());
        await cut.Find("a").ClickAsync(new());
        Assert.Contains("http://localhost/", TextOf(dialogs, "method-python"), StringComparison.Ordinal);

        await dialogs.Find("[data-testid='method-pick']").ChangeAsync(new ChangeEventArgs { Value = "variance-ratio" });

        Assert.Contains("variance of overlapping", TextOf(dialogs, "method-formula"), StringComparison.Ordinal);
        Assert.Contains("decay.selected.varianceRatio", TextOf(dialogs, "method-python"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("flagged=omit", true)]
    public async Task Every_method_of_a_figure_can_be_asked_of_this_program_and_is_where_there_is_no_short_one(string query, bool isOpen)
    {
        var (cut, dialogs) = (RenderLink("beta", query), Render<MudDialogProvider>());

        await cut.Find("a").ClickAsync(new());

        Assert.Equal(isOpen ? 0 : 1, dialogs.FindAll("[data-testid='method-python']").Count);
        Assert.Equal(isOpen, dialogs.Find("details").HasAttribute("open"));
        Assert.Contains("api/v1/view?", TextOf(dialogs, "method-asking"), StringComparison.Ordinal);
        Assert.Contains("asof=2026-09-25T21:00:00Z", TextOf(dialogs, "method-asking"), StringComparison.Ordinal);
        Assert.Contains("\"beta.full\"", TextOf(dialogs, "method-asking"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_another_search_or_sample_gives_says_how_near_the_two_are()
    {
        var (cut, dialogs) = (RenderLink("garch"), Render<MudDialogProvider>());

        await cut.Find("a").ClickAsync(new());

        Assert.Matches(@"volatility\.garch = 0\.\d+ Python's within 0\.000\d+", TextOf(dialogs, "method-figures"));
    }

    [Fact]
    public async Task What_the_fund_did_around_events_stands_beside_the_answer_and_is_explained_as_well()
    {
        var events = EventsAnswer.Of(
            SampleAnswers.Read("", null), SampleAnswers.History, [new("1", new(2026, 6, 17), "FOMC", EventCategory.CentralBank, "test")]);
        var (cut, dialogs) = (Render<CascadingValue<Answer>>(p => p
            .Add(c => c.Value, SampleAnswers.To())
            .AddChildContent<EventsPanel>(e => e.Add(c => c.Answer, SampleAnswers.To()).Add(c => c.Events, events))), Render<MudDialogProvider>());

        await cut.Find("a[href='methods#around-events']").ClickAsync(new());

        Assert.Contains("events[centralBank].on.n = 1", TextOf(dialogs, "method-figures"), StringComparison.Ordinal);
        Assert.Contains("api/v1/events", TextOf(dialogs, "method-python"), StringComparison.Ordinal);
        Assert.Empty(dialogs.FindAll("[data-testid='method-asking'], [data-testid='no-program']"));
    }

    [Fact]
    public async Task What_no_view_has_is_said_to_be_in_none()
    {
        var (cut, dialogs) = (RenderLink("black-scholes"), Render<MudDialogProvider>());

        await cut.Find("a").ClickAsync(new());

        Assert.Contains("not in the answer", TextOf(dialogs, "no-program"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dialog_can_be_closed()
    {
        var (cut, dialogs) = (RenderLink("given-index"), Render<MudDialogProvider>());
        await cut.Find("a").ClickAsync(new());

        await dialogs.Find("[data-testid='close-method']").ClickAsync(new());

        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("[data-testid='method-formula']")));
    }

    [Fact]
    public async Task Without_an_answer_it_is_a_link_and_no_more()
    {
        var (cut, dialogs) = (Render<MethodLink>(p => p.Add(c => c.Place, "beta").Add(c => c.Of, "beta")), Render<MudDialogProvider>());

        await cut.Find("a").ClickAsync(new());

        Assert.Equal("methods#beta", cut.Find("a").GetAttribute("href"));
        Assert.False(cut.Find("a").HasAttribute("aria-haspopup"));
        Assert.Empty(dialogs.FindAll("[data-testid='method-formula']"));
    }

    [Fact]
    public void Each_key_figures_name_is_such_a_link()
    {
        var cut = Render<CascadingValue<Answer>>(p => p
            .Add(c => c.Value, SampleAnswers.To()).AddChildContent<KeyFigures>(k => k.Add(c => c.Answer, SampleAnswers.To())));

        var links = cut.FindAll("dt a");
        Assert.Equal(7, links.Count);
        Assert.All(links, link => Assert.Equal("dialog", link.GetAttribute("aria-haspopup")));
        Assert.All(links, link => Assert.NotNull(MethodPlaces.Find(link.GetAttribute("href")!["methods#".Length..])));
    }

    private IRenderedComponent<CascadingValue<Answer>> RenderLink(string place, string query = "") =>
        Render<CascadingValue<Answer>>(p => p
            .Add(c => c.Value, SampleAnswers.To(query)).AddChildContent<MethodLink>(l => l.Add(c => c.Place, place).Add(c => c.Of, "this")));
}
