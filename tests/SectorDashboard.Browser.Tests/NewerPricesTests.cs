using Microsoft.Playwright;
using SectorDashboard.Tests;

namespace SectorDashboard.Browser.Tests;

/// <summary>Prices that arrive while somebody is at work on the page, in a program of its own.</summary>
[Collection(SharedPrograms.Name)]
public sealed class NewerPricesTests(DashboardFixture fixture) : IAsyncLifetime
{
    private const int RowsToCome = 5;
    private const string Range = "() => JSON.stringify(document.querySelector('[data-testid=chart-price] .js-plotly-plot')._fullLayout.xaxis.range)";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newer-");
    private string[] _rows = [];
    private ProgramUnderTest _program = null!;

    public async ValueTask InitializeAsync()
    {
        var shared = SharedMarketData.Require(SharedMarketData.Folder);
        _rows = await File.ReadAllLinesAsync(Path.Combine(shared, "SOXS.csv"));
        await File.WriteAllLinesAsync(Path.Combine(_folder.FullName, "SOXS.csv"), _rows[..^RowsToCome]);
        File.Copy(Path.Combine(shared, "SOXX.csv"), Path.Combine(_folder.FullName, "SOXX.csv"));
        _program = await ProgramUnderTest.StartAsync(_folder.FullName);
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_open_page_shows_them_and_keeps_zoom_slider_focus_and_table()
    {
        await using var page = await fixture.OpenAsync(_program, "/");
        await page.Page.Locator("[data-testid=chart-volume] [data-testid=toggle-table]").ClickAsync();
        var whole = await page.Page.EvaluateAsync<string>(Range);
        var box = (await page.Page.Locator("[data-testid=chart-price] .nsewdrag").BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(box.X + box.Width * 0.4f, box.Y + box.Height / 2);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(box.X + box.Width * 0.7f, box.Y + box.Height / 2, new MouseMoveOptions { Steps = 10 });
        await page.Page.Mouse.UpAsync();
        await page.Page.WaitForFunctionAsync($"whole => ({Range})() !== whole", whole);
        var slider = page.Page.Locator("[data-testid=slider-move]");
        await slider.PressAsync("ArrowLeft");
        await page.WaitForQueryAsync("move=");
        var (zoom, move, address) = (await page.Page.EvaluateAsync<string>(Range), await slider.InputValueAsync(), page.Page.Url);

        await File.WriteAllLinesAsync(Path.Combine(_folder.FullName, "SOXS.csv"), _rows, TestContext.Current.CancellationToken);

        await Assertions.Expect(page.Page.Locator("[data-testid=kpi-close]")).ToContainTextAsync("32.43");
        Assert.Equal((zoom, move, address), (await page.Page.EvaluateAsync<string>(Range), await slider.InputValueAsync(), page.Page.Url));
        await Assertions.Expect(slider).ToBeFocusedAsync();
        await Assertions.Expect(page.Page.Locator("[data-testid=chart-volume] table")).ToBeVisibleAsync();
        Assert.Empty(page.Complaints);
    }
}
