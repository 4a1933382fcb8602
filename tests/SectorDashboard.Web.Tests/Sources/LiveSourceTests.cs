using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Refresh;
using SectorDashboard.MarketData.Tests.Sources;
using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Sources;

/// <summary>The whole program with a source that answers on loopback.</summary>
public sealed class LiveSourceTests : IAsyncLifetime
{
    private static readonly DateOnly s_lastSession = new(2026, 9, 25);

    private StandInServer _server = null!;
    private DashboardApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await StandInServer.StartAsync();
        _server.Answer = context => context.Request.Path.Value!.EndsWith("/SOXS", StringComparison.Ordinal)
            ? StandInServer.SendAsync(context, Answer("SOXS", 40))
            : StandInServer.SendAsync(context, "Not Found", 404);
        _app = new DashboardApp
        {
            More = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Online"] = "true",
                ["SourceOrder:Default"] = "Yahoo",
                ["Sources:Yahoo:BaseAddress"] = _server.Address.ToString(),
                ["Sources:Direxion:BaseAddress"] = _server.Address.ToString(),
            },
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task After_the_start_the_missing_session_is_fetched_and_the_page_says_from_where()
    {
        var refresh = _app.Services.GetRequiredService<PriceRefresh>();
        await EndOfRefreshAsync(refresh);

        var soxs = (await _app.JsonAsync("/api/v1/instruments")).EnumerateArray().Single(i => i.GetProperty("symbol").GetString() == "SOXS");
        Assert.Equal("2026-09-25", soxs.GetProperty("last").GetString());
        Assert.StartsWith("Yahoo", soxs.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.Contains(refresh.Progress!.Attempts, attempt => attempt is { Symbol: "SOXS", Failure: null });
        Assert.Contains(refresh.Progress.Attempts, attempt => attempt.Symbol == "SPY" && attempt.Failure is not null);

        using var page = await _app.GetAsync("/data");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("data-testid=\"attempts\"", html, StringComparison.Ordinal);
        Assert.Contains("personal use", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_source_that_breaks_down_later_leaves_the_prices_and_the_view_says_so()
    {
        var refresh = _app.Services.GetRequiredService<PriceRefresh>();
        await EndOfRefreshAsync(refresh);
        var before = (await _app.JsonAsync("/api/v1/view?fund=SOXS")).GetProperty("quote").ToString();

        _server.Says("<html>Maintenance</html>");
        await refresh.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.All(refresh.Progress!.Attempts.Where(attempt => !attempt.IsOfHoldings), attempt => Assert.NotNull(attempt.Failure));
        Assert.Equal(before, (await _app.JsonAsync("/api/v1/view?fund=SOXS")).GetProperty("quote").ToString());
        using var page = await _app.GetAsync("/");
        Assert.Contains("the last good prices stay", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task EndOfRefreshAsync(PriceRefresh refresh)
    {
        using var client = _app.CreateClient();
        var ended = new TaskCompletionSource();
        refresh.ProgressChanged += Ended;
        Ended();
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.NotNull(_app.Services.GetRequiredService<MarketHistoryCache>().Current!.Real.Find("SOXS"));

        void Ended()
        {
            if (refresh.Progress is { EndedAt: not null })
            {
                ended.TrySetResult();
            }
        }
    }

    /// <summary>Three months of sessions up to the last one.</summary>
    private static string Answer(string symbol, double close)
    {
        var days = MarketData.Calendar.TradingCalendar.Sessions(s_lastSession.AddDays(-90), s_lastSession).ToList();
        return YahooAnswer.Of(symbol, days, days.Select((_, i) => close + Math.Sin(i)));
    }
}
