using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Tests.SavedViews;

public sealed class ThenAndNowTests
{
    public static TheoryData<string> EdgeNames => EdgeHistories.Names;

    [Theory]
    [InlineData("")]
    [InlineData("range=1M")]
    [InlineData("range=MAX&basis=traded")]
    [InlineData("from=2026-01-20&window=20")]
    [InlineData("to=2026-02-20&window=20")]
    public void With_nothing_but_newer_days_every_figure_is_the_same(string query)
    {
        PriceRecording[] newer = [.. Vintages.First.Select(r => Histories.Recording(r.Symbol, r.Bars.Dates[^1].AddDays(3), [50, 53, 49], [1, 2, 3]) with { RecordedAt = Vintages.Later })];

        var both = Vintages.Compare(Vintages.Then(Vintages.First), Vintages.Now([.. Vintages.First, .. newer]), query);

        Assert.All(both.Figures, figure => Assert.Equal(figure.Then, figure.Now));
        Assert.Equal((both.Then.Inputs.From, both.Then.Inputs.To), (both.Now.Inputs.From, both.Now.Inputs.To));
        Assert.NotNull(both.Figures.Single(f => f.Name == "Beta over the range").Then);
    }

    [Fact]
    public void A_repair_shows_in_the_figures_of_the_same_dates()
    {
        var flawed = Vintages.Flawed(Vintages.First[0], 40, 15);
        PriceRecording[] recordings = [flawed, Vintages.First[1]];

        var both = Vintages.Compare(Vintages.Then(recordings), Vintages.Now(recordings, Vintages.Mending(flawed, 40, 15)));

        var beta = both.Figures.Single(f => f.Name == "Beta over the range");
        Assert.Equal(-3, beta.Now!.Value, 1e-9);
        Assert.NotInRange(beta.Then!.Value, -3.001, -2.999);
        Assert.Equal(beta.Now - beta.Then, beta.Difference);
        Assert.Equal(1, Figure(both, "R² over the range").Now!.Value, 1e-9);
        Assert.Equal(both.Then.Beta.Full!.RSquared, Figure(both, "R² over the range").Then);
        Assert.Equal(0, Figure(both, "SOXS close").Difference);
        Assert.Equal(both.Now.Decay.Selected!.Fund - both.Then.Decay.Selected!.Fund, Figure(both, "SOXS over the range").Difference!.Value, 1e-12);
    }

    [Fact]
    public void The_change_has_a_day_only_where_both_have_the_same()
    {
        var first = Asking.Answer(Vintages.Then(Vintages.First));
        var before = Asking.Answer(Vintages.Then(Vintages.First), "to=2026-02-20");

        Assert.Contains(ThenAndNow.Compare(first, first), f => f.Name == $"Change on {first.Quote!.Date:yyyy-MM-dd}");
        Assert.Contains(ThenAndNow.Compare(first, before), f => f.Name == "Change on the last day");
    }

    [Theory]
    [MemberData(nameof(EdgeNames))]
    public void Odd_histories_compare_with_themselves_and_with_real_prices(string name)
    {
        var then = EdgeHistories.All[name];

        Assert.All(Vintages.Compare(then, then).Figures, figure => Assert.Equal(figure.Then, figure.Now));
        Assert.Equal(DataChangeKind.Nothing, Vintages.Change(then, then).Kind);
        foreach (var figure in Vintages.Compare(then, Vintages.Now(Vintages.First)).Figures)
        {
            Assert.All(new[] { figure.Then, figure.Now, figure.Difference }, value => Assert.True(value is null || double.IsFinite(value.Value), figure.Name));
            Assert.DoesNotContain("NaN", figure.SayDifference, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(FigureUnit.Price, 82.9, 1243.5, "+1,161")]
    [InlineData(FigureUnit.Price, 82.9, 82.4, "−0.50")]
    [InlineData(FigureUnit.Change, -0.9457, -0.1863, "+75.94\u00a0pp")]
    [InlineData(FigureUnit.Percent, 0.482, 0.471, "−1.1\u00a0pp")]
    [InlineData(FigureUnit.Price, 0.2083, 0.2081, "−0.0002")]
    [InlineData(FigureUnit.Points, -0.124, -0.125, "−0.1\u00a0pp")]
    [InlineData(FigureUnit.Money, 1e9, 2.5e9, "+$1.50bn")]
    [InlineData(FigureUnit.Dollars, 33333d, 33000d, "−$333")]
    [InlineData(FigureUnit.Times, 1.8, 2.1, "+0.3×")]
    [InlineData(FigureUnit.Score, 38d, 41d, "+3")]
    [InlineData(FigureUnit.Number, -2.97, -3.0, "−0.030")]
    [InlineData(FigureUnit.Number, -2.97, -2.97, "same")]
    [InlineData(FigureUnit.Number, -2.97, -2.9701, "≈\u00a00")]
    [InlineData(FigureUnit.Number, null, null, "–")]
    [InlineData(FigureUnit.Number, null, 1d, "missing then")]
    [InlineData(FigureUnit.Number, 1d, null, "missing now")]
    public void Differences_have_a_sign_and_a_unit(FigureUnit unit, double? then, double? now, string said) =>
        Assert.Equal(said, new ComparedFigure("x", unit, null, then, now).SayDifference);

    [Fact]
    public void A_figure_is_said_with_its_interval()
    {
        var figure = new ComparedFigure("x", FigureUnit.Number, null, -2.97, null, [-3.05, -2.89]);

        Assert.Equal(("−2.970", "[−3.050, −2.890]"), (figure.SayThen, figure.SayIntervalThen));
        Assert.Equal(("–", null), (figure.SayNow, figure.SayIntervalNow));
    }

    private static ComparedFigure Figure(ThenAndNow both, string name) => Assert.Single(both.Figures, f => f.Name == name);
}
