using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class LinkTests(DashboardFixture fixture)
{
    [Fact]
    public async Task A_saved_view_opens_elsewhere_with_every_figure_the_same()
    {
        await using var page = await fixture.OpenAsync("/?fund=SOXL&range=3Y&window=90&move=-0.1");
        await page.DragAsync("vol", 0.6);
        await page.WaitForQueryAsync("vol=");
        var figures = await page.FiguresAsync();

        await page.Page.Locator("[data-testid=save-view]").ClickAsync();
        await page.Page.GetByLabel("Name").FillAsync("<b>Hedge</b> of March");
        await page.Page.Locator("[data-testid=confirm-save]").ClickAsync();
        await Assertions.Expect(page.Find("open-saved")).ToBeFocusedAsync();
        var link = await page.Page.GetByLabel("Link", new() { Exact = true }).InputValueAsync();

        await using var elsewhere = await fixture.OpenAsync(new Uri(link).PathAndQuery);
        Assert.Matches("^/v/[A-Za-z0-9_-]{22}$", new Uri(link).AbsolutePath);
        Assert.Equal(figures, await elsewhere.FiguresAsync());
        Assert.Contains("<b>Hedge</b> of March", await elsewhere.Page.Locator(".saved-line").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(elsewhere.Complaints);
    }

    [Fact]
    public async Task Copying_the_link_gives_the_view_with_the_vintage_of_its_numbers()
    {
        await using var page = await fixture.OpenAsync("/?fund=USD&index=SMH&range=5Y");
        await page.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var figures = await page.FiguresAsync();

        await page.Page.Locator("[data-testid=share-link]").ClickAsync();
        await page.Page.GetByText("Link copied").WaitForAsync();
        var link = new Uri(await page.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));

        Assert.StartsWith("?fund=USD&index=SMH&range=5Y&asof=", link.Query, StringComparison.Ordinal);
        await using var elsewhere = await fixture.OpenAsync(link.PathAndQuery);
        Assert.Equal(figures, await elsewhere.FiguresAsync());
    }

    [Fact]
    public async Task A_pick_shows_what_is_in_force_after_going_back_and_forward()
    {
        await using var page = await fixture.OpenAsync("/");
        var basis = page.Find("pick-basis");
        await basis.SelectOptionAsync("total");
        await page.WaitForQueryAsync("basis=total");

        await page.Page.GoBackAsync();
        await Assertions.Expect(basis).ToHaveValueAsync("split");
        await page.Page.GoForwardAsync();
        await Assertions.Expect(basis).ToHaveValueAsync("total");
        await Assertions.Expect(page.Page.Locator("[data-testid=chart-price] .chart-title")).ToContainTextAsync("total return");
    }

    [Fact]
    public async Task A_choice_that_is_not_carried_out_is_taken_back()
    {
        await using var page = await fixture.OpenAsync("/", sample: true);
        var basis = page.Find("pick-basis");
        await basis.EvaluateAsync("e => e.add(new Option('nonsense', 'nonsense'))");
        await basis.SelectOptionAsync("nonsense");

        await Assertions.Expect(basis).ToHaveValueAsync("split");
        Assert.Equal("", page.Query);
    }

    [Fact]
    public async Task Reload_back_and_forward_give_the_same_page()
    {
        await using var page = await fixture.OpenAsync("/");
        var year = await page.FiguresAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "5Y" }).ClickAsync();
        await page.WaitForQueryAsync("range=5Y");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "5Y" })).ToHaveAttributeAsync("aria-pressed", "true");
        var fiveYears = await page.FiguresAsync();
        Assert.NotEqual(year, fiveYears);

        await page.Page.ReloadAsync();
        await page.WaitUntilDrawnAsync();
        Assert.Equal(fiveYears, await page.FiguresAsync());

        await page.Page.GoBackAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "1Y", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(year, await page.FiguresAsync());

        await page.Page.GoForwardAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "5Y" })).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(fiveYears, await page.FiguresAsync());
    }

    [Fact]
    public async Task A_bad_address_says_what_it_ignored_and_the_page_goes_on_working()
    {
        await using var page = await fixture.OpenAsync("/?fund=NOPE&leverage=abc&window=2&vol=1e308&from=2025-01-01&to=2024-01-01&colour=red");
        var notices = await page.Page.Locator(".notices").InnerTextAsync();
        foreach (var key in new[] { "fund", "leverage", "window", "vol", "from", "colour" })
        {
            Assert.Contains(key, notices, StringComparison.Ordinal);
        }

        var given = await page.TextAsync("whatif-given");
        await page.DragAsync("move", 0.2);
        await Assertions.Expect(page.Page.Locator("[data-testid=whatif-given]")).Not.ToHaveTextAsync(given);
    }

    [Fact]
    public async Task An_unknown_saved_view_is_told_so()
    {
        await using var page = await fixture.OpenAsync("/v/AAAAAAAAAAAAAAAAAAAAAA");
        await page.Page.GetByText("There is nothing at this address").WaitForAsync();
    }
}
