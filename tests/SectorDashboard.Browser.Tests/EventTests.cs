using System.Text;
using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class EventTests(DashboardFixture fixture)
{
    private const string Title = "<img src=x onerror=alert(1)> FOMC & more";
    private const string Calendar = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:{Title}\r\nDTSTART:20260108T023000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task An_imported_event_is_marked_on_an_open_page_read_as_text_and_removed_by_key(ColorScheme colours, int width)
    {
        await using var dashboard = await fixture.OpenAsync("/?to=2026-01-07", sample: true, colours, width);
        await using var data = await fixture.OpenAsync("/data", sample: true, colours, width);
        await data.WaitUntilLiveAsync();
        await data.Page.Locator("[data-testid=event-file]").SetInputFilesAsync(
            new FilePayload { Name = "fomc.ics", MimeType = "text/calendar", Buffer = Encoding.UTF8.GetBytes(Calendar) });
        await Assertions.Expect(data.Page.Locator("[data-testid=event-report]")).ToContainTextAsync("1\u00a0new event");
        await Axe.AssertAccessibleAsync(data);
        Assert.Equal(width, await data.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

        await Assertions.Expect(dashboard.Page.Locator(".key.event")).ToHaveCountAsync(1);
        await dashboard.Page.WaitForFunctionAsync("() => document.querySelector('[data-testid=chart-price] .js-plotly-plot').data.some(t => t.meta === 'event' && t.y?.length === 1)");
        await dashboard.Page.Locator("[data-testid=chart-price]").FocusAsync();
        await dashboard.Page.Keyboard.PressAsync("End");
        Assert.EndsWith($"◆ {Title}", (await dashboard.Page.Locator("[data-testid=chart-price] .chart-readout").InnerTextAsync()).Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(0, await dashboard.Page.Locator("img[src=x]").CountAsync());
        await Axe.AssertAccessibleAsync(dashboard);

        var remove = data.Page.Locator("[data-testid=events] button");
        await remove.FocusAsync();
        await data.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(remove).ToHaveTextAsync("Really remove?");
        await data.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(data.Page.Locator("[data-testid=events]")).ToHaveCountAsync(0);
        await Assertions.Expect(data.Find("event-message")).ToBeFocusedAsync();
        await Assertions.Expect(dashboard.Page.Locator(".key.event")).ToHaveCountAsync(0);
        Assert.Empty(dashboard.Complaints);
        Assert.Empty(data.Complaints);
    }
}
