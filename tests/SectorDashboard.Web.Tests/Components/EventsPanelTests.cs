using Bunit;
using SectorDashboard.Application.Events;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Events;
using SectorDashboard.Web.Components.Events;

namespace SectorDashboard.Web.Tests.Components;

public sealed class EventsPanelTests : MudTestContext
{
    [Fact]
    public void Each_category_has_its_three_windows_beside_what_is_usual()
    {
        var events = Around(Event(new(2026, 6, 17), "FOMC", EventCategory.CentralBank), Event(new(2026, 7, 29), "FOMC", EventCategory.CentralBank), Event(new(2026, 6, 10), "CPI", EventCategory.Inflation));

        var cut = Render(events);

        var rows = cut.FindAll("[data-testid='event-returns'] tbody tr");
        Assert.Equal(6, rows.Count);
        Assert.Equal(
            ["central bank", "its own", "2", Say.Change(events.Groups[0].Returns.On!.Mean, 2), Say.Change(events.Groups[0].Returns.On!.Median, 2), Say.Percent(events.Groups[0].Returns.On!.ShareUp, 0),
             Say.Change(events.Every.On!.Mean, 2), Say.Change(events.Every.On.Median, 2), Say.Percent(events.Every.On.ShareUp, 0)],
            rows[1].Children.Select(cell => cell.TextContent), StringComparer.Ordinal);
        Assert.Contains("central bank 2\u00a0sessions, inflation 1\u00a0session", TextOf(cut, "few-events"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_event_the_next_step_is_named() =>
        Assert.Contains("Import a calendar", TextOf(Render(Around()), "no-events"), StringComparison.Ordinal);

    [Fact]
    public void Events_to_come_are_named_as_text_and_events_outside_the_range_are_said_to_be()
    {
        var cut = Render(Around(Event(SampleAnswers.LastDay.AddDays(3), "<b>FOMC</b>", EventCategory.CentralBank)));

        Assert.Equal("To come: 2026-09-28 <b>FOMC</b>.", TextOf(cut, "upcoming-events"));
        Assert.Contains("choose a longer range", TextOf(cut, "no-past-events"), StringComparison.Ordinal);
    }

    [Fact]
    public void Enough_sessions_bring_no_warning()
    {
        var cut = Render(Around([.. Enumerable.Range(0, 30).Select(i => Event(new DateOnly(2026, 3, 2).AddDays(7 * i), "x", EventCategory.Other))]));

        Assert.Empty(cut.FindAll("[data-testid='few-events']"));
    }

    private static EventsAnswer Around(params MarketEvent[] events) => EventsAnswer.Of(SampleAnswers.Read("", null), SampleAnswers.History, events);

    private static MarketEvent Event(DateOnly day, string title, EventCategory category) => new(title, day, title, category, "test");

    private IRenderedComponent<EventsPanel> Render(EventsAnswer events) => Render<EventsPanel>(p => p.Add(c => c.Answer, SampleAnswers.To()).Add(c => c.Events, events));
}
