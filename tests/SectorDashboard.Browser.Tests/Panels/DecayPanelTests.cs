using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests.Panels;

/// <summary>The panels of decay and of holding the fund, each after a change that a person makes.</summary>
[Collection(SharedPrograms.Name)]
public sealed class DecayPanelTests(DashboardFixture fixture)
{
    [Fact]
    public async Task The_outlined_cell_is_given_mean_or_median_as_chosen()
    {
        await using var page = await fixture.OpenAsync("/?move=0.1&vol=0.6&days=63");
        var cell = page.Panel("estimates").Locator("td.here");
        var given = await cell.InnerTextAsync();
        foreach (var (kind, says) in new[] { ("mean", "The average over lognormal outcomes"), ("median", "As many lognormal outcomes end above as below") })
        {
            var frame = await page.FrameAsync("chart-whatif");
            var before = await cell.InnerTextAsync();
            await page.Find($"estimate-{kind}").ClickAsync();
            await page.WaitForQueryAsync($"estimate={kind}");

            await Assertions.Expect(page.Find($"estimate-{kind}")).ToHaveAttributeAsync("aria-pressed", "true");
            await Assertions.Expect(cell).Not.ToHaveTextAsync(before);
            await Assertions.Expect(page.Panel("estimates").Locator(".convention")).ToContainTextAsync(says);
            await page.WaitForFrameAsync("chart-whatif", frame);
        }

        await page.Find("estimate-given").ClickAsync();
        await Assertions.Expect(cell).ToHaveTextAsync(given);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Volatility_and_move_choose_the_outlined_cell()
    {
        await using var page = await fixture.OpenAsync("/?move=0.1&vol=0.6");
        const string place = "e => e.cellIndex + ' ' + e.parentElement.rowIndex";
        var cell = page.Panel("estimates").Locator("td.here");
        var before = await cell.EvaluateAsync<string>(place);

        await page.DragAsync("vol", 0.1, steps: 8);
        await page.WaitForQueryAsync("vol=0.1");
        await page.DragAsync("move", 0.2, steps: 8);
        await page.WaitForQueryAsync("move=-");

        Assert.Equal(1, await cell.CountAsync());
        var (old, now) = (before.Split(' '), (await cell.EvaluateAsync<string>(place)).Split(' '));
        Assert.NotEqual(old[0], now[0], StringComparer.Ordinal);
        Assert.NotEqual(old[1], now[1], StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_days_held_are_those_of_chart_heading_and_table()
    {
        await using var page = await fixture.OpenAsync("/");
        Assert.StartsWith("Held for 21\u00a0days while the index is expected to move", await page.SummaryAsync("chart-holding"), StringComparison.Ordinal);
        var frame = await page.FrameAsync("chart-holding");

        await page.Page.GetByLabel("Held for", new() { Exact = true }).First.FillAsync("126");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.WaitForQueryAsync("days=126");

        await Assertions.Expect(page.Panel("holding").Locator("h3")).ToHaveTextAsync("Held for 126 days");
        await page.WaitForFrameAsync("chart-holding", frame);
        Assert.StartsWith("Held for 126\u00a0days", await page.SummaryAsync("chart-holding"), StringComparison.Ordinal);
        Assert.Equal(126, await page.Page.EvaluateAsync<double>("() => Math.max(...document.querySelector('[data-testid=chart-holding] .js-plotly-plot').data.find(t => t.meta === 'mean').x)"));
        await Assertions.Expect(page.Panel("estimates").Locator(".convention")).ToContainTextAsync("over 126 trading days");
        await Assertions.Expect(page.Find("scenario-table")).ToContainTextAsync("Over 126 days");
    }

    [Fact]
    public async Task The_leverage_changes_break_even_map_ledger_and_growth()
    {
        await using var page = await fixture.OpenAsync("/");
        var map = page.Panel("break-even").Locator("tbody");
        var ledger = page.Panel("decay-ledger").Locator("tbody tr").First;
        var (before, row) = (await map.InnerTextAsync(), await ledger.InnerTextAsync());
        await Assertions.Expect(page.Panel("growth").Locator("h3")).ToContainTextAsync("SOXS against −3.0× the index");

        await page.Page.GetByLabel("Daily leverage", new() { Exact = true }).And(page.Page.Locator("[type=number]")).FillAsync("2");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.WaitForQueryAsync("leverage=2");

        await Assertions.Expect(map).Not.ToHaveTextAsync(before);
        await Assertions.Expect(page.Panel("break-even").Locator(".convention")).ToContainTextAsync("A bull fund gains where the index ends higher");
        await Assertions.Expect(ledger).Not.ToHaveTextAsync(row);
        await Assertions.Expect(page.Panel("growth").Locator("h3")).ToContainTextAsync("SOXS against 2.0× the index");
        Assert.Empty(page.Complaints);
    }
}
