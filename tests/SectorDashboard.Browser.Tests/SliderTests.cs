using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class SliderTests(DashboardFixture fixture)
{
    [Fact]
    public async Task Dragging_the_window_redraws_the_beta_and_its_figure_before_the_mouse_is_released()
    {
        await using var page = await fixture.OpenAsync("/?range=3Y");
        var frame = await page.FrameAsync("chart-beta");
        var priceFrame = await page.FrameAsync("chart-price");
        var beta = await page.TextAsync("kpi-beta");
        var query = page.Query;

        await page.DragAsync("window", 0.9, beforeRelease: async () =>
        {
            await page.Page.WaitForFunctionAsync($"() => document.querySelector('[data-testid=chart-beta]').dataset.frame > {frame}");
            await Assertions.Expect(page.Page.Locator("[data-testid=kpi-beta]")).Not.ToHaveTextAsync(beta);
            Assert.Equal(query, page.Query);
        });

        await page.WaitForQueryAsync("window=");
        Assert.Equal(priceFrame, await page.FrameAsync("chart-price"));
    }

    [Fact]
    public async Task The_last_value_of_a_long_drag_is_the_one_on_screen_and_in_the_address()
    {
        await using var page = await fixture.OpenAsync("/");
        for (var i = 0; i < 6; i++)
        {
            await page.DragAsync("vol", i % 2 == 0 ? 0.95 : 0.05, steps: 60);
        }

        await page.DragAsync("vol", 0.5, steps: 60);
        var shown = await page.Page.Locator("[data-testid=slider-vol]").InputValueAsync();
        await page.WaitForQueryAsync($"vol={shown}");
        var given = await page.TextAsync("whatif-given");

        await using var again = await fixture.OpenAsync("/" + page.Query);
        Assert.Equal(given, await again.TextAsync("whatif-given"));
    }

    [Theory]
    [InlineData("leverage", 0.9, "chart-decay", "kpi-decay")]
    [InlineData("move", 0.2, "chart-whatif", "whatif-given")]
    [InlineData("days", 0.8, "chart-whatif", "whatif-median")]
    [InlineData("fee", 0.9, "chart-price", "whatif-mean")]
    [InlineData("book", 0.6, "chart-hedge", "hedge-notional")]
    [InlineData("bookbeta", 0.8, "chart-hedge", "hedge-notional")]
    public async Task Each_slider_moves_its_chart_and_its_figure(string key, double to, string chart, string figure)
    {
        await using var page = await fixture.OpenAsync("/?move=0.05");
        var frame = await page.FrameAsync(chart);
        var before = await page.TextAsync(figure);

        await page.DragAsync(key, to);

        await page.Page.WaitForFunctionAsync($"() => document.querySelector('[data-testid={chart}]').dataset.frame > {frame}");
        await Assertions.Expect(page.Page.Locator($"[data-testid={figure}]")).Not.ToHaveTextAsync(before);
        await page.WaitForQueryAsync($"{key}=");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Arrow_keys_the_number_field_and_reset_work_without_a_mouse()
    {
        await using var page = await fixture.OpenAsync("/");
        var slider = page.Page.Locator("[data-testid=slider-days]");
        await slider.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForQueryAsync("days=22");

        await page.Page.Locator("#number-days").FillAsync("63");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.WaitForQueryAsync("days=63");
        Assert.Equal("63", await slider.InputValueAsync());

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Held for: back to 21 days" }).ClickAsync();
        await page.Page.WaitForFunctionAsync("() => !location.search.includes('days')");
        await Assertions.Expect(slider).ToHaveValueAsync("21");
    }

    [Theory]
    [InlineData("vol", "400", "Index volatility must be a number from 0 to 300, not 400.")]
    [InlineData("window", "60.5", "Rolling window must be a whole number from 5 to 756, not 60.5.")]
    public async Task A_number_that_cannot_be_used_gives_way_to_the_last_good_one_and_says_why(string key, string text, string why)
    {
        await using var page = await fixture.OpenAsync("/?vol=0.3");
        var field = page.Page.Locator($"#number-{key}");
        var before = await field.InputValueAsync();
        var query = page.Query;

        await field.FillAsync(text);
        await page.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "must be" })).ToHaveTextAsync(why);
        Assert.Equal(before, await field.InputValueAsync());
        Assert.Equal(query, page.Query);

        await field.FillAsync("70");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Page.GetByText(why)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Reset_wins_over_a_number_that_was_typed_just_before()
    {
        await using var page = await fixture.OpenAsync("/?vol=0.3");
        await page.Page.Locator("#number-vol").FillAsync("80");

        await page.Page.Locator(".slider[data-key=vol] .slider-reset").ClickAsync(new() { Delay = 90 });

        await page.Page.WaitForFunctionAsync("() => !location.search.includes('vol')");
        await Assertions.Expect(page.Find("slider-vol")).Not.ToHaveValueAsync("0.8");
        await page.Page.WaitForTimeoutAsync(600);
        Assert.DoesNotContain("vol", page.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_and_a_number_that_was_typed_just_before_both_hold_over_a_slow_line()
    {
        await using var page = await fixture.OpenAsync("/");
        await SlowDownAsync(page.Page);
        await page.GoAsync("/?range=1Y");
        await page.Page.Locator("#number-vol").FillAsync("80");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "5Y", Exact = true }).ClickAsync();

        await page.WaitForQueryAsync("range=5Y");
        await page.WaitForQueryAsync("vol=0.8");
        await page.Page.WaitForTimeoutAsync(800);
        Assert.Equal("?range=5Y&vol=0.8", page.Query);
    }

    [Fact]
    public async Task A_number_is_set_in_the_view_on_the_screen_after_Back_from_a_choice_that_changed_nothing()
    {
        await using var page = await fixture.OpenAsync("/?range=6M");
        var range = page.Page.GetByRole(AriaRole.Button, new() { Name = "3Y", Exact = true });
        await range.ClickAsync();
        await page.WaitForQueryAsync("range=3Y");
        await Assertions.Expect(range).ToHaveAttributeAsync("aria-pressed", "true");
        await range.ClickAsync();
        await page.Page.WaitForTimeoutAsync(300);

        while (page.Query != "?range=6M")
        {
            await page.Page.EvaluateAsync("() => history.back()");
            await page.Page.WaitForTimeoutAsync(300);
        }

        await page.Page.Locator("#number-vol").FillAsync("80");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.WaitForQueryAsync("vol=0.8");
        Assert.Equal("?range=6M&vol=0.8", page.Query);
    }

    /// <summary>Lets every message of the circuit take 80 ms there and 80 ms back, in order.</summary>
    private static Task SlowDownAsync(IPage page) => page.RouteWebSocketAsync("**/_blazor**", browser =>
    {
        var server = browser.ConnectToServer();
        Delay(browser.OnMessage, server);
        Delay(server.OnMessage, browser);
    });

    private static void Delay(Action<Action<IWebSocketFrame>> listen, IWebSocketRoute to)
    {
        var last = Task.CompletedTask;
        listen(frame => last = SendAsync(last, Task.Delay(80), frame, to));
    }

    private static async Task SendAsync(Task before, Task due, IWebSocketFrame frame, IWebSocketRoute to)
    {
        await before;
        await due;
        if (frame.Binary is { } bytes)
        {
            to.Send(bytes);
        }
        else
        {
            to.Send(frame.Text!);
        }
    }
}
