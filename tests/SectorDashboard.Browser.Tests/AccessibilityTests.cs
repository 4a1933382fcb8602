using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class AccessibilityTests(DashboardFixture fixture)
{
    public static TheoryData<string, bool, ColorScheme, int> Pages => new()
    {
        { "/", false, ColorScheme.Light, 1440 },
        { "/", false, ColorScheme.Dark, 1440 },
        { "/", true, ColorScheme.Light, 390 },
        { "/", true, ColorScheme.Dark, 390 },
        { "/data", false, ColorScheme.Light, 1440 },
        { "/data", false, ColorScheme.Dark, 1440 },
        { "/data", true, ColorScheme.Dark, 390 },
        { "/methods", false, ColorScheme.Light, 1440 },
        { "/methods", false, ColorScheme.Dark, 390 },
        { "/?fund=NOPE", true, ColorScheme.Light, 1440 },
        { "/not-found", true, ColorScheme.Dark, 1440 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_serious(string path, bool sample, ColorScheme colours, int width)
    {
        await using var page = await fixture.OpenAsync(path, sample, colours, width);
        await Axe.AssertAccessibleAsync(page);
        Assert.Empty(await page.PolicyViolationsAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_in_dialog_and_table(ColorScheme colours)
    {
        await using var page = await fixture.OpenAsync("/", sample: true, colours);
        await page.Page.Locator("[data-testid=chart-price] [data-testid=toggle-table]").ClickAsync();
        await page.Page.Locator("[data-testid=chart-price] table").WaitForAsync();
        await Axe.AssertAccessibleAsync(page);
        await page.Page.Locator("[data-testid=save-view]").ClickAsync();
        await page.Page.GetByLabel("Name").WaitForAsync();
        await Axe.AssertAccessibleAsync(page);
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
        await button.ClickAsync();
        await button.ClickAsync();
        await page.Page.WaitForFunctionAsync($"light => ({colours})() !== light", light);
        var dark = await page.Page.EvaluateAsync<string>(colours);

        await page.Page.ReloadAsync();
        await page.WaitUntilDrawnAsync();
        Assert.Equal(dark, await page.Page.EvaluateAsync<string>(colours));
    }
}
