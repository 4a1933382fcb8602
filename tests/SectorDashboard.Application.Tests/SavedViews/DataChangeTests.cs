using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Tests.SavedViews;

public sealed class DataChangeTests
{
    private static readonly DateOnly s_lastDay = Vintages.First[0].Bars.Dates[^1];

    [Fact]
    public void Without_new_recordings_nothing_has_changed()
    {
        var change = Vintages.Change(Vintages.Then(Vintages.First), Vintages.Now(Vintages.First));

        Assert.Equal((DataChangeKind.Nothing, 0), (change.Kind, change.NewerSessions));
        Assert.Empty(change.Own);
        Assert.Empty(change.Others);
    }

    [Fact]
    public void The_same_prices_recorded_again_are_no_change()
    {
        PriceRecording[] again = [.. Vintages.First, .. Vintages.First.Select(r => r with { RecordedAt = Vintages.Later })];

        Assert.Equal(DataChangeKind.Nothing, Vintages.Change(Vintages.Then(Vintages.First), Vintages.Now(again)).Kind);
    }

    [Fact]
    public void Newer_days_are_counted_and_touch_nothing()
    {
        var change = Vintages.Change(Vintages.Then(Vintages.First), Vintages.Now([.. Vintages.First, .. NewerDays()]));

        Assert.Equal((DataChangeKind.NewerDays, 3), (change.Kind, change.NewerSessions));
    }

    [Fact]
    public void A_decision_is_told_with_its_reason_and_the_days_it_changed()
    {
        var flawed = Vintages.Flawed(Vintages.First[0], 20, 15);
        var decision = Vintages.Mending(flawed, 20, 15);
        PriceRecording[] recordings = [flawed, Vintages.First[1]];

        var change = Vintages.Change(Vintages.Then(recordings), Vintages.Now(recordings, decision));

        var series = Assert.Single(change.Own);
        Assert.Equal(DataChangeKind.OwnSeries, change.Kind);
        Assert.Equal(("SOXS", 20, flawed.Bars.Dates[0], flawed.Bars.Dates[19]), (series.Symbol, series.Days, series.First, series.Last));
        Assert.Equal(14.0 / 15, series.LargestMove!.Value, 1e-12);
        Assert.Equal([decision], series.Decisions);
    }

    [Fact]
    public void An_undone_decision_leaves_no_change()
    {
        var flawed = Vintages.Flawed(Vintages.First[0], 20, 15);
        var decision = Vintages.Mending(flawed, 20, 15);
        PriceRecording[] recordings = [flawed, Vintages.First[1]];

        var change = Vintages.Change(
            Vintages.Then(recordings),
            Vintages.Now(recordings, decision, decision with { Id = "undone", Undoes = decision.Id, RecordedAt = Vintages.Later.AddMinutes(1) }));

        Assert.Equal(DataChangeKind.Nothing, change.Kind);
    }

    [Fact]
    public void One_corrected_price_of_the_index_is_found()
    {
        var revised = Revised(Vintages.First[1], 30, 1.001);

        var change = Vintages.Change(Vintages.Then(Vintages.First), Vintages.Now([.. Vintages.First, revised]));

        var series = Assert.Single(change.Own);
        Assert.Equal(("SOXX", 1, revised.Bars.Dates[30]), (series.Symbol, series.Days, series.First));
        Assert.Equal(0.001, series.LargestMove!.Value, 1e-9);
    }

    [Fact]
    public void What_comes_after_the_views_last_day_is_not_its_concern()
    {
        var revised = Revised(Vintages.First[1], 30, 1.001);
        var to = Vintages.First[1].Bars.Dates[29];

        Assert.Equal(DataChangeKind.Nothing, Vintages.Change(Vintages.Then(Vintages.First), Vintages.Now([.. Vintages.First, revised]), $"to={to:yyyy-MM-dd}").Kind);
    }

    [Fact]
    public void A_day_that_the_index_lacked_is_a_change()
    {
        var index = Vintages.First[1];
        var shorter = index with { Bars = Cut(index.Bars, 0, 50) };

        var change = Vintages.Change(
            Vintages.Then(Vintages.First[0], shorter), Vintages.Now([Vintages.First[0], shorter, index with { RecordedAt = Vintages.Later }]));

        Assert.Equal((DataChangeKind.OwnSeries, 11), (change.Kind, Assert.Single(change.Own).Days));
    }

    [Fact]
    public void Series_that_are_not_the_views_own_are_told_apart()
    {
        var change = Vintages.Change(
            Vintages.Then(Vintages.First), Vintages.Now([.. Vintages.First, Vintages.First[1] with { Symbol = "NVDA", RecordedAt = Vintages.Later }]));

        Assert.Equal((DataChangeKind.OtherSeries, "NVDA"), (change.Kind, Assert.Single(change.Others).Symbol));
    }

