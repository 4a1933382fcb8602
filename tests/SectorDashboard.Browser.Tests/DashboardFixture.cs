using Microsoft.Playwright;
using SectorDashboard.Tests;

namespace SectorDashboard.Browser.Tests;

/// <summary>One program with the real prices, one with nothing but the sample, and one browser for all tests.</summary>
public sealed class DashboardFixture : IAsyncLifetime
{
    private ProgramUnderTest? _real;
    private ProgramUnderTest? _sample;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens a page in a fresh browser context, so that nothing is shared with another page.</summary>
    internal async Task<DashboardPage> OpenAsync(string path, bool sample = false, ColorScheme colours = ColorScheme.Light, int width = 1440, int height = 900) =>
        await OpenAsync(
            sample
                ? _sample ??= await ProgramUnderTest.StartAsync(null)
                : _real ??= await ProgramUnderTest.StartAsync(SharedMarketData.Require(SharedMarketData.Folder)),
            path, colours, width, height);

    /// <summary>Opens a page of a test's own program, in which it may change what it likes.</summary>
    internal async Task<DashboardPage> OpenAsync(ProgramUnderTest program, string path, ColorScheme colours = ColorScheme.Light, int width = 1440, int height = 900)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await Browser.StartAsync(_playwright);
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = colours,
        });
        var page = new DashboardPage(await context.NewPageAsync(), program.Address);
        await page.GoAsync(path);
        return page;
    }

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        // Other test projects run on the same cores at the same time; what is waited for must come, however late.
        Assertions.SetDefaultExpectTimeout(30_000);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_real is not null)
        {
            await _real.DisposeAsync();
        }

        if (_sample is not null)
        {
            await _sample.DisposeAsync();
        }
    }
}
