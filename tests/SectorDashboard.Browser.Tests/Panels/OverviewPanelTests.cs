using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests.Panels;

/// <summary>The panels of the overview, each after a change that a person makes.</summary>
[Collection(SharedPrograms.Name)]
public sealed class OverviewPanelTests(DashboardFixture fixture)
{
    [Fact]
    public async Task The_index_move_is_answered_by_every_panel_that_rests_on_it()
    {
        await using var page = await fixture.OpenAsync("/");
        var (given, mean, median) = (await page.TextAsync("whatif-given"), await page.TextAsync("whatif-mean"), await page.TextAsync("whatif-median"));
        var (open, flow, holding) = (await page.TextAsync("hedge-net-exposure"), await page.TextAsync("closing-flow"), await page.SummaryAsync("chart-holding"));
        Assert.Contains("−0.44", flow, StringComparison.Ordinal);

        await page.DragAsync("move", 0.7, steps: 8);
        await page.WaitForQueryAsync("move=");

        var move = $"+{await page.Page.GetByLabel("Index move", new() { Exact = true }).And(page.Page.Locator("[type=number]")).InputValueAsync()}";
        await Assertions.Expect(page.Find("whatif-given")).Not.ToHaveTextAsync(given);
        await Assertions.Expect(page.Find("whatif-mean")).Not.ToHaveTextAsync(mean);
        await Assertions.Expect(page.Find("whatif-median")).Not.ToHaveTextAsync(median);
        await Assertions.Expect(page.Panel("what-if").Locator(".sentence")).ToContainTextAsync("Bought after such a move within one day, it works at");
        await Assertions.Expect(page.Find("hedge-net-exposure")).Not.ToHaveTextAsync(open);
        await Assertions.Expect(page.Panel("hedge-book")).ToContainTextAsync($"{move} % in one day later");
        await Assertions.Expect(page.Find("adding-now")).ToContainTextAsync($"Adding now, after {move} %, hedges");
        await Assertions.Expect(page.Find("closing-flow")).ToContainTextAsync("these funds must buy");
        await Assertions.Expect(page.Find("closing-flow")).ToContainTextAsync($"After {move}");
        await Assertions.Expect(page.Find("chart-holding")).Not.ToHaveAttributeAsync("aria-label", holding);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_book_decides_how_much_of_the_fund_covers_it()
    {
        await using var page = await fixture.OpenAsync("/");
        Assert.Equal("$33,333", await page.TextAsync("hedge-notional"));

        await page.Page.GetByLabel("Book to hedge", new() { Exact = true }).And(page.Page.Locator("[type=number]")).FillAsync("600000");
        await page.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Find("hedge-notional")).ToHaveTextAsync("$200,000");
        await Assertions.Expect(page.Panel("hedge-alternatives")).ToContainTextAsync("Each carries $600,000");
        await Assertions.Expect(page.Find("scenario-table")).ToContainTextAsync("Book with $200,000 of SOXS");
    }

    [Fact]
    public async Task Another_index_has_its_own_mood_movers_and_outlook()
    {
        await using var page = await fixture.OpenAsync("/");
        var (mood, outlook) = (await page.Panel("mood").InnerTextAsync(), await page.Panel("outlook").Locator("table").InnerTextAsync());
        await Assertions.Expect(page.Find("movers-sentence")).ToContainTextAsync("SOXX moved −0.44 % on 2026-08-21; most came from");

        await page.Find("pick-index").SelectOptionAsync("^SOX");
        await page.WaitForQueryAsync("index=");

        await Assertions.Expect(page.Panel("movers")).ToContainTextAsync("What moved ^SOX");
        await Assertions.Expect(page.Panel("movers").Locator(".panel-empty")).ToContainTextAsync("choose an index whose weights are known");
        await Assertions.Expect(page.Panel("mood")).Not.ToHaveTextAsync(mood);
        await Assertions.Expect(page.Panel("mood")).ToContainTextAsync("bullish on ^SOX");
        await Assertions.Expect(page.Panel("outlook").Locator("table")).Not.ToHaveTextAsync(outlook);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task The_range_decides_what_is_seen_around_the_index_and_in_the_ledger()
    {
        await using var page = await fixture.OpenAsync("/?range=3M");
        var around = page.Panel("surroundings").Locator("figure");
        var ledger = page.Panel("decay-ledger").Locator("tbody tr").First;
        var (measures, line, row) = (await around.CountAsync(), await around.First.Locator("polyline").First.GetAttributeAsync("points"), await ledger.InnerTextAsync());

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "5Y" }).ClickAsync();
        await page.WaitForQueryAsync("range=5Y");

        await Assertions.Expect(ledger).Not.ToHaveTextAsync(row);
        // Some benchmarks have no prices in the last three months.
        await Assertions.Expect(around).Not.ToHaveCountAsync(measures);
        await Assertions.Expect(around.First.Locator("polyline").First).Not.ToHaveAttributeAsync("points", line!);
        Assert.Empty(page.Complaints);
    }
}
