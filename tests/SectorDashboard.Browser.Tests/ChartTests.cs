using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class ChartTests(DashboardFixture fixture)
{
    private const string Ranges = "() => [...document.querySelectorAll('[data-linked=true] .js-plotly-plot')].map(p => JSON.stringify(p._fullLayout.xaxis.range))";
    private const string Edges = "() => [...document.querySelectorAll('[data-linked=true] .js-plotly-plot')].map(p => { const r = p.getBoundingClientRect(), a = p._fullLayout.xaxis; return Math.round(r.left + a._offset) + '-' + Math.round(r.left + a._offset + a._length); })";

    [Fact]
    public async Task The_four_charts_share_edges_axis_and_zoom()
    {
        await using var page = await fixture.OpenAsync("/?range=MAX");
        Assert.Single((await page.Page.EvaluateAsync<string[]>(Edges)).Distinct(StringComparer.Ordinal));
        var before = Assert.Single((await page.Page.EvaluateAsync<string[]>(Ranges)).Distinct(StringComparer.Ordinal));

        var box = (await page.Page.Locator("[data-testid=chart-price] .nsewdrag").BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(box.X + box.Width * 0.4f, box.Y + box.Height / 2);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(box.X + box.Width * 0.7f, box.Y + box.Height / 2, new MouseMoveOptions { Steps = 10 });
        await page.Page.Mouse.UpAsync();

        await page.Page.WaitForFunctionAsync($"before => {{ const all = ({Ranges})(); return all.every(r => r === all[0] && r !== before); }}", before);
    }

    [Fact]
    public async Task The_crosshair_reads_the_same_day_in_all_charts_by_pointer_and_by_key()
    {
        await using var page = await fixture.OpenAsync("/?to=2026-01-07");
        await page.Page.Locator("[data-testid=chart-price]").FocusAsync();
        await page.Page.Keyboard.PressAsync("End");
        var readouts = await page.Page.Locator("[data-linked=true] .chart-readout").AllInnerTextsAsync();
        Assert.Equal(4, readouts.Count);
        Assert.All(readouts, text => Assert.StartsWith("2026-01-07", text, StringComparison.Ordinal));
        Assert.EndsWith("490.00", readouts[1], StringComparison.Ordinal);

        await page.Page.Keyboard.PressAsync("ArrowLeft");
        readouts = await page.Page.Locator("[data-linked=true] .chart-readout").AllInnerTextsAsync();
        Assert.All(readouts, text => Assert.StartsWith("2026-01-06", text, StringComparison.Ordinal));

        var box = (await page.Page.Locator("[data-testid=chart-volume] .nsewdrag").BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        readouts = await page.Page.Locator("[data-linked=true] .chart-readout").AllInnerTextsAsync();
        Assert.Single(readouts.Select(text => text[..10]).Distinct(StringComparer.Ordinal));
        Assert.NotEqual("2026-01-06", readouts[0][..10], StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_flagged_day_says_why_at_the_crosshair_and_can_be_left_out()
    {
        await using var page = await fixture.OpenAsync("/?to=2020-03-19");
        await page.Page.Locator("[data-testid=chart-price]").FocusAsync();
        await page.Page.Keyboard.PressAsync("End");
        var readouts = await page.Page.Locator("[data-linked=true] .chart-readout").AllInnerTextsAsync();
        Assert.EndsWith("flagged: far from its multiple of the index", readouts[1], StringComparison.Ordinal);
        Assert.DoesNotContain("flagged", readouts[0], StringComparison.Ordinal);
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.DoesNotContain("flagged", (await page.Page.Locator("[data-linked=true] .chart-readout").AllInnerTextsAsync())[1], StringComparison.Ordinal);

        await page.Page.Locator("[data-testid=pick-flagged]").SelectOptionAsync("omit");
        await page.WaitForQueryAsync("flagged=omit");
        await Assertions.Expect(page.Page.Locator(".notices")).ToContainTextAsync("2020-03-19");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_session_of_the_press_article_reads_as_it_was_traded()
    {
        await using var page = await fixture.OpenAsync("/?to=2026-01-07&basis=traded");
        Assert.Equal("2.45", await page.TextAsync("kpi-close"));
        Assert.Contains("+2.94", await page.TextAsync("kpi-change"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_turns_into_a_table_and_back()
    {
        await using var page = await fixture.OpenAsync("/");
        var figure = page.Page.Locator("[data-testid=chart-beta]");
        await figure.Locator("[data-testid=toggle-table]").ClickAsync();
        await Assertions.Expect(figure.Locator("tbody tr").First).ToContainTextAsync("2026-08-21");
        await figure.Locator("[data-testid=toggle-table]").ClickAsync();
        await Assertions.Expect(figure.Locator("table")).ToHaveCountAsync(0);
        await Assertions.Expect(figure.Locator(".js-plotly-plot")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("SOXL")]
    [InlineData("SSG")]
    [InlineData("USD")]
    [InlineData("KOLD")]
    [InlineData("ZSL")]
    [InlineData("JDST")]
    public async Task Every_geared_fund_shows_its_charts(string fund)
    {
        await using var page = await fixture.OpenAsync($"/?fund={fund}&range=MAX");
        Assert.StartsWith(fund, await page.Page.Locator("[data-testid=chart-price]").GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        var points = await page.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('[data-linked=true] .js-plotly-plot')].map(p => Math.max(...p.data.map(t => t.y?.length ?? 0)))");
        Assert.All(points, count => Assert.InRange(count, 1000, 10_000));
        Assert.Empty(page.Complaints);
    }
}
