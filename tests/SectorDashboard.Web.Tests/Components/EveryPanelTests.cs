using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SectorDashboard.Web.Components.Beta;
using SectorDashboard.Web.Components.Comparing;
using SectorDashboard.Web.Components.Dashboard;
using SectorDashboard.Web.Components.Decay;
using SectorDashboard.Web.Components.Events;
using SectorDashboard.Web.Components.Flow;
using SectorDashboard.Web.Components.Hedging;
using SectorDashboard.Web.Components.Movers;
using SectorDashboard.Web.Components.Regimes;
using SectorDashboard.Web.Components.Scenarios;
using SectorDashboard.Web.Components.Sentiment;
using SectorDashboard.Web.Components.Surroundings;
using SectorDashboard.Web.Components.WhatIf;

namespace SectorDashboard.Web.Tests.Components;

/// <summary>Every panel of the page in each of its states.</summary>
public sealed class EveryPanelTests : ChartTestContext
{
    private static readonly Type[] s_panels =
    [
        typeof(ChartStack), typeof(WhatIfPanel), typeof(HedgePanel), typeof(MoodPanel), typeof(MoversPanel), typeof(OutlookPanel), typeof(FlowPanel),
        typeof(SurroundingsPanel), typeof(DecayPanel), typeof(ReturnCurvePanel), typeof(GrowthPanel), typeof(HoldingPanel), typeof(BreakEvenPanel),
        typeof(HedgeHistoryPanel), typeof(EffectiveLeveragePanel), typeof(AlternativesPanel), typeof(BetaPanel), typeof(SentimentHistoryPanel),
        typeof(SentimentPanel), typeof(ScenarioPanel), typeof(EventsPanel), typeof(ComparePanel),
    ];

    private bool _fails = true;

    public EveryPanelTests()
        : base(services => services.AddDashboardInMemory())
    {
    }

    public static TheoryData<string> Names => [.. s_panels.Select(panel => panel.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_panel_fails_alone_and_can_be_tried_again(string name)
    {
        var panel = Array.Find(s_panels, type => type.Name == name);
        ComponentFactories.Add(type => type == panel, _ => new FailingPanel(this));
        var cut = Render<DashboardPage>();

        var alert = cut.WaitForElement("[role='alert']:not(:empty)");
        Assert.Contains("the others go on", alert.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(TextOf(cut, "kpi-close"));

        _fails = false;
        alert.QuerySelector("button")!.Click();

        cut.WaitForElement("#recovered");
        Assert.Empty(cut.FindAll("[role='alert']:not(:empty)"));
    }

    [Fact]
    public void With_everything_there_each_panel_has_its_content_and_none_is_empty()
    {
        var cut = Render<DashboardPage>();

        cut.WaitForElement("[data-testid='hedge-alternatives']");
        cut.WaitForElement("[data-testid='scenario-table']");
        Assert.Empty(cut.FindAll(".chart-empty"));
        // Nobody has written of an event, or chosen a fund to compare with.
        Assert.Equal(["around-events", "compare-funds"], cut.FindAll(".panel-empty").Select(empty => empty.ParentElement!.Id), StringComparer.Ordinal);
        Assert.Equal(s_panels.Length - 1, cut.FindAll("section.panel").Count);
    }

    [Fact]
    public void Each_panel_says_how_its_figures_are_computed()
    {
        var cut = Render<DashboardPage>();
        cut.WaitForElement("[data-testid='scenario-table']");

        Assert.All(cut.FindAll("section.panel:not(:has(.panel-empty))"), panel => Assert.True(
            panel.QuerySelectorAll("a[href^='methods#'][aria-haspopup='dialog']").Length > 0, panel.Id));
    }

    [Fact]
    public void Before_the_first_frame_each_chart_is_a_field_of_its_own_height() =>
        Assert.All(Render<DashboardPage>().FindAll("figure[data-figure]"), figure => Assert.Equal("0", figure.GetAttribute("data-frame")));

    private sealed class FailingPanel(EveryPanelTests test) : ComponentBase
    {
        [Parameter(CaptureUnmatchedValues = true)]
        public IReadOnlyDictionary<string, object>? Others { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (test._fails)
            {
                throw new InvalidOperationException("The panel fails.");
            }

            builder.AddMarkupContent(0, "<p id='recovered'></p>");
        }
    }
}
