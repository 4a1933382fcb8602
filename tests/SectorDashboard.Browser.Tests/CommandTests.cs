using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

/// <summary>The page by keyboard alone.</summary>
[Collection(SharedPrograms.Name)]
public sealed class CommandTests(DashboardFixture fixture)
{
    private const string Focused = "() => document.activeElement.dataset.testid ?? document.activeElement.id";

    [Fact]
    public async Task Fund_range_and_place_are_chosen_without_a_mouse()
    {
        await using var page = await OpenAsync();
        await page.Page.Locator("[data-testid=save-view]").FocusAsync();

        await page.Page.Keyboard.PressAsync("Control+k");
        await page.Page.Locator("[data-testid=palette][open]").WaitForAsync();
        await page.Page.Keyboard.TypeAsync("soxl");
        await Assertions.Expect(Active(page)).ToContainTextAsync("SOXL");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.WaitForQueryAsync("fund=SOXL");
        await Assertions.Expect(page.Page.Locator("[data-testid=palette]")).Not.ToBeVisibleAsync();
        Assert.Equal("save-view", await page.Page.EvaluateAsync<string>(Focused));

        await page.Page.Keyboard.PressAsync("6");
        await page.WaitForQueryAsync("range=3Y");

        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Locator("[data-testid=palette][open]").WaitForAsync();
        await Assertions.Expect(Active(page)).ToContainTextAsync("SOXL");
        await page.Page.Keyboard.TypeAsync("chart");
        await Assertions.Expect(Active(page)).ToContainTextAsync("Index chart");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Active(page)).ToContainTextAsync("Price chart");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForFunctionAsync("() => document.activeElement.dataset.testid === 'chart-price'");

        await page.Page.Keyboard.PressAsync("t");
        await page.Page.Locator("[data-testid=chart-price] table").WaitForAsync();
        Assert.Empty(page.Complaints);
        Assert.Empty(await page.PolicyViolationsAsync());
    }

    [Fact]
    public async Task Keys_are_letters_in_a_field_and_Escape_closes_and_gives_the_focus_back()
    {
        await using var page = await OpenAsync();
        var number = page.Page.Locator(".slider-number").First;
        await number.FocusAsync();
        await page.Page.Keyboard.PressAsync("9");
        await page.Page.Keyboard.PressAsync("Control+k");
        await page.Page.Locator("[data-testid=palette][open]").WaitForAsync();
        await page.Page.Keyboard.TypeAsync("3?");
        await EscapeAsync(page);

        Assert.True(await number.EvaluateAsync<bool>("e => e === document.activeElement"));
        Assert.DoesNotContain("range=", page.Query, StringComparison.Ordinal);
        await Assertions.Expect(page.Page.Locator("[data-testid=shortcut-help]")).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keys_are_listed_and_can_be_switched_off_for_good()
    {
        await using var page = await OpenAsync();
        await page.Page.Keyboard.PressAsync("?");
        await page.Page.Locator("[data-testid=shortcut-help][open]").WaitForAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" })).ToContainTextAsync("Copy link");
        await page.Page.Keyboard.PressAsync("Space");
        await EscapeAsync(page);
        await page.Page.Keyboard.PressAsync("6");

        await page.Page.ReloadAsync();
        await WaitForKeysAsync(page);
        await page.Page.Keyboard.PressAsync("6");
        await page.Page.Keyboard.PressAsync("Control+k");
        await page.Page.Locator("[data-testid=palette][open]").WaitForAsync();
        Assert.DoesNotContain("range=", page.Query, StringComparison.Ordinal);

        await page.Page.Keyboard.TypeAsync("keyboard");
        await Assertions.Expect(Active(page)).ToContainTextAsync("Keyboard shortcuts");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Locator("[data-testid=shortcut-help][open]").WaitForAsync();
        await page.Page.Keyboard.PressAsync("Space");
        await EscapeAsync(page);
        await page.Page.Keyboard.PressAsync("6");
        await page.WaitForQueryAsync("range=3Y");
    }

    [Fact]
    public async Task The_button_opens_the_list_and_colours_are_a_key_away()
    {
        await using var page = await OpenAsync();
        await page.Page.Locator("[data-open-palette]").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Locator("[data-testid=palette][open]").WaitForAsync();
        await EscapeAsync(page);
        Assert.True(await page.Page.Locator("[data-open-palette]").EvaluateAsync<bool>("e => e === document.activeElement"));

        await page.Page.Keyboard.PressAsync("d");
        await page.Page.WaitForFunctionAsync("() => document.documentElement.dataset.theme === 'light'");
        await page.Page.Keyboard.PressAsync("s");
        await page.Page.GetByLabel("Name").WaitForAsync();
    }

    [Fact]
    public async Task Only_a_click_beside_a_list_closes_it()
    {
        await using var page = await OpenAsync();
        foreach (var (key, testId) in new[] { ("/", "palette"), ("?", "shortcut-help") })
        {
            await page.Page.Keyboard.PressAsync(key);
            var list = page.Page.Locator($"[data-testid={testId}][open]");
            await list.WaitForAsync();
            var box = (await list.BoundingBoxAsync())!;
            foreach (var (x, y) in new[] { (6f, 6f), (box.Width - 6, box.Height - 6), (box.Width / 2, 8f) })
            {
                await list.ClickAsync(new() { Position = new() { X = x, Y = y } });
                Assert.True(await list.IsVisibleAsync(), $"{testId} at {x}, {y}");
            }

            await page.Page.Mouse.ClickAsync(box.X - 8, box.Y + 8);
            await Assertions.Expect(page.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Both_lists_are_accessible_and_fit_the_screen(ColorScheme colours, int width)
    {
        await using var page = await OpenAsync(colours, width);
        foreach (var (key, list) in new[] { ("/", "palette"), ("?", "shortcut-help") })
        {
            await page.Page.Keyboard.PressAsync(key);
            await page.Page.Locator($"[data-testid={list}][open]").WaitForAsync();
            await Axe.AssertAccessibleAsync(page);
            var box = (await page.Page.Locator($"[data-testid={list}]").BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.X + box.Width <= width, $"{list}: {box.X} to {box.X + box.Width}");
            Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            await EscapeAsync(page);
        }

        Assert.Empty(await page.PolicyViolationsAsync());
    }

    private static ILocator Active(DashboardPage page) => page.Page.Locator("[role=option][aria-selected=true]");

    private static async Task EscapeAsync(DashboardPage page)
    {
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    private static Task WaitForKeysAsync(DashboardPage page) => page.Page.Locator("html[data-keys=ready]").WaitForAsync();

    private async Task<DashboardPage> OpenAsync(ColorScheme colours = ColorScheme.Light, int width = 1440)
    {
        var page = await fixture.OpenAsync("/", sample: true, colours, width);
        await WaitForKeysAsync(page);
        return page;
    }
}
