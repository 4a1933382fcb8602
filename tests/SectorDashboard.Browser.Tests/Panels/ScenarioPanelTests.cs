using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests.Panels;

/// <summary>The simulated paths: their model, their number and their random numbers.</summary>
[Collection(SharedPrograms.Name)]
public sealed partial class ScenarioPanelTests(DashboardFixture fixture)
{
    private const string Record = "() => { window.states = []; const state = document.querySelector('[data-testid=scenario-state]'); new MutationObserver(() => window.states.push(state.innerText)).observe(state, { subtree: true, childList: true, characterData: true }); }";

    [Fact]
    public async Task Many_paths_come_in_samples_and_end_with_all_of_them()
    {
        await using var page = await fixture.OpenAsync("/?vol=0.517");
        var (before, frame) = (await page.TextAsync("scenario-table"), await page.FrameAsync("chart-outcomes"));
        await page.Page.EvaluateAsync(Record);

        await page.Find("pick-paths").SelectOptionAsync("200000");

        await Assertions.Expect(page.Find("scenario-state")).ToHaveTextAsync(AllPaths());
        var states = string.Join('|', await page.Page.EvaluateAsync<string[]>("() => window.states"));
        Assert.Contains("Simulating 200,000 paths…", states, StringComparison.Ordinal);
        Assert.Contains("of 200,000 paths are in…", states, StringComparison.Ordinal);
        await Assertions.Expect(page.Find("scenario-table")).Not.ToHaveTextAsync(before);
        await page.WaitForFrameAsync("chart-outcomes", frame);
        Assert.Contains("paths=200000", page.Query, StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_long_simulation_can_be_stopped_and_the_page_goes_on()
    {
        await using var page = await fixture.OpenAsync("/?days=250&vol=0.523");

        await page.Find("pick-paths").SelectOptionAsync("200000");
        await page.Find("cancel-scenarios").ClickAsync();

        await Assertions.Expect(page.Find("cancel-scenarios")).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(page.Find("scenario-state")).Not.ToHaveTextAsync(AllPaths());
        await page.Find("pick-paths").SelectOptionAsync("50000");
        await Assertions.Expect(page.Find("scenario-state")).ToContainTextAsync("50,000 paths, seed");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Drawing_again_asks_the_same_question_of_other_random_numbers()
    {
        await using var page = await fixture.OpenAsync("/");
        var (percentiles, given) = (await page.Find("scenario-table").Locator("tbody tr").First.InnerTextAsync(), await page.TextAsync("whatif-given"));
        Assert.DoesNotContain("seed=", page.Query, StringComparison.Ordinal);

        await page.Find("draw-again").ClickAsync();

        await page.WaitForQueryAsync("seed=");
        await Assertions.Expect(page.Find("scenario-table").Locator("tbody tr").First).Not.ToHaveTextAsync(percentiles);
        Assert.Equal(given, await page.TextAsync("whatif-given"));
    }

    [Fact]
    public async Task Autocorrelation_acts_in_the_model_that_has_it()
    {
        await using var page = await fixture.OpenAsync("/");
        var row = page.Find("scenario-table").Locator("tbody tr").First;
        var bootstrap = await row.InnerTextAsync();
        await page.Find("pick-model").SelectOptionAsync("ar1");
        await page.WaitForQueryAsync("model=ar1");
        await Assertions.Expect(row).Not.ToHaveTextAsync(bootstrap);
        var without = await row.InnerTextAsync();
        var frame = await page.FrameAsync("chart-scenarios");

        await page.DragAsync("autocorr", 0.9, steps: 8);

        await page.WaitForQueryAsync("autocorr=0.");
        await Assertions.Expect(row).Not.ToHaveTextAsync(without);
        await page.WaitForFrameAsync("chart-scenarios", frame);
        Assert.Empty(page.Complaints);
    }

    [GeneratedRegex("^\\s*200,000 paths, seed -?\\d+\\.\\s*$", RegexOptions.None, 1000)]
    private static partial Regex AllPaths();
}
