using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

/// <summary>Looks for what keeps people from using a page.</summary>
internal static class Axe
{
    public static async Task AssertAccessibleAsync(DashboardPage page, string look = "", ILocator? part = null)
    {
        // A dialog fades in; contrast is that of the finished picture.
        await page.Page.WaitForFunctionAsync("() => document.getAnimations().every(a => a.playState !== 'running')");
        var result = part is null ? await page.Page.RunAxe() : await part.RunAxe();
        var serious = result.Violations.Where(v => v.Impact is "serious" or "critical");
        Assert.Empty(serious.Select(v => $"{look} {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Select(Describe))}"));
    }

    /// <summary>The same in light and dark, on a telephone and on a desk; of a part of the page where the rest is out of reach.</summary>
    public static async Task AssertAccessibleInEveryLookAsync(DashboardPage page, ILocator? part = null)
    {
        foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            foreach (var width in new[] { 1440, 390 })
            {
                await page.Page.SetViewportSizeAsync(width, 900);
                await AssertAccessibleAsync(page, $"{colours}, {width} px", part);
            }
        }
    }

    private static string Describe(AxeResultNode node) => node.Html.Length > 160 ? node.Html[..160] : node.Html;
}
