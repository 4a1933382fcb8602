using System.Net;
using System.Text.Json;
using SectorDashboard.Tests;

namespace SectorDashboard.Web.Tests.Api;

/// <summary>
/// From real files to real figures. What is expected was reported by the press for the session of 2026-01-07, published for calendar years,
/// or computed outside this program from the same files.
/// </summary>
public sealed class RealPricesTests : IAsyncLifetime
{
    private readonly DashboardApp _app = new();

    public async ValueTask InitializeAsync()
    {
        var folder = SharedMarketData.Require(SharedMarketData.Folder);
        foreach (var symbol in new[] { "SOXS", "SOXX", "SPY" })
        {
            await using var file = File.OpenRead(Path.Combine(folder, $"{symbol}.csv"));
            using var content = new StreamContent(file);
            using var form = new MultipartFormDataContent { { content, "file", $"{symbol}.csv" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/import") { Content = form };
            using var response = await _app.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_session_of_7_January_2026_is_the_one_in_the_press()
    {
        var answer = await _app.JsonAsync("/api/v1/view?to=2026-01-07&basis=traded");

        var quote = answer.GetProperty("quote");
        Assert.Equal("2026-01-07", quote.GetProperty("date").GetString());
        Assert.Equal(2.45, quote.GetProperty("close").GetDouble(), 0.005);
        Assert.Equal(0.0294, quote.GetProperty("change").GetDouble(), 0.00005);
        Assert.Equal(271.8e6, quote.GetProperty("volume").GetDouble(), 5e4);
        Assert.Equal(-4.36, answer.GetProperty("beta").GetProperty("fiveYearMonthly").GetProperty("beta").GetDouble(), 0.005);
        Assert.False(answer.GetProperty("data").GetProperty("sample").GetBoolean());
    }

    [Fact]
    public async Task Beta_over_the_whole_history_is_the_slope_of_the_files()
    {
        var full = (await _app.JsonAsync("/api/v1/view?range=MAX")).GetProperty("beta").GetProperty("full");

        Assert.Equal(-3.003, full.GetProperty("beta").GetDouble(), 0.0015);
        Assert.Equal(0.996, full.GetProperty("rSquared").GetDouble(), 0.0005);
    }

    [Theory]
    [InlineData(2022, 0.155)]
    [InlineData(2023, -0.853)]
    [InlineData(2024, -0.614)]
    [InlineData(2025, -0.861)]
    public async Task A_calendar_year_is_the_published_one(int year, double published)
    {
        var years = (await _app.JsonAsync("/api/v1/view")).GetProperty("decay").GetProperty("years").EnumerateArray();

        var ledger = years.Single(y => y.GetProperty("to").GetString()!.StartsWith($"{year}-12", StringComparison.Ordinal));

        Assert.Equal(published, ledger.GetProperty("fund").GetDouble(), 0.005);
    }

    [Fact]
    public async Task Real_prices_never_meet_simulated_ones()
    {
        var sources = (await _app.JsonAsync("/api/v1/view")).GetProperty("data").GetProperty("sources").EnumerateArray();

        Assert.All(sources, s => Assert.Equal("Yahoo CSV", s.GetProperty("source").GetString()));
        using var response = await _app.GetAsync("/api/v1/view?index=^SOX");
        Assert.Equal(["index"], await DashboardApp.BadFieldsAsync(response), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_saved_link_keeps_its_figures_when_newer_prices_come()
    {
        var before = await _app.JsonAsync("/api/v1/view");
        var vintage = before.GetProperty("inputs").GetProperty("asof").GetString();
        using var content = new StringContent("Date,Open,High,Low,Close,Adj Close,Volume\n2026-09-25,32,32,32,32,32,1\n2026-09-28,33,33,33,33,33,1\n");
        using var form = new MultipartFormDataContent { { content, "file", "SOXS.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/import") { Content = form };
        using var imported = await _app.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);

        var now = await _app.JsonAsync("/api/v1/view");
        var pinned = await _app.JsonAsync($"/api/v1/view?asof={Uri.EscapeDataString(vintage!)}");

        Assert.NotEqual(Close(before), Close(now));
        Assert.Equal(before.GetProperty("decay").GetRawText(), pinned.GetProperty("decay").GetRawText());
        Assert.Equal(before.GetProperty("quote").GetRawText(), pinned.GetProperty("quote").GetRawText());
    }

    [Fact]
    public async Task Flagged_days_are_listed_and_can_be_left_out()
    {
        var keep = await _app.JsonAsync("/api/v1/view?range=MAX&index=SOXX");
        var omit = await _app.JsonAsync("/api/v1/view?range=MAX&index=SOXX&flagged=omit");

        var warnings = keep.GetProperty("data").GetProperty("warnings").EnumerateArray().ToArray();
        var march = warnings.Single(w => w.GetProperty("date").GetString() == "2020-03-17" && w.GetProperty("symbol").GetString() == "SOXS");
        Assert.Equal("identity", march.GetProperty("kind").GetString());
        var left = keep.GetProperty("data").GetProperty("flaggedDays").GetInt32();
        Assert.True(left > 0);
        Assert.Equal(N(keep) - left, N(omit));
        var instrument = (await _app.JsonAsync("/api/v1/instruments")).EnumerateArray().Single(i => i.GetProperty("symbol").GetString() == "SOXS");
        Assert.Contains(instrument.GetProperty("warnings").EnumerateArray(), w => w.GetString() == march.GetProperty("message").GetString());
    }

    private static int N(JsonElement answer) => answer.GetProperty("beta").GetProperty("full").GetProperty("n").GetInt32();

    private static double Close(JsonElement answer) => answer.GetProperty("quote").GetProperty("close").GetDouble();
}
