using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class AccessibilityTests(DashboardFixture fixture)
{
    [Theory]
    [InlineData("/", false)]
    [InlineData("/data", false)]
    [InlineData("/data", true)]
    [InlineData("/settings", false)]
    [InlineData("/methods", false)]
    [InlineData("/error", true)]
    [InlineData("/not-found", true)]
    public async Task Axe_finds_nothing_serious_in_any_look(string path, bool sample)
    {
        await using var page = await fixture.OpenAsync(path, sample);
        await Axe.AssertAccessibleInEveryLookAsync(page);
        Assert.Empty(await page.PolicyViolationsAsync());
    }

    [Fact]
    public async Task Axe_finds_nothing_serious_in_notices_table_and_dialog()
    {
        await using var page = await fixture.OpenAsync("/?fund=NOPE", sample: true);
        await page.Find("chart-price").Locator("[data-testid=toggle-table]").ClickAsync();
        await page.Find("chart-price").Locator("table").WaitForAsync();
        await Axe.AssertAccessibleInEveryLookAsync(page);
        await page.Find("save-view").ClickAsync();
        await page.Page.GetByLabel("Name").WaitForAsync();
        await Axe.AssertAccessibleInEveryLookAsync(page, page.Page.Locator(".mud-dialog"));
    }

    [Theory]
    [InlineData("/", "palette")]
    [InlineData("?", "shortcut-help")]
    public async Task Axe_finds_nothing_serious_in_the_lists_of_commands_and_keys(string key, string list)
    {
        await using var page = await fixture.OpenAsync("/", sample: true);
        await page.Page.Locator("html[data-keys=ready]").WaitForAsync();
        await page.Page.Keyboard.PressAsync(key);
        await page.Page.Locator($"[data-testid={list}][open]").WaitForAsync();
        await Axe.AssertAccessibleInEveryLookAsync(page, page.Find(list));
    }

    [Theory]
    [InlineData("/", 390)]
    [InlineData("/", 1440)]
    [InlineData("/", 2560)]
    [InlineData("/data", 390)]
    [InlineData("/methods", 390)]
    public async Task Nothing_is_wider_than_the_screen(string path, int width)
    {
        await using var page = await fixture.OpenAsync(path, width: width);
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Sample_data_say_so_on_every_page()
    {
        await using var page = await fixture.OpenAsync("/", sample: true);
        Assert.Contains("Simulated sample data", await page.TextAsync("data-badge"), StringComparison.Ordinal);
        Assert.Contains("Simulated sample data", await page.Page.Locator(".sample-line").InnerTextAsync(), StringComparison.Ordinal);
        await page.Page.GotoAsync(new Uri(new Uri(page.Page.Url), "/data").ToString());
        await page.Page.GetByText("Simulated sample data", new() { Exact = false }).First.WaitForAsync();
    }

    [Fact]
    public async Task The_theme_button_changes_page_and_charts_and_is_remembered()
    {
        await using var page = await fixture.OpenAsync("/", sample: true);
        const string colours = "() => getComputedStyle(document.body).backgroundColor + document.querySelector('[data-testid=chart-price] .js-plotly-plot').data[0].line.color";
        var light = await page.Page.EvaluateAsync<string>(colours);
        var button = page.Page.Locator("[data-theme-toggle]");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Colours: as the system's; next light", Exact = true })).ToBeVisibleAsync();
        await button.ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Colours: light; next dark", Exact = true })).ToBeVisibleAsync();
        await button.ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Colours: dark; next as the system's", Exact = true })).ToBeVisibleAsync();
        await page.Page.GetByTitle("Colours: dark; next as the system's").HoverAsync();
        await page.Page.WaitForFunctionAsync($"light => ({colours})() !== light", light);
        var dark = await page.Page.EvaluateAsync<string>(colours);

        await page.Page.ReloadAsync();
        await page.WaitUntilDrawnAsync();
        Assert.Equal(dark, await page.Page.EvaluateAsync<string>(colours));
    }
}
