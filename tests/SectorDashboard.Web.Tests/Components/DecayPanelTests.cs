using System.Globalization;
using Bunit;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Components.Decay;

namespace SectorDashboard.Web.Tests.Components;

public sealed class DecayPanelTests : ChartTestContext
{
    // Five entries of a row are rounded to 0.1 % each, and so is their sum.
    private const double Rounding = 0.3 + 1e-9;

    [Theory]
    [InlineData("")]
    [InlineData("range=5Y")]
    [InlineData("fund=SOXL&leverage=2")]
    public void Entries_as_shown_add_up_to_the_fund_as_shown(string query)
    {
        var rows = Rows(Render(query));

        Assert.NotEmpty(rows);
        Assert.All(rows, cells => Assert.Equal(Number(cells[7]), cells[2..7].Sum(Number), Rounding));
    }

    [Fact]
    public void There_is_a_row_for_the_range_and_one_for_each_year_newest_first()
    {
        var answer = SampleAnswers.To();

        var rows = Rows(Render());

        Assert.Equal("Range", rows[0][0]);
        Assert.Equal(answer.Decay.Years.Select(y => y.To.Year).OrderDescending(), rows.Skip(1).Select(cells => int.Parse(cells[0], CultureInfo.InvariantCulture)));
        Assert.Equal(Say.Change(answer.Decay.Selected!.Fund), rows[0][7]);
    }

    [Fact]
    public void Another_range_gives_another_row()
    {
        var cut = Render();
        var before = Rows(cut)[0];

        cut.Render(p => p.Add(c => c.Answer, SampleAnswers.To("range=3M")).Add(c => c.Figure, SampleAnswers.FigureOf(FigureKind.Decay, "range=3M")));

        Assert.NotEqual(before, Rows(cut)[0], StringComparer.Ordinal);
    }

    [Fact]
    public void Without_common_prices_there_is_no_table_but_a_sentence()
    {
        var cut = Render("", SampleAnswers.WithoutIndex);

        Assert.Empty(cut.FindAll("table"));
        Assert.Contains("no ledger", cut.Find(".sentence").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<DecayPanel> Render(string query = "", MarketHistory? history = null) => Render<DecayPanel>(p => p
        .Add(c => c.Answer, SampleAnswers.To(query, history)).Add(c => c.Figure, SampleAnswers.FigureOf(FigureKind.Decay, query, history)));

    private static List<string[]> Rows(IRenderedComponent<DecayPanel> cut) =>
        [.. cut.FindAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];

    private static double Number(string cell) => double.Parse(
        cell.Replace("\u00a0%", "", StringComparison.Ordinal).Replace('−', '-'), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
