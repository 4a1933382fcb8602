using System.Globalization;
using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

/// <summary>What a person sees and does on the page.</summary>
internal sealed class DashboardPage : IAsyncDisposable
{
    public static readonly string[] Charts =
    [
        "chart-index", "chart-price", "chart-volume", "chart-beta", "chart-decay", "chart-whatif", "chart-growth", "chart-holding", "chart-hedge",
        "chart-sentiment", "chart-scenarios", "chart-outcomes",
    ];

    private const string Violations = "window.policyViolations";
    private const string Prerendered = "window.prerendered";
    private readonly string _address;
    private readonly List<string> _complaints = [];

    public DashboardPage(IPage page, string address)
    {
        Page = page;
        _address = address;
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors in the browser's console.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public string Query => new Uri(Page.Url).Query;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    public async Task GoAsync(string path)
    {
        await Page.AddInitScriptAsync($"{Violations} = []; document.addEventListener('securitypolicyviolation', e => {Violations}.push(e.violatedDirective + ' ' + e.blockedURI)); document.addEventListener('DOMContentLoaded', () => {Prerendered} = document.querySelector('main'));");
        await Page.GotoAsync(_address + path);
        if (await Page.Locator("[data-testid=chart-index]").CountAsync() > 0)
        {
            await WaitUntilDrawnAsync();
        }
    }

    public async Task WaitUntilDrawnAsync()
    {
        foreach (var chart in Charts)
        {
            await Page.Locator($"[data-testid={chart}]:not([data-frame='0'])").WaitForAsync();
        }
    }

    /// <summary>Waits until the circuit has put its own page in the place of the one that came with the response.</summary>
    public Task WaitUntilTakenOverAsync() => Page.WaitForFunctionAsync($"() => {Prerendered} && !{Prerendered}.isConnected");

    /// <summary>Waits until the data page has its circuit, and so hears what is clicked.</summary>
    public Task WaitUntilLiveAsync() => Page.Locator("[data-testid=import-file]:enabled").WaitForAsync();

    /// <summary>Waits until the address says something; the program changes it without a navigation.</summary>
    public Task WaitForQueryAsync(string part) => Page.WaitForFunctionAsync("part => location.search.includes(part)", part);

    public ILocator Find(string testId) => Page.Locator($"[data-testid='{testId}']");

    public ILocator Panel(string id) => Find($"panel-{id}");

    public Task<string> TextAsync(string testId) => Find(testId).InnerTextAsync();

    public async Task<int> FrameAsync(string chart) =>
        int.Parse((await Page.Locator($"[data-testid={chart}]").GetAttributeAsync("data-frame"))!, CultureInfo.InvariantCulture);

    /// <summary>Waits until the browser has drawn a chart again.</summary>
    public Task WaitForFrameAsync(string chart, int after) =>
        Page.WaitForFunctionAsync("([chart, after]) => Number(document.querySelector(`[data-testid=${chart}]`).dataset.frame) > after", new object[] { chart, after });

    /// <summary>The sentence that stands for a chart.</summary>
    public async Task<string> SummaryAsync(string chart) => (await Find(chart).GetAttributeAsync("aria-label"))!;

    public Task<string[]> PolicyViolationsAsync() => Page.EvaluateAsync<string[]>($"() => {Violations}");

    /// <summary>Every figure on the page, as text: key figures, what-if results, ledger, and each chart's summary; once its paths are simulated.</summary>
    public async Task<string[]> FiguresAsync()
    {
        await Page.WaitForFunctionAsync("() => /paths, seed|No paths/.test(document.querySelector('[data-testid=scenario-state]').innerText) && !document.querySelector('[data-testid=earlier-hedges]')");
        return await Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.key-figures dd, .results dd, .grid-table td, .sentence')].map(e => e.innerText.trim())"
            + ".concat([...document.querySelectorAll('figure')].map(e => e.getAttribute('aria-label')))");
    }

    /// <summary>Drags a slider with the mouse to a share of its track, in steps, and lets go.</summary>
    public async Task DragAsync(string key, double to, int steps = 30, Func<Task>? beforeRelease = null)
    {
        var slider = Page.Locator($"[data-testid=slider-{key}]");
        await slider.ScrollIntoViewIfNeededAsync();
        var box = (await slider.BoundingBoxAsync())!;
        var from = await slider.EvaluateAsync<double>("e => (e.value - e.min) / (e.max - e.min)");
        await Page.Mouse.MoveAsync(X(box, from), box.Y + box.Height / 2);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(X(box, to), box.Y + box.Height / 2, new MouseMoveOptions { Steps = steps });
        if (beforeRelease is not null)
        {
            await beforeRelease();
        }

        await Page.Mouse.UpAsync();
    }

    /// <summary>Moves the slider that the mouse holds.</summary>
    public async Task DragOnAsync(string key, double to, int steps)
    {
        var box = (await Find($"slider-{key}").BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(X(box, to), box.Y + box.Height / 2, new MouseMoveOptions { Steps = steps });
    }

    // The thumb is 16 px wide and stays inside the track.
    private static float X(LocatorBoundingBoxResult box, double share) => (float)(box.X + 8 + share * (box.Width - 16));
}
