using Bunit;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components;

public sealed class ChartStackTests : ChartTestContext
{
    private readonly List<(string Key, string Value)> _chosen = [];

    [Fact]
    public void Four_charts_stand_in_order_on_one_time_axis()
    {
        var figures = Render().FindAll("figure");

        Assert.Equal(
            ["chart-index", "chart-price", "chart-volume", "chart-beta"], figures.Select(f => f.GetAttribute("data-testid")!), StringComparer.Ordinal);
        Assert.All(figures, figure => Assert.Equal("true", figure.GetAttribute("data-linked")));
        Assert.All(figures, figure => Assert.NotEmpty(figure.GetAttribute("aria-label")!));
    }

    [Theory]
    [InlineData("basis", "total")]
    [InlineData("beta", "kalman")]
    public void A_pick_beside_a_chart_chooses_its_key(string key, string value)
    {
        Render().Find($"[data-testid='pick-{key}']").Change(value);

        Assert.Equal([(key, value)], _chosen);
    }

    [Fact]
    public void The_pick_shows_the_value_in_force() =>
        Assert.Equal("ewma", Render("beta=ewma").Find("[data-testid='pick-beta']").GetAttribute("value"));

    [Fact]
    public void Without_an_index_the_charts_stay_and_say_why()
    {
        var cut = Render("", SampleAnswers.WithoutIndex);

        Assert.Equal("There are no prices of an index for SOXS.", cut.Find("[data-testid='chart-index']").GetAttribute("aria-label"));
        Assert.Contains("no volume", cut.Find("[data-testid='chart-volume']").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_days_are_flagged_they_can_be_left_out()
    {
        Assert.Empty(Render().FindAll("[data-testid='pick-flagged']"));
        var cut = Render("flagged=omit", flaggedDays: 3);

        Assert.Equal("omit", cut.Find("[data-testid='pick-flagged']").GetAttribute("value"));
        Assert.Contains("3 in the range", cut.Find("label:has([data-testid='pick-flagged'])").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(cut.FindAll(".key.flagged"));

        cut.Find("[data-testid='pick-flagged']").Change("keep");
        Assert.Equal([("flagged", "keep")], _chosen);
    }

    [Fact]
    public void Events_have_a_key_and_their_titles_stand_beside_the_chart_as_text()
    {
        Assert.Empty(Render().FindAll(".key.event"));
        var figures = SampleAnswers.Figures(events: [new MarketEvent("a", new(2026, 9, 16), "<b>FOMC</b>", EventCategory.CentralBank, "test"), new MarketEvent("b", new(2026, 9, 17), "CPI", EventCategory.Inflation, "test")]);

        var cut = Render<ChartStack>(p => p.Add(c => c.Figures, figures).Add(c => c.Inputs, SampleAnswers.To().Inputs));

        Assert.Single(cut.FindAll(".key.event"));
        Assert.Equal(["<b>FOMC</b>", "CPI"], cut.FindAll("[data-testid='chart-price'] [data-texts='event'] li").Select(li => li.TextContent), StringComparer.Ordinal);
    }

    private IRenderedComponent<ChartStack> Render(string query = "", MarketHistory? history = null, int flaggedDays = 0) => Render<ChartStack>(p => p
        .Add(c => c.Figures, SampleAnswers.Figures(query, history))
        .Add(c => c.Inputs, SampleAnswers.To(query, history).Inputs)
        .Add(c => c.FlaggedDays, flaggedDays)
        .Add(c => c.OnKey, _chosen.Add));
}
