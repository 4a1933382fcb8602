using SectorDashboard.Application.Events;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Events;

public sealed class EventsAnswerTests
{
    /// <summary>Forty sessions from the fifth of January to the second of March.</summary>
    private static readonly MarketHistory s_history = Histories.Exact(Histories.Monday, Histories.Returns(40));

    [Fact]
    public void The_session_of_an_event_is_the_first_on_or_after_its_day_and_counts_once()
    {
        var saturday = new DateOnly(2026, 1, 17);
        var answer = Around([Event(saturday, "one", EventCategory.Earnings), Event(saturday.AddDays(1), "two", EventCategory.Earnings), Event(saturday, "note", EventCategory.Note)]);
        var closes = s_history.Real.Find("SOXS")!.Bars(MarketData.Bars.PriceBasis.Split).Close;

        Assert.Equal([(EventCategory.Earnings, 1), (EventCategory.Note, 1)], answer.Groups.Select(g => (g.Category, g.Sessions)));
        Assert.Equal((closes[10] / closes[9]) - 1, answer.Groups[0].Returns.On!.Mean, 1e-12);
        Assert.Equal((closes[9] / closes[4]) - 1, answer.Groups[0].Returns.Before!.Mean, 1e-12);
        Assert.Equal((closes[15] / closes[10]) - 1, answer.Groups[0].Returns.After!.Mean, 1e-12);
    }

    [Fact]
    public void Nothing_after_the_last_day_of_the_range_is_looked_at()
    {
        var day = new DateOnly(2026, 1, 19);
        var answer = Around([Event(day, "x", EventCategory.Note)], $"from=2026-01-12&to={day:yyyy-MM-dd}");

        Assert.Equal((1, 1, 0), (answer.Groups[0].Returns.Before!.N, answer.Groups[0].Returns.On!.N, answer.Groups[0].Returns.After?.N ?? 0));
        Assert.Equal(6, answer.Every.On!.N);
        Assert.Empty(Around([Event(day, "x", EventCategory.Note)], "from=2026-01-20").Groups);
    }

    [Fact]
    public void An_event_before_the_first_price_and_one_more_than_a_week_before_the_next_have_no_session()
    {
        // After Friday the 16th of January the next price is that of Monday the 2nd of February.
        var whole = Histories.Recording("SOXS", Histories.Monday, Histories.Closes(91, Histories.Returns(29)));
        var history = Histories.Of(whole with { Bars = Holed(whole.Bars) });
        MarketEvent[] events =
        [
            Event(Histories.Monday.AddDays(-1), "before", EventCategory.Note), Event(new(2026, 1, 25), "in the hole", EventCategory.Note),
            Event(new(2026, 1, 26), "a week before", EventCategory.Note),
        ];
        var reading = Asking.Read(history, "range=MAX");

        Assert.Equal(1, Assert.Single(EventsAnswer.Of(reading, history, events).Groups).Sessions);
        var marks = FigureSet.Draw(reading.Answer, reading.Series, events)[(int)FigureKind.Price].Traces.Single(t => t.Role == TraceRole.Event);
        Assert.Equal("a week before", Assert.Single(marks.Texts!));
    }

    [Fact]
    public void Sessions_of_the_fund_after_the_last_of_the_index_count_as_they_are_drawn()
    {
        var history = Histories.Of(
            Histories.Recording("SOXS", Histories.Monday, Histories.Closes(91, Histories.Returns(40))), Histories.Recording("SOXX", Histories.Monday, Histories.Closes(100, Histories.Returns(20))));
        var day = new DateOnly(2026, 2, 16);

        var answer = EventsAnswer.Of(Asking.Read(history, "range=MAX"), history, [Event(day, "x", EventCategory.Note)]);

        Assert.Equal(1, Assert.Single(answer.Groups).Sessions);
        Assert.True(answer.Last > day);
    }

    [Fact]
    public void Events_to_come_are_those_after_the_last_close_the_next_first()
    {
        var today = DateOnly.FromDateTime(s_history.LastClose.UtcDateTime);
        var events = Enumerable.Range(0, 8).Select(i => Event(today.AddDays(i), $"{i}", EventCategory.Other)).ToList();

        Assert.Equal(["1", "2", "3", "4", "5"], Around(events).Upcoming.Select(e => e.Title), StringComparer.Ordinal);
    }

    [Fact]
    public void Without_events_there_is_what_is_usual_and_no_more()
    {
        var answer = Around([]);

        Assert.Empty(answer.Groups);
        Assert.Equal(0, answer.Known);
        Assert.Equal(40, answer.Every.On!.N);
    }

    [Fact]
    public void The_price_chart_marks_each_session_once_and_names_its_events()
    {
        var saturday = new DateOnly(2026, 1, 17);
        var figure = Draw([Event(saturday, "<b>one</b>", EventCategory.Earnings), Event(saturday.AddDays(2), "two", EventCategory.Note), Event(new(2030, 1, 1), "later", EventCategory.Note)]);
        var marks = figure.Traces.Single(t => t.Role == TraceRole.Event);

        Assert.Equal([new DateTimeOffset(2026, 1, 19, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()], marks.X!);
        Assert.Equal((float)s_history.Real.Find("SOXS")!.Bars(MarketData.Bars.PriceBasis.Split).Close[10], Assert.Single(marks.Y));
        Assert.Equal("<b>one</b>; two", marks.Texts![(int)Assert.Single(marks.Detail!)]);
        Assert.EndsWith("One session with an event is marked.", figure.Summary, StringComparison.Ordinal);
        Assert.Equal("<b>one</b>; two", figure.Table.Rows.Single(row => row[0] == "2026-01-19")[2]);
    }

    [Fact]
    public void Without_events_the_price_chart_has_no_mark_and_no_column()
    {
        var figure = Draw([]);

        Assert.Empty(figure.Traces.Single(t => t.Role == TraceRole.Event).Y);
        Assert.Equal(2, figure.Table.Columns.Count);
    }

    private static BarSeries Holed(BarSeries bars)
    {
        static T[] Without<T>(T[] column) => [.. column[..10], .. column[20..]];
        return new BarSeries(
            Without(bars.Dates), Without(bars.Open), Without(bars.High), Without(bars.Low), Without(bars.Close), Without(bars.Volume), Without(bars.AdjustedClose));
    }

    private static EventsAnswer Around(IReadOnlyList<MarketEvent> events, string query = "range=MAX") =>
        EventsAnswer.Of(Asking.Read(s_history, query), s_history, events);

    private static Figure Draw(IReadOnlyList<MarketEvent> events)
    {
        var reading = Asking.Read(s_history, "range=MAX");
        return FigureSet.Draw(reading.Answer, reading.Series, events)[(int)FigureKind.Price];
    }

    private static MarketEvent Event(DateOnly day, string title, EventCategory category) => new(title, day, title, category, "test");
}
