using CsCheck;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Tests.Views;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Figures;

/// <summary>What holds for every figure of every answer.</summary>
public sealed class EveryFigureTests
{
    [Theory]
    [MemberData(nameof(EdgeHistories.Names), MemberType = typeof(EdgeHistories))]
    public void A_figure_can_be_drawn_whatever_the_answer_lacks(string history) =>
        RandomView.Answerable.Sample(view => Assert.All(Draw(EdgeHistories.All[history], view), AssertWellFormed), iter: 25);

    [Theory]
    [InlineData("to=2020-01-01")]
    [InlineData("from=2099-01-01")]
    [InlineData("window=756")]
    [InlineData("leverage=0")]
    [InlineData("book=0")]
    [InlineData("basis=traded&range=MAX")]
    [InlineData("leverage=5&cash=1&spread=1&fee=1&range=MAX")]
    public void A_figure_can_be_drawn_whatever_the_view_asks(string query)
    {
        foreach (var history in EdgeHistories.All.Values)
        {
            Assert.All(Draw(history, ViewCodec.Read(query).View), AssertWellFormed);
        }
    }

    [Fact]
    public void Figures_come_in_the_order_of_their_kinds_with_the_same_traces_every_time()
    {
        var usual = Draw(EdgeHistories.All["no real prices"], View.Default);
        Assert.Equal(Enum.GetValues<FigureKind>(), usual.Select(f => f.Kind));
        foreach (var history in EdgeHistories.All.Values)
        {
            Assert.Equal(Roles(usual), Roles(Draw(history, View.Default)));
        }
    }

    private static IEnumerable<(FigureKind Kind, TraceRole Role)> Roles(IEnumerable<Figure> figures) => figures.SelectMany(f => f.Traces.Select(t => (f.Kind, t.Role)));

    private static void AssertWellFormed(Figure figure)
    {
        Assert.EndsWith(".", figure.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", figure.Summary, StringComparison.Ordinal);
        Assert.NotEmpty(figure.Title);
        Assert.All(figure.Table.Rows, row => Assert.Equal(figure.Table.Columns.Count, row.Length));
        Assert.InRange(figure.Table.Rows.Count, 0, 250);
        Assert.All(figure.Traces, trace =>
        {
            Assert.DoesNotContain(trace.X ?? [], x => !double.IsFinite(x));
            Assert.DoesNotContain(trace.Y, float.IsInfinity);
            Assert.DoesNotContain(trace.Base ?? [], y => !float.IsFinite(y));
            Assert.DoesNotContain(trace.Detail ?? [], float.IsInfinity);
            Assert.Equal(trace.X?.Length ?? trace.Y.Length, trace.Y.Length);
            Assert.Equal(trace.Y.Length, trace.Base?.Length ?? trace.Y.Length);
            Assert.Equal(trace.Y.Length, trace.Detail?.Length ?? trace.Y.Length);
            Assert.Equal((trace.X ?? []).Order(), trace.X ?? []);
        });
    }

    private static IReadOnlyList<Figure> Draw(MarketHistory history, View view)
    {
        var reading = Asking.Read(history, view);
        return FigureSet.Draw(reading.Answer, reading.Series, []);
    }
}
