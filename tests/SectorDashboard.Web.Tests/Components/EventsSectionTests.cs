using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.MarketData.Events;
using SectorDashboard.Web.Components.Events;

namespace SectorDashboard.Web.Tests.Components;

public sealed class EventsSectionTests : MudTestContext
{
    private const string Calendar = "date,title\n2026-09-16,FOMC decision\n2026-09-11,<b>CPI</b>\nsoon,NVDA earnings\n";

    public EventsSectionTests()
    {
        Services.AddDashboardInMemory();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private MemoryEventStore Store => (MemoryEventStore)Services.GetRequiredService<IEventStore>();

    [Fact]
    public void An_imported_calendar_is_reported_with_its_bad_rows_and_listed_the_latest_first()
    {
        var cut = Upload(Render<EventsSection>(), Calendar);

        Assert.Contains("2\u00a0new events from 2026-09-11 to 2026-09-16; 2 of 3 entries taken, 1 rejected", TextOf(cut, "event-report"), StringComparison.Ordinal);
        Assert.Contains("line 4, date: 'soon'", TextOf(cut, "event-report"), StringComparison.Ordinal);
        Assert.Equal(["FOMC decision", "<b>CPI</b>"], Titles(cut), StringComparer.Ordinal);
        Assert.Empty(cut.FindAll("[data-testid='events'] b"));
    }

    [Fact]
    public void The_same_calendar_again_adds_nothing()
    {
        var cut = Upload(Upload(Render<EventsSection>(), Calendar), Calendar);

        Assert.Contains("0\u00a0new events", TextOf(cut, "event-report"), StringComparison.Ordinal);
        Assert.Equal(2, Titles(cut).Count);
    }

    [Fact]
    public void What_is_no_calendar_is_refused_with_the_reason()
    {
        var cut = Upload(Render<EventsSection>(), "<html>");

        Assert.Contains("web page", TextOf(cut, "event-report"), StringComparison.Ordinal);
        Assert.Equal("None yet.", TextOf(cut, "no-events"));
    }

    [Fact]
    public void A_note_is_added_and_removed_with_a_second_press()
    {
        var cut = Render<EventsSection>();
        cut.Find("[data-testid='note-date']").Change("2026-09-16");
        cut.Find("[data-testid='note-title']").Change("Sold half");
        cut.Find("[data-testid='note-form']").Submit();
        Assert.Equal(["Sold half"], Titles(cut), StringComparer.Ordinal);
        Assert.Equal("Added: 2026-09-16 Sold half.", TextOf(cut, "event-message"));

        cut.Find("[aria-label='Remove Sold half on 2026-09-16']").Click();
        Assert.Single(Titles(cut));
        cut.Find("[aria-label='Really remove Sold half on 2026-09-16']").Click();

        Assert.Empty(Titles(cut));
        Assert.Equal("Removed: 2026-09-16 Sold half.", TextOf(cut, "event-message"));
    }

    [Fact]
    public void A_first_press_is_forgotten_once_the_button_is_left()
    {
        var cut = Upload(Render<EventsSection>(), Calendar);
        var remove = cut.Find("[data-testid='events'] button");
        remove.Click();

        cut.Find("[data-testid='events'] button").Blur();

        Assert.Equal("Remove", cut.Find("[data-testid='events'] button").TextContent);
    }

    [Fact]
    public void Each_bad_field_of_a_note_is_named_beside_it()
    {
        var cut = Render<EventsSection>();

        cut.Find("[data-testid='note-form']").Submit();

        Assert.Equal(["date: a day is needed, as yyyy-MM-dd.", "title: '' is no title."], cut.FindAll("[role='alert']").Select(a => a.TextContent), StringComparer.Ordinal);
        Assert.Equal("true", cut.Find("[data-testid='note-date']").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void A_database_that_does_not_answer_is_told_and_changes_nothing()
    {
        var cut = Upload(Render<EventsSection>(), Calendar);
        Store.IsDown = true;

        cut.Find("[data-testid='events'] button").Click();
        cut.Find("[data-testid='events'] button").Click();

        Assert.Equal("Nothing was changed. The database does not answer.", TextOf(cut, "event-message"));
        Assert.Equal(2, Titles(cut).Count);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_not_called_empty()
    {
        Store.IsDown = true;
        var cut = Render<EventsSection>();

        Assert.Equal("The list could not be read. The database does not answer.", TextOf(cut, "events-unread"));
        Assert.Empty(cut.FindAll("[data-testid='no-events'], [data-testid='event-message']"));

        Store.IsDown = false;
        await Services.GetRequiredService<EventBook>().AddAsync(new EventDraft(new(2026, 9, 1), "Theirs"), Xunit.TestContext.Current.CancellationToken);
        cut.WaitForAssertion(() => Assert.Empty(cut.FindAll("[data-testid='events-unread']")));
        Assert.Equal(["Theirs"], Titles(cut), StringComparer.Ordinal);

        Store.IsDown = true;
        var later = Render<EventsSection>();
        Assert.Equal("The list could not be read again; this is how it was last read. The database does not answer.", TextOf(later, "events-unread"));
        Assert.Equal(["Theirs"], Titles(later), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_writes_appears()
    {
        var cut = Render<EventsSection>();

        await Services.GetRequiredService<EventBook>().AddAsync(new EventDraft(new(2026, 9, 1), "Theirs"), Xunit.TestContext.Current.CancellationToken);

        cut.WaitForAssertion(() => Assert.Equal(["Theirs"], Titles(cut), StringComparer.Ordinal));
    }

    private static IRenderedComponent<EventsSection> Upload(IRenderedComponent<EventsSection> cut, string content)
    {
        cut.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(content, "calendar.csv"));
        cut.WaitForElement("[data-testid='event-report']");
        cut.WaitForAssertion(() => Assert.False(cut.Find("[data-testid='event-file']").HasAttribute("disabled")));
        return cut;
    }

    private static List<string> Titles(IRenderedComponent<EventsSection> cut) => [.. cut.FindAll("[data-testid='events'] tbody th").Select(th => th.TextContent)];
}
