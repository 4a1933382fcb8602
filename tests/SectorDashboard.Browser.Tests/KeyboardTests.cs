using System.Text.Json;
using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

/// <summary>Every page by keyboard alone, control after control.</summary>
[Collection(SharedPrograms.Name)]
public sealed class KeyboardTests(DashboardFixture fixture)
{
    // A browser goes on with Tab from where the focus was last, even if that is gone.
    private const string FromTheTop = "() => { const top = document.createElement('span'); top.tabIndex = -1; document.body.prepend(top); top.focus(); top.remove(); scrollTo(0, 0); }";

    // What can be used and seen; a closed part of the page is none of it.
    private const string Collect = """
        () => {
          const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
          window.walk = [...document.querySelectorAll(usable)].filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }));
          return window.walk.map(e => `${e.tagName} ${e.dataset.testid ?? e.id} ${(e.getAttribute('aria-label') ?? e.innerText ?? '').trim().slice(0, 60)}`);
        }
        """;

    private const string Look = """
        () => {
          const e = document.activeElement;
          if (!e || e === document.body) return null;
          const labels = [...(e.labels ?? [])].map(l => l.innerText).join(' ');
          const named = (e.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.innerText ?? '').join(' ');
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e);
          return {
            at: window.walk.indexOf(e),
            what: e.outerHTML.slice(0, 160),
            name: (e.getAttribute('aria-label') || named.trim() || labels || e.innerText || e.title || '').trim(),
            seen: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
            inSight: (({ top, bottom }) => bottom > 0 && top < innerHeight)(e.getBoundingClientRect()),
          };
        }
        """;

    [Fact]
    public async Task The_dashboard_is_walked_and_worked_from_the_first_link_to_the_last()
    {
        await using var page = await fixture.OpenAsync("/?range=3Y");
        await page.Page.Locator("html[data-keys=ready]").WaitForAsync();
        await WalkAsync(page, atLeast: 120);

        await WorkTheSkipLinkAsync(page);
        await WorkTheSectionLinksAsync(page);
        await WorkASliderAsync(page);
        await WorkAChartAsync(page);
        await WorkDetailsAsync(page);
        await WorkThePaletteAsync(page);
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("/data", 20)]
    [InlineData("/methods", 60)]
    [InlineData("/settings", 8)]
    [InlineData("/v/AAAAAAAAAAAAAAAAAAAAAA", 3)]
    public async Task Every_other_page_is_walked_too(string path, int atLeast)
    {
        await using var page = await fixture.OpenAsync(path);
        await page.WaitUntilTakenOverAsync();
        await WalkAsync(page, atLeast);
        await WorkTheSkipLinkAsync(page);
        Assert.All(page.Complaints, text => Assert.Contains("404", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_on_the_settings_page_is_filled_and_left_by_keyboard()
    {
        await using var page = await fixture.OpenAsync("/settings", sample: true);
        await page.Page.Locator("[data-testid=add-instrument]:enabled").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Find("instrument-kind")).ToBeFocusedAsync();
        await WalkAsync(page, atLeast: 20);

        await page.Find("instrument-symbol").FocusAsync();
        await page.Page.Keyboard.TypeAsync("not a symbol!");
        await page.Find("save-instrument").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Find("instrument-symbol")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).FocusAsync();
        await page.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Find("instrument-form")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Find("add-instrument")).ToBeFocusedAsync();

        await page.Page.Keyboard.PressAsync("Enter");
        await page.Find("instrument-symbol").FillAsync("KEYS");
        await page.Find("instrument-name").FillAsync("An index");
        await page.Find("instrument-kind").SelectOptionAsync("Index");
        await page.Find("save-instrument").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Find("settings-message")).ToContainTextAsync("KEYS is saved");
        await Assertions.Expect(page.Find("add-instrument")).ToBeFocusedAsync();

