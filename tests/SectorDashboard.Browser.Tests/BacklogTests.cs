using System.Text.Json;

namespace SectorDashboard.Browser.Tests;

/// <summary>A long drag leaves nothing to catch up with: the last value is there about as soon as a single one would be.</summary>
[Collection(SharedPrograms.Name)]
public sealed class BacklogTests(DashboardFixture fixture)
{
    // Gives values as fast as a screen can, and tells how long after the release the last one was in the address, which is told only once its picture is drawn.
    private const string Drag = """
        async ([key, text, values, last]) => {
          const slider = document.querySelector(`[data-testid=slider-${key}]`);
          const shown = () => document.querySelector(`[data-testid=${text}]`).innerText;
          const pause = ms => new Promise(done => setTimeout(done, ms));
          const give = value => { slider.value = value; slider.dispatchEvent(new Event('input', { bubbles: true })); };
          const release = async value => {
            const start = performance.now();
            give(value);
            slider.dispatchEvent(new Event('change', { bubbles: true }));
            while (new URLSearchParams(location.search).get(key) !== String(value)) await pause(4);
            return performance.now() - start;
          };
          const rest = async () => { for (let before; before !== shown(); await pause(300)) before = shown(); };
          const single = [];
          for (const value of [last, values[0], last]) { single.push(await release(value)); await rest(); }
          const expected = shown();
          await release(values[0]);
          await rest();
          const other = shown();
          let given = 0;
          for (const end = performance.now() + 2000; performance.now() < end; await pause(16)) give(values[given++ % values.length]);
          const took = await release(last);
          const atOnce = shown();
          await rest();
          return { single: Math.max(...single), took, given, expected, other, atOnce, after: shown() };
        }
        """;

    [Theory]
    [InlineData("vol", "whatif-given", 0.5)]
    [InlineData("window", "kpi-beta", 120)]
    [InlineData("leverage", "whatif-given", -1.5)]
    [InlineData("days", "whatif-given", 100)]
    [InlineData("book", "hedge-notional", 555_000)]
    public async Task The_last_value_of_two_seconds_is_shown_within_three_single_steps(string key, string figure, double last)
    {
        await using var page = await fixture.OpenAsync("/?range=MAX&move=0.05");
        var slider = page.Find($"slider-{key}");
        var values = await slider.EvaluateAsync<double[]>("e => [...Array(40).keys()].map(i => { const p = document.createElement('input'); p.type = 'range'; Object.assign(p, { min: e.min, max: e.max, step: e.step }); p.value = Number(e.min) + (i + 1) / 42 * (e.max - e.min); return Number(p.value); })");

        var drag = await page.Page.EvaluateAsync<JsonElement>(Drag, new object[] { key, figure, values, last });

        var (single, took, given) = (drag.GetProperty("single").GetDouble(), drag.GetProperty("took").GetDouble(), drag.GetProperty("given").GetInt32());
        TestContext.Current.TestOutputHelper?.WriteLine($"{key}: {given} values, a single step {single:F0} ms, the last of the drag {took:F0} ms");
        Assert.InRange(given, 10, 130);
        string Text(string name) => drag.GetProperty(name).GetString()!;
        Assert.NotEqual(Text("expected"), Text("other"), StringComparer.Ordinal);
        Assert.Equal((Text("expected"), Text("expected")), (Text("atOnce"), Text("after")));
        Assert.True(took <= 3 * single, $"{took:F0} ms after the release, where a single step takes up to {single:F0} ms");
        Assert.Empty(page.Complaints);
    }
}
