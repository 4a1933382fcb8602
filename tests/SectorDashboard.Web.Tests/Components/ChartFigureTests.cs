using Bunit;
using Microsoft.AspNetCore.Components;
using Plotly.Blazor;
using Plotly.Blazor.Traces;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Views;
using SectorDashboard.Web.Components.Charts;

namespace SectorDashboard.Web.Tests.Components;

public sealed class ChartFigureTests : ChartTestContext
{
    private const string Long = "range=3Y&basis=total";

    private static readonly Figure s_price = SampleAnswers.FigureOf(FigureKind.Price);

    [Fact]
    public void A_chart_says_in_a_sentence_what_it_shows()
    {
        var figure = Render(s_price).Find("figure");

        Assert.Equal("chart-price", figure.GetAttribute("data-testid"));
        Assert.Equal(s_price.Summary, figure.GetAttribute("aria-label"));
        Assert.Equal("0", figure.GetAttribute("data-frame"));
        Assert.Contains(s_price.Title, figure.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentence_follows_the_figures()
    {
        var cut = Render(s_price);
        var other = SampleAnswers.FigureOf(FigureKind.Price, "fund=SOXL");

        cut.Render(p => p.Add(c => c.Figure, other));

        Assert.NotEqual(s_price.Summary, other.Summary, StringComparer.Ordinal);
        Assert.Equal(other.Summary, cut.Find("figure").GetAttribute("aria-label"));
    }

    [Fact]
    public void The_table_has_the_charts_values_and_goes_away_again()
    {
        var cut = Render(s_price);
        Assert.Empty(cut.FindAll("table"));
        Assert.Equal("false", Toggle(cut).GetAttribute("aria-pressed"));

        Toggle(cut).Click();

        Assert.Equal("true", Toggle(cut).GetAttribute("aria-pressed"));
        Assert.Equal(s_price.Table.Columns, cut.FindAll("th").Select(th => th.TextContent), StringComparer.Ordinal);
        Assert.Equal(s_price.Table.Rows.SelectMany(row => row), cut.FindAll("td").Select(td => td.TextContent), StringComparer.Ordinal);
        Assert.True(cut.Find(".chart-place").HasAttribute("hidden"));

        Toggle(cut).Click();

        Assert.Empty(cut.FindAll("table"));
        Assert.False(cut.Find(".chart-place").HasAttribute("hidden"));
    }

    [Fact]
    public void A_table_that_leaves_rows_out_says_where_they_are()
    {
        var (figure, answer) = (SampleAnswers.FigureOf(FigureKind.Price, Long), SampleAnswers.To(Long));
        var cut = Render(figure, Long);

        Toggle(cut).Click();

        Assert.True(figure.Table.Left > 0);
        Assert.Contains($"{figure.Table.Left}\u00a0earlier rows are in the bars of SOXS.", cut.Find("p.muted").TextContent, StringComparison.Ordinal);
        Assert.Equal($"api/v1/bars/SOXS?basis=total&asof={ViewKeys.WriteInstant(answer.Inputs.Asof)}&sample=true", cut.Find("p.muted a").GetAttribute("href"));
    }

    [Theory]
    [InlineData(FigureKind.Beta, "beta.rolling")]
    [InlineData(FigureKind.Hedge, "hedge.path")]
    [InlineData(FigureKind.Sentiment, "sentiment.history")]
    public void Rows_that_are_no_bars_are_in_the_answer(FigureKind kind, string field)
    {
        var (figure, answer) = (SampleAnswers.FigureOf(kind, Long), SampleAnswers.To(Long));
        var cut = Render(figure, Long);

        Toggle(cut).Click();

        Assert.Contains($"{figure.Table.Left}\u00a0earlier rows are in the answer as JSON, under {field}.", cut.Find("p.muted").TextContent, StringComparison.Ordinal);
        Assert.Equal($"api/v1/view?{ViewCodec.Write(answer.Pinned)}", cut.Find("p.muted a").GetAttribute("href"));
        Assert.Equal(figure.Table.Rows.Count + figure.Table.Left, kind switch
        {
            FigureKind.Beta => answer.Beta.Rolling.Count,
            FigureKind.Hedge => answer.Hedge.Path.Length,
            _ => answer.Sentiment.History.Count,
        });
    }

    [Fact]
    public void Rows_that_are_nowhere_else_are_said_to_be_left_out()
    {
        var figure = SampleAnswers.FigureOf(FigureKind.Growth, Long);
        var cut = Render(figure, Long);

        Toggle(cut).Click();

        Assert.Contains($"{figure.Table.Left}\u00a0earlier rows are left out; an earlier last day lists them.", cut.Find("p.muted").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_chart_is_made_empty_with_a_trace_for_each_of_the_figure()
    {
        var chart = Render(s_price).FindComponent<Bunit.TestDoubles.Stub<PlotlyChart>>().Instance.Parameters;

        Assert.True(chart.Get(c => c.UseBasicVersion));
        Assert.Equal(s_price.Traces.Count, chart.Get(c => c.Data).Count);
        Assert.All(chart.Get(c => c.Data).OfType<Scatter>(), trace => Assert.Null(trace.Y));
    }

    [Fact]
    public void Flagged_days_have_a_mark_of_their_own_shape_with_a_reason_for_each_number()
    {
        var traces = Render(s_price).FindComponent<Bunit.TestDoubles.Stub<PlotlyChart>>().Instance.Parameters.Get(c => c.Data).OfType<Scatter>();
        var (split, flagged) = (traces.Single(t => Equals(t.Meta, "split")), traces.Single(t => Equals(t.Meta, "flagged")));

        Assert.NotEqual(split.Marker.Symbol, flagged.Marker.Symbol);
        Assert.Equal(FlagMarks.Reasons, flagged.TextArray, StringComparer.Ordinal);
    }

    [Fact]
    public void Before_the_circuit_there_is_no_chart_but_the_sentence()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));

        var cut = Render(s_price);

        Assert.False(cut.HasComponent<Bunit.TestDoubles.Stub<PlotlyChart>>());
        Assert.Equal(s_price.Summary, cut.Find("figure").GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(FigureKind.Index)]
    [InlineData(FigureKind.Volume)]
    [InlineData(FigureKind.Beta)]
    [InlineData(FigureKind.Decay)]
    [InlineData(FigureKind.Hedge)]
    [InlineData(FigureKind.WhatIf)]
    public void A_figure_without_data_is_a_sentence_and_an_empty_table(FigureKind kind)
    {
        var figure = SampleAnswers.FigureOf(kind, "", SampleAnswers.WithoutIndex);
        var cut = Render(figure);

        Toggle(cut).Click();

        Assert.Equal(figure.Summary, cut.Find("figure").GetAttribute("aria-label"));
        Assert.NotEmpty(figure.Summary);
        Assert.DoesNotContain("NaN", cut.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<ChartFigure> Render(Figure figure, string query = "") =>
        Render<ChartFigure>(p => p.AddCascadingValue(SampleAnswers.To(query)).Add(c => c.Figure, figure).Add(c => c.TestId, "chart-price").Add(c => c.Symbol, "SOXS"));

    private static AngleSharp.Dom.IElement Toggle(IRenderedComponent<ChartFigure> cut) => cut.Find("[data-testid='toggle-table']");
}
