using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests.Panels;

/// <summary>The panels of the sentiment score after a reader has weighed its measures otherwise.</summary>
[Collection(SharedPrograms.Name)]
public sealed class SentimentPanelTests(DashboardFixture fixture)
{
    [Fact]
    public async Task Weights_change_score_history_and_address_and_go_back_to_equal_ones()
    {
        await using var page = await fixture.OpenAsync("/");
        var history = page.Panel("sentiment-history").Locator("tbody");
        var (score, points, past, frame) = (await page.Panel("mood").Locator(".mood-score").InnerTextAsync(), await PointsAsync(page), await history.InnerTextAsync(), await page.FrameAsync("chart-sentiment"));

        await page.Find("weight-momentum").FillAsync("9.5");
        await page.Page.Keyboard.PressAsync("Tab");

        await page.WaitForQueryAsync("weights=momentum");
        await Assertions.Expect(page.Find("weight-momentum")).ToHaveValueAsync("9.5");
        await Assertions.Expect(page.Panel("mood").Locator(".mood-score")).Not.ToHaveTextAsync(score);
        await Assertions.Expect(history).Not.ToHaveTextAsync(past);
        await page.WaitForFrameAsync("chart-sentiment", frame);
        Assert.NotEqual(points, await PointsAsync(page), StringComparer.Ordinal);

        await page.Find("reset-weights").ClickAsync();
        await page.Page.WaitForFunctionAsync("() => !location.search.includes('weights')");
        await Assertions.Expect(page.Find("weight-momentum")).ToHaveValueAsync("1");
        await Assertions.Expect(page.Panel("mood").Locator(".mood-score")).ToHaveTextAsync(score);
        Assert.Empty(page.Complaints);
    }

    private static Task<string> PointsAsync(DashboardPage page) => page.Panel("sentiment-components").Locator("tbody").InnerTextAsync();
}
