using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

/// <summary>Finds an installed Chromium and starts it.</summary>
internal static class Browser
{
    private const string Debian = "/usr/bin/chromium";

    /// <summary>Starts Chromium; skips the test where the machine has none, or fails it under CI.</summary>
    public static async Task<IBrowser> StartAsync(IPlaywright playwright)
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named ? named
            : File.Exists(Debian) ? Debian
            : File.Exists(playwright.Chromium.ExecutablePath) ? playwright.Chromium.ExecutablePath
            : null;
        if (path is null && string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
        {
            Assert.Fail("CI=true, but no Chromium is installed.");
        }

        Assert.SkipWhen(path is null, "no Chromium: set CHROMIUM_PATH or install it");
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            // As root, in a container, Chromium has no sandbox of its own; the pages are ours, on loopback.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}
