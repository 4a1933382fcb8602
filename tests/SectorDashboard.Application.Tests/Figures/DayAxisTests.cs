using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Figures;

public sealed class DayAxisTests
{
    [Theory]
    [InlineData(FigureKind.Price, TraceRole.Fund)]
    [InlineData(FigureKind.Index, TraceRole.Index)]
    [InlineData(FigureKind.Price, TraceRole.DailyReset)]
    [InlineData(FigureKind.Sentiment, TraceRole.Index)]
    [InlineData(FigureKind.Growth, TraceRole.Theory)]
    public void A_line_breaks_where_there_are_no_prices_for_months(FigureKind kind, TraceRole role)
    {
        // Twenty sessions, from 5 January to 30 January, and twenty from 1 June on.
        var history = Histories.Of(Holed("SOXS", new DateOnly(2026, 6, 1)), Holed("SOXX", new DateOnly(2026, 6, 1)));
        var line = Draw(history, kind, "range=MAX").Traces.Single(t => t.Role == role);

        Assert.Equal(41, line.Y.Length);
        Assert.Equal([20], Enumerable.Range(0, line.Y.Length).Where(i => float.IsNaN(line.Y[i])));
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), line.X![20]);
        Assert.Equal(line.X.Order(), line.X);
    }

    [Fact]
    public void The_summary_says_where_a_line_breaks_and_a_month_without_prices_is_no_break()
    {
        MarketHistory Until(DateOnly again) => Histories.Of(Holed("SOXS", again), Holed("SOXX", again));

        Assert.EndsWith(" There are no prices between 2026-01-30 and 2026-06-01.", Draw(Until(new DateOnly(2026, 6, 1)), FigureKind.Index, "range=MAX").Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("no prices", Draw(Until(new DateOnly(2026, 3, 2)), FigureKind.Index, "range=MAX").Summary, StringComparison.Ordinal);
    }

    /// <summary>Twenty sessions from the Monday on, and twenty from a later day on.</summary>
    private static PriceRecording Holed(string symbol, DateOnly again)
    {
        var whole = Histories.Recording(symbol, Histories.Monday, Histories.Closes(100, Histories.Returns(39)));
        var bars = whole.Bars;
        DateOnly[] dates = [.. Histories.Weekdays(Histories.Monday, 20), .. Histories.Weekdays(again, 20)];
        return whole with { Bars = new BarSeries(dates, bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, bars.AdjustedClose) };
    }

    private static Figure Draw(MarketHistory history, FigureKind kind, string query)
    {
        var reading = Asking.Read(history, query);
        return FigureSet.Draw(reading.Answer, reading.Series, [])[(int)kind];
    }
}
