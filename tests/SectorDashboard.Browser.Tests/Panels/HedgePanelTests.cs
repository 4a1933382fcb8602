using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests.Panels;

/// <summary>The panels of hedging and beta, each after a change that a person makes.</summary>
[Collection(SharedPrograms.Name)]
public sealed class HedgePanelTests(DashboardFixture fixture)
{
    [Fact]
    public async Task The_rule_decides_the_turnover_of_the_hedge_and_of_the_others()
    {
        await using var page = await fixture.OpenAsync("/?rebalance=daily");
        var turnover = page.Panel("hedge-history").Locator(".results > div").Filter(new() { HasText = "Turnover in the range" }).Locator("dd");
        var (daily, others, frame) = (await turnover.InnerTextAsync(), await page.TextAsync("hedge-alternatives"), await page.FrameAsync("chart-hedge"));

        var never = page.Panel("hedge-history").GetByRole(AriaRole.Button, new() { Name = "Never", Exact = true });
        await never.ClickAsync();
        await Assertions.Expect(never).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(turnover).Not.ToHaveTextAsync(daily);
        await Assertions.Expect(page.Find("hedge-alternatives")).Not.ToHaveTextAsync(others);
        await page.WaitForFrameAsync("chart-hedge", frame);
        Assert.True(Dollars(await turnover.InnerTextAsync()) < Dollars(daily), "a hedge that is never sized again trades less than one sized daily");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_method_that_is_drawn_is_marked_among_all_and_the_window_is_its_own()
    {
        await using var page = await fixture.OpenAsync("/");
        var marked = page.Find("beta-methods").Locator("tr.now");
        await Assertions.Expect(marked).ToContainTextAsync("Last 60 days, least squares");

        await page.Find("pick-beta").SelectOptionAsync("kalman");
        await page.WaitForQueryAsync("beta=kalman");
        await Assertions.Expect(marked).ToContainTextAsync("Kalman, random walk");

        await page.Find("pick-beta").SelectOptionAsync("ols");
        await Assertions.Expect(marked).ToContainTextAsync("Last 60 days");
        var beta = await marked.Locator("td").First.InnerTextAsync();
        await page.Page.GetByLabel("Rolling window", new() { Exact = true }).And(page.Page.Locator("[type=number]")).FillAsync("20");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.WaitForQueryAsync("window=20");

        await Assertions.Expect(marked).ToContainTextAsync("Last 20 days, least squares");
        await Assertions.Expect(marked.Locator("td").First).Not.ToHaveTextAsync(beta);
        await Assertions.Expect(page.Find("beta-methods")).ToContainTextAsync("Downside of the last 20 days");
        Assert.Empty(page.Complaints);
    }

    private static double Dollars(string text) => double.Parse(text.Replace("$", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
