using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

/// <summary>Where the focus is after going to an address.</summary>
[Collection(SharedPrograms.Name)]
public sealed class FocusTests(DashboardFixture fixture)
{
    [Fact]
    public async Task Another_page_is_read_from_its_heading_and_the_first_one_from_its_top()
    {
        await using var page = await fixture.OpenAsync("/", sample: true);
        await page.Page.Locator("html[data-keys=ready]").WaitForAsync();
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.activeElement === document.body"), "nothing has the focus at first");

        await FollowAsync(page, ".site-footer a[href=methods]");
        var heading = page.Page.GetByRole(AriaRole.Heading, new() { Name = "Methods", Level = 1 });
        await Assertions.Expect(heading).ToBeFocusedAsync();
        Assert.Equal("none", await heading.EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));

        await FollowAsync(page, "a.back");
        await Assertions.Expect(page.Page.Locator("h1", new() { HasText = "SOXS" })).ToBeFocusedAsync();
        await page.Page.GoBackAsync();
        await Assertions.Expect(heading).ToBeFocusedAsync();
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_place_that_the_address_names_has_the_focus()
    {
        await using var page = await fixture.OpenAsync("/data", sample: true);
        await page.WaitUntilLiveAsync();
        await page.Page.EvaluateAsync("() => Blazor.navigateTo('methods#prospectus-tables')");

        await Assertions.Expect(page.Page.Locator("#prospectus-tables")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_new_address_of_the_same_page_leaves_the_focus_where_it_is()
    {
        await using var page = await fixture.OpenAsync("/data", sample: true);
        await page.WaitUntilLiveAsync();
        await FollowAsync(page, "a.back");
        await page.WaitUntilDrawnAsync();
        var basis = page.Find("pick-basis");
        await basis.FocusAsync();
        await basis.SelectOptionAsync("total");
        await page.WaitForQueryAsync("basis=total");
        await Assertions.Expect(page.Page.Locator("[data-testid=chart-price] .chart-title")).ToContainTextAsync("total return");
        await Assertions.Expect(basis).ToBeFocusedAsync();

        await page.Page.GoBackAsync();
        await Assertions.Expect(basis).ToHaveValueAsync("split");
        await Assertions.Expect(basis).ToBeFocusedAsync();

        await page.Find("slider-move").FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForQueryAsync("move=0.005");
        await Assertions.Expect(page.Page.Locator("[aria-label='Index move: back to no move']")).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(page.Find("slider-move")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task From_an_address_without_a_page_a_link_leads_to_the_heading_of_one()
    {
        await using var page = await fixture.OpenAsync("/v/AAAAAAAAAAAAAAAAAAAAAA", sample: true);
        await page.WaitUntilTakenOverAsync();
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.activeElement === document.body"), "nothing has the focus at first");

        await FollowAsync(page, "main a[href='']");
        await Assertions.Expect(page.Page.Locator("h1", new() { HasText = "SOXS" })).ToBeFocusedAsync();
    }

    private static async Task FollowAsync(DashboardPage page, string link)
    {
        await page.Page.Locator(link).FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
    }
}