        await page.Page.Locator("[aria-label='Remove KEYS']").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("[aria-label='Really remove KEYS']")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Find("settings-message")).ToContainTextAsync("KEYS is removed");
        await Assertions.Expect(page.Find("settings-message")).ToBeFocusedAsync();
        Assert.Empty(page.Complaints);
    }

    /// <summary>Tab goes to every control once, in reading order, shows where it is and leaves the page at the end.</summary>
    private static async Task WalkAsync(DashboardPage page, int atLeast)
    {
        await page.Page.EvaluateAsync(FromTheTop);
        var controls = await page.Page.EvaluateAsync<string[]>(Collect);
        Assert.InRange(controls.Length, atLeast, 1000);
        var missed = Enumerable.Range(0, controls.Length).ToHashSet();
        var problems = new List<string>();

        // A field of a date has several stops.
        for (var presses = 0; presses < controls.Length + 10; presses++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            if (await page.Page.EvaluateAsync<JsonElement?>(Look) is not { ValueKind: JsonValueKind.Object } stop)
            {
                break;
            }

            if (!missed.Remove(stop.GetProperty("at").GetInt32()) && stop.GetProperty("at").GetInt32() >= 0)
            {
                continue;
            }

            problems.AddRange(
                new[] { ("no name", stop.GetProperty("name").GetString()!.Length > 0), ("no sign of focus", stop.GetProperty("seen").GetBoolean()), ("out of sight", stop.GetProperty("inSight").GetBoolean()) }
                .Where(check => !check.Item2).Select(check => $"{check.Item1}: {stop.GetProperty("what").GetString()}"));
        }

        Assert.Empty(problems);
        Assert.Empty(missed.Select(i => controls[i]));
    }

    private static async Task WorkTheSkipLinkAsync(DashboardPage page)
    {
        var address = page.Page.Url;
        await page.Page.EvaluateAsync(FromTheTop);
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForFunctionAsync("() => location.hash === '#main' && document.activeElement.id === 'main'");
        Assert.Equal(address + "#main", page.Page.Url);
    }

    private static async Task WorkTheSectionLinksAsync(DashboardPage page)
    {
        foreach (var section in new[] { "decay", "compare", "overview" })
        {
            await page.Page.Locator($".section-nav a[href$='#{section}']").FocusAsync();
            await page.Page.Keyboard.PressAsync("Enter");
            await page.Page.WaitForFunctionAsync("id => location.hash === '#' + id && document.getElementById(id).getBoundingClientRect().top < innerHeight", section);
            await page.Page.Keyboard.PressAsync("Tab");
            Assert.True(await page.Page.EvaluateAsync<bool>("id => document.getElementById(id).contains(document.activeElement)", section), $"Tab goes on inside the section {section}");
        }
    }

    private static async Task WorkASliderAsync(DashboardPage page)
    {
        var slider = page.Find("slider-move");
        await slider.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForQueryAsync("move=0.005");

        // Thirty a second is what a held key repeats.
        for (var i = 0; i < 31; i++)
        {
            await page.Page.Keyboard.PressAsync("ArrowLeft", new() { Delay = 33 });
        }

        await page.WaitForQueryAsync("move=-0.15");
        await Assertions.Expect(slider).ToHaveAttributeAsync("aria-valuetext", "-15.0 %");
        Assert.Equal("-0.15", await slider.InputValueAsync());
        var reset = page.Page.Locator("[aria-label='Index move: back to no move']");
        await reset.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.WaitForFunctionAsync("() => !location.search.includes('move')");
        await Assertions.Expect(reset).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(reset).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(reset).Not.ToBeVisibleAsync();
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.activeElement !== document.body"), "Tab goes on from the button");
    }

    private static async Task WorkAChartAsync(DashboardPage page)
    {
        const string spoken = "() => [...document.querySelectorAll('[data-linked=true] .chart-readout')].filter(r => r.getAttribute('aria-live') === 'polite').map(r => r.closest('figure').dataset.testid + ' ' + r.innerText)";
        await page.Find("chart-beta").FocusAsync();
        await page.Page.Keyboard.PressAsync("End");
        Assert.StartsWith("chart-beta 2026-", Assert.Single(await page.Page.EvaluateAsync<string[]>(spoken)), StringComparison.Ordinal);
        var end = await page.Page.EvaluateAsync<string[]>(spoken);
        await page.Page.Keyboard.PressAsync("PageUp");
        Assert.NotEqual(end, await page.Page.EvaluateAsync<string[]>(spoken));

        var toggle = page.Find("chart-beta").Locator("[data-testid=toggle-table]");
        await toggle.FocusAsync();
        await page.Page.Keyboard.PressAsync("Space");
        await page.Find("chart-beta").Locator("table").WaitForAsync();
        await Assertions.Expect(toggle).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.chart-table')"), "the table can be scrolled by key");
        await toggle.FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Find("chart-beta").Locator("table")).ToHaveCountAsync(0);
    }

    private static async Task WorkDetailsAsync(DashboardPage page)
    {
        await page.Page.GetByText("Financing", new() { Exact = true }).FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Find("slider-cash")).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Find("slider-cash")).ToBeFocusedAsync();

        var badge = page.Find("data-badge");
        await badge.Locator("summary").FocusAsync();
        await page.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(badge.Locator(".data-badge-body")).ToContainTextAsync("Data vintage");
        await page.Page.Keyboard.PressAsync("Space");
    }

    private static async Task WorkThePaletteAsync(DashboardPage page)
    {
        var compare = page.Find("pick-compare");
        await compare.FocusAsync();
        await page.Page.Keyboard.PressAsync("Control+k");
        await page.Page.Locator("[data-testid=palette][open]").WaitForAsync();
        for (var i = 0; i < 5; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            Assert.True(
                await page.Page.EvaluateAsync<bool>("() => document.activeElement === document.body || document.querySelector('[data-testid=palette]').contains(document.activeElement)"),
                "the focus stays in the list while it is open");
        }

        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(compare).ToBeFocusedAsync();
    }
}
