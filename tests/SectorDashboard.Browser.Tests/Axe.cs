using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SectorDashboard.Browser.Tests;

/// <summary>Looks for what keeps people from using a page.</summary>
internal static class Axe
{
    public static async Task AssertAccessibleAsync(DashboardPage page)
    {
        // A dialog fades in; contrast is that of the finished picture.
        await page.Page.WaitForFunctionAsync("() => document.getAnimations().every(a => a.playState !== 'running')");
        var result = await page.Page.RunAxe();
        var serious = result.Violations.Where(v => v.Impact is "serious" or "critical");
        Assert.Empty(serious.Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Select(Describe))}"));
    }

    private static string Describe(AxeResultNode node) => node.Html.Length > 160 ? node.Html[..160] : node.Html;
}
