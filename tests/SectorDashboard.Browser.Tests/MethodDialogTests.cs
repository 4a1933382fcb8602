using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class MethodDialogTests(DashboardFixture fixture)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task How_a_figure_is_computed_opens_in_place_by_key_and_gives_the_focus_back(ColorScheme colours, int width)
    {
        await using var page = await fixture.OpenAsync("/", sample: true, colours, width);
        var address = page.Page.Url;
        var link = page.Page.Locator(".key-figures a").Nth(2);
        await link.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Page.Locator("[data-testid=method-python]")).ToContainTextAsync("beta.rolling");
        Assert.Equal(address, page.Page.Url);
        await Axe.AssertAccessibleAsync(page);
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await page.Page.Locator("[data-testid=method-pick]").SelectOptionAsync("beta");
        await Assertions.Expect(page.Page.Locator("[data-testid=method-python]")).ToContainTextAsync("beta.full.rSquared");
        await page.Page.Locator(".mud-dialog [data-copy]").PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator(".mud-dialog [role=status]")).Not.ToBeEmptyAsync();

        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Page.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await Assertions.Expect(link).ToBeFocusedAsync();
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Without_scripts_it_leads_to_the_methods_page()
    {
        await using var page = await fixture.OpenAsync("/methods", sample: true);
        var html = await page.Page.EvaluateAsync<string>("async () => await (await fetch('/')).text()");

        Assert.Contains("href=\"methods#rolling-beta\"", html, StringComparison.Ordinal);
    }
}