    [Fact]
    public void A_better_index_that_has_come_is_the_views_own()
    {
        var second = Vintages.First[1] with { Symbol = "SMH" };

        var change = Vintages.Change(
            Vintages.Then(Vintages.First[0], second), Vintages.Now([Vintages.First[0], second, Vintages.First[1] with { RecordedAt = Vintages.Later }]));

        Assert.Equal((DataChangeKind.OwnSeries, "SOXX"), (change.Kind, Assert.Single(change.Own).Symbol));
    }

    [Fact]
    public void A_later_split_puts_prices_into_other_shares_and_changes_no_day()
    {
        var day = s_lastDay.AddDays(7);
        var fund = Vintages.First[0];
        var split = Vintages.Flawed(Histories.Recording("SOXS", fund.Bars.Dates[0], [.. fund.Bars.Close, 900, 910, 905, 890, 880], [.. fund.Bars.Volume, 9, 9, 9, 9, 9]), 61, 10)
            with
        { Splits = [new Split(new DateOnly(2026, 3, 5), 0.05), new Split(day, 0.1)], RecordedAt = Vintages.Later };

        var change = Vintages.Change(Vintages.Then(Vintages.First), Vintages.Now([.. Vintages.First, split]));

        var series = Assert.Single(change.Own);
        Assert.Equal(0, series.Days);
        Assert.Equal([new Split(day, 0.1)], series.Splits);
        Assert.Equal(5, change.NewerSessions);
    }

    [Theory]
    [InlineData("", DataChangeKind.NewerDays)]
    [InlineData("basis=total", DataChangeKind.OwnSeries)]
    public void A_later_dividend_changes_no_return_but_prices_that_contain_it(string query, DataChangeKind kind)
    {
        var fund = Vintages.First[0];
        double[] closes = [.. fund.Bars.Close, 90];
        var before = Histories.Recording("SOXS", fund.Bars.Dates[0], fund.Bars.Close, fund.Bars.Volume, adjusted: fund.Bars.Close);
        var after = Histories.Recording("SOXS", fund.Bars.Dates[0], closes, [.. fund.Bars.Volume, 5], adjusted: [.. fund.Bars.Close.Select(c => c * 0.99), 90])
            with
        { RecordedAt = Vintages.Later };

        Assert.Equal(kind, Vintages.Change(Vintages.Then(before, Vintages.First[1]), Vintages.Now([before, Vintages.First[1], after]), query).Kind);
    }

    [Theory]
    [InlineData("", DataChangeKind.Nothing)]
    [InlineData("flagged=omit", DataChangeKind.OwnSeries)]
    [InlineData("flagged=omit&to=2026-02-13", DataChangeKind.Nothing)]
    public void Days_that_another_source_contradicts_concern_a_view_that_leaves_them_out(string query, DataChangeKind kind)
    {
        var other = Revised(Vintages.First[0], 30, 1.02) with { Source = "Other", IsComparison = true };

        var change = Vintages.Change(Vintages.Then(Vintages.First), Vintages.Now([.. Vintages.First, other]), query);

        Assert.Equal((kind, kind == DataChangeKind.OwnSeries), (change.Kind, change.OtherDaysLeftOut));
        Assert.Empty(change.Own);
        Assert.Equal(change.OtherDaysLeftOut ? 1 : 0, DataChangeWords.Details(change).Count());
    }

    [Fact]
    public void Simulated_prices_that_are_real_now_are_told()
    {
        var change = Vintages.Change(Vintages.Then(), Vintages.Now(Vintages.First));

        Assert.True(change.IsRealNow);
        Assert.Equal(DataChangeKind.OwnSeries, change.Kind);
    }

    private static IEnumerable<PriceRecording> NewerDays() => Vintages.First.Select(recording =>
        Histories.Recording(recording.Symbol, s_lastDay.AddDays(3), [50, 51, 52], [1, 2, 3]) with { RecordedAt = Vintages.Later });

    private static PriceRecording Revised(PriceRecording recording, int day, double factor) => recording with
    {
        RecordedAt = Vintages.Later,
        Bars = Histories.Recording(
            recording.Symbol, recording.Bars.Dates[0], [.. recording.Bars.Close.Select((close, i) => i == day ? close * factor : close)], recording.Bars.Volume).Bars,
    };

    private static BarSeries Cut(BarSeries bars, int first, int end) => new(
        bars.Dates[first..end], bars.Open[first..end], bars.High[first..end], bars.Low[first..end], bars.Close[first..end], bars.Volume[first..end], bars.AdjustedClose[first..end]);
}
