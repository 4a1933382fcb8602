using Bunit;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Components.Hedging;

namespace SectorDashboard.Web.Tests.Components;

public sealed class HedgeHistoryPanelTests : ChartTestContext
{
    private readonly List<string> _chosen = [];

    [Theory]
    [InlineData("none")]
    [InlineData("daily")]
    [InlineData("weekly")]
    [InlineData("monthly")]
    [InlineData("band:0.10")]
    public void The_rule_in_force_is_the_only_one_pressed(string rule)
    {
        var pressed = Assert.Single(Buttons(Render($"rebalance={rule}"), "[aria-pressed='true']"));

        pressed.Click();

        Assert.True(ViewCodec.TrySet(View.Default, "rebalance", Assert.Single(_chosen), out var chosen));
        Assert.True(ViewCodec.TrySet(View.Default, "rebalance", rule, out var given));
        Assert.Equal(given, chosen);
    }

    [Fact]
    public void A_rule_without_a_button_presses_none() => Assert.Empty(Buttons(Render("rebalance=band:0.25"), "[aria-pressed='true']"));

    [Fact]
    public void Every_button_chooses_another_rule_that_the_view_understands()
    {
        var cut = Render();
        var count = Buttons(cut).Count;
        for (var i = 0; i < count; i++)
        {
            Buttons(cut)[i].Click();
        }

        Assert.Equal(5, _chosen.Distinct(StringComparer.Ordinal).Count());
        Assert.All(_chosen, rule => Assert.True(ViewCodec.TrySet(View.Default, "rebalance", rule, out _), rule));
    }

    [Fact]
    public void Ratio_and_costs_are_those_of_the_answer()
    {
        var hedge = SampleAnswers.To("rebalance=daily").Hedge;

        var cut = Render("rebalance=daily");

        var values = cut.FindAll(".results dd").Select(dd => dd.TextContent);
        Assert.Equal(
            [Say.Number(hedge.Ratio, 3), Say.Percent(hedge.Effectiveness), Say.Dollars(hedge.Turnover), Say.Dollars(hedge.TradingCost)],
            values, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("cost=500&rebalance=daily", "at 500 bp", "or a tick")]
    [InlineData("cost=0", "at 0 bp", "trades cost 0 basis points.")]
    public void The_cost_in_force_is_named(string query, string cost, string convention)
    {
        var cut = Render(query);

        Assert.Contains(cost, cut.Find(".results").TextContent, StringComparison.Ordinal);
        Assert.Contains(convention, cut.Find(".convention").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cost_that_changes_with_the_price_is_named_from_lowest_to_highest()
    {
        var cost = SampleAnswers.To("range=MAX&rebalance=daily").Hedge.CostInForce!;
        Assert.True(cost.Highest > cost.Lowest + 1);

        Assert.Contains(
            $"at {Say.Number(cost.Lowest, 0)} to {Say.Number(cost.Highest, 0)} bp", Render("range=MAX&rebalance=daily").Find(".results").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_index_there_are_dashes_and_a_sentence()
    {
        var cut = Render("", SampleAnswers.WithoutIndex);

        Assert.All(cut.FindAll(".results dd"), dd => Assert.Equal("–", dd.TextContent));
        Assert.StartsWith("There is no hedge", cut.Find("figure").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    private IRenderedComponent<HedgeHistoryPanel> Render(string query = "", MarketHistory? history = null) => Render<HedgeHistoryPanel>(p => p
        .Add(c => c.Answer, SampleAnswers.To(query, history)).Add(c => c.Figure, SampleAnswers.FigureOf(FigureKind.Hedge, query, history))
        .Add(c => c.Settled, SampleAnswers.To(query, history).Inputs).Add(c => c.View, ViewCodec.Read(query).View)
        .Add(c => c.OnRule, _chosen.Add));

    private static IReadOnlyList<AngleSharp.Dom.IElement> Buttons(IRenderedComponent<HedgeHistoryPanel> cut, string filter = "") =>
        cut.FindAll($"[role='group'] button{filter}:not([data-testid='toggle-table'])");
}
