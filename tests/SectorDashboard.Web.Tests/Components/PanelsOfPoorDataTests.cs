using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Import;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components;

/// <summary>Every panel of the page where prices are missing or old.</summary>
public sealed class PanelsOfPoorDataTests : ChartTestContext
{
    public PanelsOfPoorDataTests()
        : base(services =>
        {
            services.AddDashboardInMemory();
            // Parts are remembered by the instant of the prices, and other tests have other prices of the same one.
            services.AddSingleton(new AnalyticsService(new PartCache()));
        })
    {
    }

    [Fact]
    public async Task Without_an_index_each_panel_says_what_it_lacks_and_what_to_do()
    {
        var cut = Render<DashboardPage>();
        await ImportAsync("SOXS.csv", 40);

        cut.WaitForAssertion(() => Assert.Contains("its index has none", cut.Markup, StringComparison.Ordinal));

        string[] empty = [.. cut.FindAll(".panel-empty").Select(e => e.ParentElement!.Id!)];
        Assert.All(
            new[] { "mood", "movers", "surroundings", "closing-flow", "break-even", "effective-leverage", "hedge-alternatives", "beta-methods", "sentiment-components" },
            id => Assert.Contains(id, empty, StringComparer.Ordinal));
        string[] charts = [.. cut.FindAll(".chart-empty").Select(e => e.Closest("figure")!.GetAttribute("data-testid")!)];
        Assert.All(
            new[] { "chart-index", "chart-beta", "chart-decay", "chart-growth", "chart-holding", "chart-hedge", "chart-sentiment", "chart-scenarios", "chart-outcomes" },
            id => Assert.Contains(id, charts, StringComparer.Ordinal));
        Assert.All(cut.FindAll(".chart-empty p:first-child"), p => Assert.EndsWith(".", p.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_old_prices_each_panel_says_of_which_day()
    {
        var cut = Render<DashboardPage>();
        await ImportAsync("SOXS.csv", 40);
        await ImportAsync("SOXX.csv", 60);

        cut.WaitForAssertion(() => Assert.Contains("stale, to 2026-06-26", cut.Find(".panel-stale").TextContent, StringComparison.Ordinal));
        Assert.Equal(cut.FindAll("section.panel").Count, cut.FindAll(".panel-stale").Count);
    }

    /// <summary>Thirty weekdays up to three months before the clock.</summary>
    private async Task ImportAsync(string file, double close)
    {
        var rows = SampleAnswers.Recorded("X", 30, new DateOnly(2026, 6, 26)).Bars.Dates.Select((day, i) => FormattableString.Invariant($"{day:yyyy-MM-dd},{close + (i % 3)}"));
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("date,close\n" + string.Join('\n', rows)));
        await Services.GetRequiredService<PriceImporter>().ImportAsync(content, file, null, Xunit.TestContext.Current.CancellationToken);
    }
}
