using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.MarketData.Refresh;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.MarketData.Tests.Refresh;
using SectorDashboard.Web.Components.Dashboard;
using SectorDashboard.Web.Components.Prices;

namespace SectorDashboard.Web.Tests.Components;

public sealed class RefreshSectionTests : MudTestContext
{
    private readonly TaskCompletionSource _gate = new();
    private SourceOutcome _answer = StandInSource.Prices(10, 11);

    [Fact]
    public void Offline_the_page_says_by_which_setting()
    {
        Services.AddDashboardInMemory();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));

        Assert.Contains("SectorDashboard:Online", Text(Render<RefreshSection>()), StringComparison.Ordinal);
        Assert.Contains("by the settings", Render<RefreshReason>(p => p.Add(c => c.Symbol, "SOXS")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_refresh_the_page_says_when_there_will_be_one_and_which_sources_there_are()
    {
        AddSource();

        var cut = Render<RefreshSection>();

        Assert.Contains("half an hour after each session", Text(cut), StringComparison.Ordinal);
        Assert.Contains("For tests.", cut.Find("[data-testid='sources'] tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_is_seen_on_every_page_while_it_runs_and_when_it_has_ended()
    {
        AddSource();
        var (asking, watching) = (Render<RefreshSection>(), Render<RefreshSection>());
        var badge = Render<RefreshReason>(p => p.Add(c => c.Symbol, "SOXS"));

        asking.Find("[data-testid='refresh']").Click();

        watching.WaitForAssertion(() => Assert.Contains("Asking for SOXS, 1 of 1.", Text(watching), StringComparison.Ordinal));
        Assert.True(watching.Find("[data-testid='refresh']").HasAttribute("disabled"));
        badge.WaitForAssertion(() => Assert.Contains("A refresh is running", badge.Markup, StringComparison.Ordinal));

        _gate.SetResult();

        watching.WaitForAssertion(() => Assert.Contains("1\u00a0symbol asked for", Text(watching), StringComparison.Ordinal));
        Assert.Contains("✓ answered", watching.Find("[data-testid='attempts']").TextContent, StringComparison.Ordinal);
        Assert.Equal("1\u00a0question, 0 without a usable answer", watching.Find("summary").TextContent);
        badge.WaitForAssertion(() => Assert.Contains("Usual answered on", badge.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_fails_is_named_with_what_it_said()
    {
        _answer = new SourceOutcome.Failed(SourceFailure.NotPrices, "<b>Maintenance</b>");
        AddSource();
        _gate.SetResult();
        var cut = Render<RefreshSection>();

        await Services.GetRequiredService<PriceRefresh>().RefreshAsync(Xunit.TestContext.Current.CancellationToken);

        cut.WaitForAssertion(() => Assert.Contains("<b>Maintenance</b>", cut.Find("[data-testid='attempts']").TextContent, StringComparison.Ordinal));
        Assert.Contains("✗ no prices in it", cut.Find("[data-testid='attempts']").TextContent, StringComparison.Ordinal);
        var badge = Render<RefreshReason>(p => p.Add(c => c.Symbol, "SOXS"));
        Assert.Contains("the last good prices stay: Usual: &lt;b&gt;Maintenance", badge.Markup, StringComparison.Ordinal);
    }

    private static string Text(IRenderedComponent<RefreshSection> cut) => cut.Find("[data-testid='refresh-status']").TextContent;

    private void AddSource()
    {
        Services.AddDashboardInMemory();
        Services.AddSingleton<IPriceSource>(new StandInSource("Usual", _ => _answer) { Symbols = ["SOXS"], Gate = _gate.Task });
        Services.AddSingleton(SourceOrder.Standard with { Default = ["Usual"] });
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }
}
