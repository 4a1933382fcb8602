using Bunit;
using SectorDashboard.Application.Answers;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components;

/// <summary>The states that every panel has; the fourth, failed, is that of its guard.</summary>
public sealed class PanelTests : MudTestContext
{
    [Fact]
    public void A_panel_shows_its_content_under_its_heading()
    {
        var cut = Render();

        Assert.Equal("Title", cut.Find("h3").TextContent);
        Assert.Equal(cut.Find("h3").Id, cut.Find("section").GetAttribute("aria-labelledby"));
        Assert.Single(cut.FindAll("#content"));
        Assert.Empty(cut.FindAll(".panel-empty, .panel-skeleton, .panel-stale"));
        Assert.Null(cut.Find("section").GetAttribute("aria-busy"));
    }

    [Fact]
    public void A_panel_that_waits_says_for_what()
    {
        var cut = Render(p => p.Add(c => c.Loading, "Simulating…"));

        Assert.Equal("Simulating…", cut.Find("[role='status']").TextContent);
        Assert.Equal("true", cut.Find("section").GetAttribute("aria-busy"));
        Assert.Empty(cut.FindAll("#content"));
    }

    [Fact]
    public void An_empty_panel_says_why_and_what_to_do()
    {
        var cut = Render(p => p.Add(c => c.Empty, "There is no index.").Add(c => c.NextStep, "<a href='data'>Import one</a>"));

        Assert.Contains("There is no index.", cut.Find(".panel-empty").TextContent, StringComparison.Ordinal);
        Assert.Equal("data", cut.Find(".panel-empty a").GetAttribute("href"));
        Assert.Empty(cut.FindAll("#content"));
    }

    [Fact]
    public void A_panel_with_old_prices_says_of_which_day_beside_its_content()
    {
        var answer = SampleAnswers.To();

        // The fund's prices go on for a week after the index's, and the broad market's ended long before.
        DateOnly LastOf(string symbol) => symbol == answer.Inputs.Fund ? new DateOnly(2026, 5, 8) : symbol == answer.Inputs.Index ? new DateOnly(2026, 5, 1) : new DateOnly(2020, 1, 1);
        var sources = answer.Data.Sources.Select(source => source with { Last = LastOf(source.Symbol) }).ToArray();
        var cut = Render(cascaded: answer with { Data = answer.Data with { Stale = true, Sample = false, Sources = sources } });

        Assert.Contains("stale, to 2026-05-01", cut.Find(".panel-stale").TextContent, StringComparison.Ordinal);
        Assert.Single(cut.FindAll("#content"));
    }

    private IRenderedComponent<Panel> Render(Action<ComponentParameterCollectionBuilder<Panel>>? more = null, Answer? cascaded = null) => Render<Panel>(p =>
    {
        p.Add(c => c.Id, "test").Add(c => c.Title, "Title").AddChildContent("<p id='content'></p>");
        if (cascaded is not null)
        {
            p.AddCascadingValue(cascaded);
        }

        more?.Invoke(p);
    });
}
