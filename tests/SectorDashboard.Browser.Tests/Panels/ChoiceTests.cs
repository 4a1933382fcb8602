using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests.Panels;

/// <summary>What is chosen to see beside or instead of the usual: another fund, candles, a scale, a reader's note.</summary>
[Collection(SharedPrograms.Name)]
public sealed class ChoiceTests(DashboardFixture fixture)
{
    private const string Title = "Sold the hedge & waited";

    private const string HasCandles = """
        () => {
          const plot = document.querySelector('[data-testid=chart-price] .js-plotly-plot');
          const bodies = plot.data.filter(t => ['rise', 'fall'].includes(t.meta));
          return bodies.every(t => t.y.length > 80 && [...t.y, ...t.base].every(Number.isFinite))
            && plot.querySelectorAll('.barlayer .point').length === bodies[0].y.length + bodies[1].y.length;
        }
        """;

    [Fact]
    public async Task Another_fund_stands_beside_this_one_in_table_legend_and_chart()
    {
        await using var page = await fixture.OpenAsync("/");
        await Assertions.Expect(page.Panel("growth").Locator(".key.other")).ToHaveCountAsync(0);

        await page.Find("pick-compare").SelectOptionAsync("SOXL");
        await page.WaitForQueryAsync("compare=SOXL");

        await Assertions.Expect(page.Panel("compare-funds").Locator("h3")).ToHaveTextAsync("SOXS beside SOXL");
        await Assertions.Expect(page.Find("compared-funds").Locator("tr").Filter(new() { HasText = "Daily multiple" })).ToContainTextAsync("−3.03.0");
        await Assertions.Expect(page.Panel("growth").Locator(".legend")).ToContainTextAsync("SOXL");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('[data-testid=chart-growth] .js-plotly-plot').data.find(t => t.meta === 'other').y.filter(Number.isFinite).length > 200");

        await page.Find("pick-compare").SelectOptionAsync("");
        await page.Page.WaitForFunctionAsync("() => !location.search.includes('compare')");
        await Assertions.Expect(page.Find("compared-funds")).ToHaveCountAsync(0);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Candles_and_scale_are_said_in_the_title_and_drawn()
    {
        await using var page = await fixture.OpenAsync("/");
        var chart = page.Find("chart-price");
        await Assertions.Expect(chart.Locator(".barlayer .point")).ToHaveCountAsync(0);

        await page.Find("pick-chart").SelectOptionAsync("candles");
        await page.WaitForQueryAsync("chart=candles");
        await Assertions.Expect(chart.Locator(".chart-title")).ToContainTextAsync("a candle a day");
        await page.Page.WaitForFunctionAsync(HasCandles);
        var candles = await chart.Locator(".barlayer .point").CountAsync();
        Assert.InRange(candles, 240, 300);

        foreach (var (scale, type) in new[] { ("log", "log"), ("linear", "linear") })
        {
            await page.Find("pick-scale").SelectOptionAsync(scale);
            await page.WaitForQueryAsync($"scale={scale}");
            await Assertions.Expect(chart.Locator(".chart-title")).ToContainTextAsync($"{scale} scale");
            await page.Page.WaitForFunctionAsync("type => document.querySelector('[data-testid=chart-price] .js-plotly-plot')._fullLayout.yaxis.type === type", type);
            Assert.Equal(candles, await chart.Locator(".barlayer .point").CountAsync());
        }

        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_note_written_on_the_data_page_is_marked_on_the_chart_and_counted_around_events()
    {
        await using var dashboard = await fixture.OpenAsync("/?to=2026-01-07");
        await Assertions.Expect(dashboard.Panel("around-events")).ToContainTextAsync("No events yet.");
        await using var data = await fixture.OpenAsync("/data");
        await data.WaitUntilLiveAsync();

        await data.Find("note-date").FillAsync("2025-12-10");
        await data.Find("note-title").FillAsync(Title);
        await data.Find("add-note").ClickAsync();
        await Assertions.Expect(data.Find("event-message")).ToContainTextAsync($"Added: 2025-12-10 {Title}.");

        await Assertions.Expect(dashboard.Find("chart-price").Locator(".key.event")).ToHaveCountAsync(1);
        await Assertions.Expect(dashboard.Find("chart-price").Locator("[data-texts=event] li")).ToHaveTextAsync(Title);
        await dashboard.Page.WaitForFunctionAsync("() => document.querySelector('[data-testid=chart-price] .js-plotly-plot').data.some(t => t.meta === 'event' && t.x?.[0] === Date.UTC(2025, 11, 10))");
        await Assertions.Expect(dashboard.Find("event-returns")).ToContainTextAsync("its own");
        await Assertions.Expect(dashboard.Find("few-events")).ToContainTextAsync("1 session");

        // The program is every test's.
        await data.Find("events").Locator("button").ClickAsync();
        await data.Find("events").Locator("button").ClickAsync();
        await Assertions.Expect(data.Find("events")).ToHaveCountAsync(0);
        await Assertions.Expect(dashboard.Panel("around-events")).ToContainTextAsync("No events yet.");
        Assert.Empty(dashboard.Complaints);
        Assert.Empty(data.Complaints);
    }
}
