using Microsoft.Playwright;
using SectorDashboard.Tests;

namespace SectorDashboard.Browser.Tests;

/// <summary>A provider's real mistake in a program of its own: every row of SOXS before 2026-05-26 is fifteen times too high.</summary>
[Collection(SharedPrograms.Name)]
public sealed class RepairTests(DashboardFixture fixture) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("flawed-");
    private ProgramUnderTest _program = null!;

    public async ValueTask InitializeAsync()
    {
        File.Copy(Path.Combine(SharedMarketData.Require(SharedMarketData.CasesFolder), "flawed", "SOXS.csv"), Path.Combine(_folder.FullName, "SOXS.csv"));
        File.Copy(Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), "SOXX.csv"), Path.Combine(_folder.FullName, "SOXX.csv"));
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
    public async Task A_view_saved_before_a_repair_keeps_its_figures_and_shows_todays_beside_them()
    {
        var (figures, link) = await SaveAsync();

        await using var data = await fixture.OpenAsync(_program, "/data", ColorScheme.Dark, width: 390);
        await RepairByKeyboardAsync(data);

        await using var saved = await fixture.OpenAsync(_program, new Uri(link).PathAndQuery);
        Assert.Equal(figures, await saved.FiguresAsync());
        var change = saved.Page.Locator("[data-testid=data-change]");
        await Assertions.Expect(change).ToContainTextAsync("The data have changed since.");
        await Assertions.Expect(change).ToContainTextAsync("SOXS: 600\u00a0days from 2024-01-02 to 2026-05-22 differ");
        await Assertions.Expect(change).ToContainTextAsync("“Fifteen times too high”");

        await saved.Page.Locator("[data-testid=compare]").ClickAsync();
        var beta = saved.Page.Locator("[data-testid=then-and-now] tbody tr").Filter(new() { HasText = "Beta over the range" });
        await Assertions.Expect(beta).ToContainTextAsync("−3.087");
        await Assertions.Expect(beta).ToContainTextAsync("−2.986");
        await Axe.AssertAccessibleAsync(saved);

        await data.Page.Locator("[data-testid=undo-SOXS]").ClickAsync();
        await Assertions.Expect(change).ToContainTextAsync("Nothing has changed since.");
        Assert.Empty(saved.Complaints);
        Assert.Empty(data.Complaints);
    }

    private async Task<(string[] Figures, string Link)> SaveAsync()
    {
        await using var page = await fixture.OpenAsync(_program, "/?range=MAX");
        await page.Page.Locator("[data-testid=save-view]").ClickAsync();
        await page.Page.GetByLabel("Name").FillAsync("Before the repair");
        await page.Page.Locator("[data-testid=confirm-save]").ClickAsync();
        var link = await page.Page.GetByLabel("Link", new() { Exact = true }).InputValueAsync();
        return (await page.FiguresAsync(), link);
    }

    private static async Task RepairByKeyboardAsync(DashboardPage data)
    {
        await data.WaitUntilLiveAsync();
        await data.Page.Locator("[data-testid=toggle-SOXS]").PressAsync("Enter");
        await Assertions.Expect(data.Page.Locator("[data-testid=details-SOXS]")).ToContainTextAsync("2026-05-26");
        await Axe.AssertAccessibleAsync(data);
        Assert.Equal(390, await data.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

        await data.Page.Locator("[data-testid=repair-SOXS]").PressAsync("Enter");
        await data.Page.Locator("[data-testid=repair-table]").WaitForAsync();
        await Axe.AssertAccessibleAsync(data);
        await data.Page.Locator("[data-testid=apply-repair]").PressAsync("Enter");
        await data.Page.GetByText("reason must have").WaitForAsync();
        await Axe.AssertAccessibleAsync(data);

        await data.Page.GetByLabel("Reason").FillAsync("Fifteen times too high");
        await data.Page.Locator("[data-testid=apply-repair]").PressAsync("Enter");
        await Assertions.Expect(data.Page.Locator("[data-testid=details-SOXS] .decisions")).ToContainTextAsync("in force");
    }
}
