using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

/// <summary>Prices that are few, partly missing, old or huge, in a program of its own: the whole page stays right.</summary>
[Collection(SharedPrograms.Name)]
public sealed class EdgeDataTests(DashboardFixture fixture, EdgeDataTests.PoorPrices prices) : IClassFixture<EdgeDataTests.PoorPrices>
{
    // Plotly labels a bar without a value too, and hides the label.
    private const string NoNumbers = "() => [...document.querySelectorAll('body *')].filter(e => e.namespaceURI !== 'http://www.w3.org/2000/svg' || e.getClientRects().length > 0).flatMap(e => [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).concat(['aria-label', 'aria-valuetext', 'title', 'value', 'style', 'points', 'd', 'transform'].map(a => e.getAttribute(a) ?? '')).filter(t => /\\b(NaN|-?Infinity|undefined|null)\\b|∞/.test(t)).map(t => `${e.tagName}.${e.className?.baseVal ?? e.className}: ${t.slice(0, 120)}`))";
    private const string Undrawn = "() => [...document.querySelectorAll('figure[data-figure]')].filter(f => !f.querySelector('.chart-empty') && !f.querySelector('.js-plotly-plot').data.some(t => t.y?.length && [...t.y].some(Number.isFinite))).map(f => f.dataset.testid)";
    private const string Silent = "() => [...document.querySelectorAll('.chart-empty, .panel-empty')].filter(e => !/\\.$/.test(e.querySelector('p')?.innerText.trim() ?? '')).map(e => e.closest('[data-testid]').dataset.testid)";

    [Theory]
    [InlineData("?fund=SOXS", "30 days of history", new string[0])]
    [InlineData("?fund=KOLD&range=MAX", "no volume", new[] { "chart-volume" })]
    [InlineData("?fund=ZSL&range=MAX", "no day in common with its index", new[] { "chart-beta", "chart-decay", "chart-growth", "chart-hedge" })]
    [InlineData("?fund=JDST&range=MAX", "no prices of an index", new[] { "chart-index", "chart-beta", "chart-decay", "chart-growth", "chart-hedge", "chart-sentiment" })]
    [InlineData("?fund=SOXL&range=MAX&chart=candles", "prices of ten billion", new string[0])]
    public async Task With_poor_prices_the_page_stays_right(string query, string poor, string[] empty)
    {
        await using var page = await fixture.OpenAsync(prices.Program, "/" + query);
        await AssertRightAsync(page, poor);
        var shown = await page.Page.Locator("figure:has(.chart-empty)").EvaluateAllAsync<string[]>("all => all.map(e => e.dataset.testid)");
        Assert.All(empty, chart => Assert.Contains(chart, shown, StringComparer.Ordinal));

        await page.DragAsync("move", 0.8, steps: 8);
        await page.WaitForQueryAsync("move=");
        await AssertRightAsync(page, poor);
        await Axe.AssertAccessibleAsync(page, poor);
    }

    [Fact]
    public async Task Without_an_index_the_page_is_accessible_in_any_look()
    {
        await using var page = await fixture.OpenAsync(prices.Program, "/?fund=JDST");
        await Axe.AssertAccessibleInEveryLookAsync(page);
    }

    [Fact]
    public async Task With_nothing_but_the_sample_the_page_stays_right()
    {
        await using var page = await fixture.OpenAsync("/?range=MAX", sample: true);
        await AssertRightAsync(page, "sample");
        await Assertions.Expect(page.Page.Locator(".chart-empty")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_fund_whose_index_ends_earlier_says_so()
    {
        await using var page = await fixture.OpenAsync(prices.Program, "/?fund=BOIL");
        await AssertRightAsync(page, "an index that ends earlier");
        await Assertions.Expect(page.Page.Locator(".notices")).ToContainTextAsync($"figures that need both end on {PoorPrices.IndexEnds:yyyy-MM-dd}.");
        await page.Find("data-badge").Locator("summary").ClickAsync();
        await Assertions.Expect(page.Find("data-badge")).ToContainTextAsync($"The last price is of {PoorPrices.IndexEnds:yyyy-MM-dd};");
        await Axe.AssertAccessibleAsync(page);
    }

    private static async Task AssertRightAsync(DashboardPage page, string poor)
    {
        Assert.Empty(page.Complaints);
        Assert.Equal(0, await page.Page.Locator("main [role=alert]:not(:empty)").CountAsync());
        Assert.Empty((await page.Page.EvaluateAsync<string[]>(NoNumbers)).Select(text => $"{poor}: {text}"));
        Assert.Empty((await page.Page.EvaluateAsync<string[]>(Undrawn)).Select(chart => $"{poor}: {chart} is neither drawn nor said to be empty"));
        Assert.Empty((await page.Page.EvaluateAsync<string[]>(Silent)).Select(place => $"{poor}: {place} is empty without a sentence"));
    }

    /// <summary>A program with one fund for each way in which prices can be poor.</summary>
    public sealed class PoorPrices : IAsyncLifetime
    {
        /// <summary>The last day of an index whose fund goes on for three months.</summary>
        public static readonly DateOnly IndexEnds = new(2026, 5, 29);

        private static readonly DateOnly s_ends = new(2026, 8, 28);
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("poor-");
        private ProgramUnderTest? _program;

        internal ProgramUnderTest Program => _program!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            var start = new DateOnly(2023, 1, 3);
            Write("SOXX", start, s_ends, 200, 1);
            Write("SOXS", new DateOnly(2026, 7, 17), s_ends, 40, -3);
            Write("SOXL", start, s_ends, 1e10, 3);
            Write("UNG", start, IndexEnds, 12, 1);
            Write("KOLD", start, IndexEnds, 30, -2, volume: false);
            Write("BOIL", start, s_ends, 20, 2);
            Write("SLV", start, new DateOnly(2024, 6, 28), 25, 1);
            Write("ZSL", new DateOnly(2025, 1, 2), s_ends, 18, -2);
            Write("JDST", start, s_ends, 50, -2);
            _program = await ProgramUnderTest.StartAsync(_folder.FullName);
        }

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            if (_program is not null)
            {
                await _program.DisposeAsync();
            }

            _folder.Delete(recursive: true);
        }

        /// <summary>One and the same walk of an index for all, followed at each fund's own multiple.</summary>
        private void Write(string symbol, DateOnly first, DateOnly last, double close, double leverage, bool volume = true)
        {
            var rows = new List<string> { volume ? "Date,Open,High,Low,Close,Volume" : "Date,Open,High,Low,Close" };
            for (var day = first; day <= last; day = day.AddDays(1))
            {
                if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                {
                    continue;
                }

                var open = close;
                close *= 1 + leverage * 0.012 * Math.Sin(day.DayNumber * 12.9898);
                var row = FormattableString.Invariant($"{day:yyyy-MM-dd},{open},{Math.Max(open, close) * 1.002},{Math.Min(open, close) * 0.998},{close}");
                rows.Add(volume ? FormattableString.Invariant($"{row},{1_000_000 + day.DayNumber % 7 * 100_000}") : row);
            }

            File.WriteAllLines(Path.Combine(_folder.FullName, $"{symbol}.csv"), rows);
        }
    }
}
