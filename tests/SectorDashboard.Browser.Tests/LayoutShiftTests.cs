using System.Globalization;

namespace SectorDashboard.Browser.Tests;

/// <summary>Nothing on the page jumps while it loads or while a slider moves.</summary>
[Collection(SharedPrograms.Name)]
public sealed class LayoutShiftTests(DashboardFixture fixture)
{
    private const double Most = 0.02;

    private const string Record = """
        window.shifts = [];
        new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push({
          value: entry.value, recent: entry.hadRecentInput,
          what: entry.sources.map(({ node, previousRect: p, currentRect: c }) => {
            const e = node?.nodeType === 1 ? node : node?.parentElement;
            return `${e?.tagName}.${e?.className}#${e?.id} ${p.x},${p.y} ${p.width}x${p.height} to ${c.x},${c.y} ${c.width}x${c.height}`;
          }).join('; '),
        }))).observe({ type: 'layout-shift', buffered: true });
        """;

    private const string Shifts = "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(window.shifts.map(s => `${s.value.toFixed(6)} ${s.recent} ${s.what}`)), 100)))";

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Loading_moves_nothing(int width)
    {
        await using var page = await OpenAsync(width);

        AssertStill(await page.Page.EvaluateAsync<string[]>(Shifts));
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Dragging_five_sliders_moves_nothing(int width)
    {
        await using var page = await OpenAsync(width);
        if (width < 640)
        {
            // The sheet's own opening is what its reader asks for.
            await page.Page.Locator(".sheet-toggle").ClickAsync();
        }

        foreach (var key in new[] { "vol", "move", "leverage", "days", "book" })
        {
            await page.Find($"slider-{key}").ScrollIntoViewIfNeededAsync();
            await page.Page.EvaluateAsync("key => new Promise(done => setTimeout(() => { if (key === 'vol') window.shifts = []; done(); }, 300))", key);
            await page.DragAsync(key, 0.95, steps: 6, () => page.DragOnAsync(key, 0.04, steps: 8));
            await page.WaitForQueryAsync($"{key}=");
            await page.Page.WaitForFunctionAsync("() => document.querySelector('[data-testid=cancel-scenarios]').hasAttribute('aria-disabled')");
        }

        AssertStill(await page.Page.EvaluateAsync<string[]>(Shifts));
    }

    /// <summary>Shifts after an input count as well: a drag is nothing but input.</summary>
    private static void AssertStill(string[] shifts)
    {
        double Sum(Func<string[], bool> counts) => shifts.Select(s => s.Split(' ', 3)).Where(counts).Sum(s => double.Parse(s[0], CultureInfo.InvariantCulture));
        var (unasked, all) = (Sum(s => s[1] == "false"), Sum(_ => true));
        TestContext.Current.TestOutputHelper?.WriteLine($"layout shift {unasked:F4}, with those after an input {all:F4}");
        Assert.True(unasked < Most && all < Most, $"{unasked:F4} unasked, {all:F4} in all:\n{string.Join('\n', shifts)}");
    }

    private async Task<DashboardPage> OpenAsync(int width)
    {
        var page = await fixture.OpenAsync("/not-found", width: width);
        await page.Page.AddInitScriptAsync(Record);
        await page.GoAsync("/");
        return page;
    }
}
