using Bunit;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Components.WhatIf;

namespace SectorDashboard.Web.Tests.Components;

public sealed class ReturnCurvePanelTests : ChartTestContext
{
    [Theory]
    [InlineData("vol=0.5", "0\u00a0%", "50\u00a0%", "−77.7\u00a0%")]
    [InlineData("vol=0.24&move=-0.21", "−20\u00a0%", "25\u00a0%", "+34.2\u00a0%")]
    [InlineData("vol=3&move=5", "+60\u00a0%", "100\u00a0%", "−99.9\u00a0%")]
    [InlineData("vol=0&move=-0.9", "−60\u00a0%", "10\u00a0%", "+1,371.5\u00a0%")]
    public void The_outlined_cell_is_the_nearest_one_of_the_prospectus_table(string query, string move, string volatility, string published)
    {
        var cut = Render($"{query}&leverage=-3&days=252&fee=0&cash=0&spread=0");

        var cell = Assert.Single(cut.FindAll("td.here"));
        var row = cell.ParentElement!;
        Assert.Equal(published, cell.TextContent);
        Assert.Equal(move, row.Children[0].TextContent);
        Assert.Equal(volatility, cut.FindAll("thead th")[Array.IndexOf([.. row.Children], cell)].TextContent);
    }

    [Fact]
    public void Without_a_volatility_there_is_no_table_but_the_chart()
    {
        var cut = Render("", SampleAnswers.WithoutIndex);

        Assert.Empty(cut.FindAll("table"));
        Assert.Single(cut.FindAll("figure"));
    }

    private IRenderedComponent<ReturnCurvePanel> Render(string query, MarketHistory? history = null) => Render<ReturnCurvePanel>(p => p
        .Add(c => c.Answer, SampleAnswers.To(query, history)).Add(c => c.Figure, SampleAnswers.FigureOf(FigureKind.WhatIf, query, history)));
}
