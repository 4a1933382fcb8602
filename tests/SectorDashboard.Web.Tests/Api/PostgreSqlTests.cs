using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SectorDashboard.Tests;

namespace SectorDashboard.Web.Tests.Api;

/// <summary>The whole program on a PostgreSQL database of its own.</summary>
public sealed class PostgreSqlTests : IAsyncLifetime
{
    private readonly List<DashboardApp> _apps = [];
    private string? _connectionString;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _connectionString = await PostgreSqlServer.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }

        if (_connectionString is not null)
        {
            await PostgreSqlServer.DropDatabaseAsync(_connectionString);
        }
    }

    [Fact]
    public async Task What_was_imported_and_saved_is_there_after_a_restart()
    {
        var first = Start();
        using var imported = await ImportAsync(first, "SOXS", 40, 41.5, 39);
        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        using var saved = await first.CreateClient().PostAsJsonAsync("/api/v1/views", new { name = "Bears – “63 days”", query = "days=63", notes = "第二" }, Token);
        var id = (await saved.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetString();
        var shown = await first.JsonAsync("/api/v1/view?days=63");
        await first.DisposeAsync();

        var second = Start();

        Assert.Equal("40 41.5 39", await ClosesAsync(second));
        var view = await second.JsonAsync($"/api/v1/views/{id}");
        Assert.Equal(("Bears – “63 days”", "days=63", "第二"), (Text(view, "name"), Text(view, "query"), Text(view, "notes")));
        Assert.Equal(Text(shown.GetProperty("inputs"), "asof"), Text(view, "asof"));
        using var page = await second.GetAsync($"/v/{id}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("data-testid=\"kpi-close\"", await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var again = await ImportAsync(second, "SOXS", 40, 41.5, 39);
        Assert.True((await again.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("alreadyKnown").GetBoolean());
    }

    [Fact]
    public async Task A_link_means_the_same_in_every_program_on_the_database()
    {
        var one = Start();
        var other = Start();
        Assert.True((await other.JsonAsync("/api/v1/view")).GetProperty("data").GetProperty("sample").GetBoolean());
        using var imported = await ImportAsync(one, "SOXS", 40, 41.5, 39);

        var asof = Text((await one.JsonAsync("/api/v1/view")).GetProperty("inputs"), "asof");
        var quote = (await other.JsonAsync($"/api/v1/view?asof={Uri.EscapeDataString(asof)}")).GetProperty("quote");

        Assert.Equal(39, quote.GetProperty("close").GetDouble());
    }

    [Fact]
    public async Task While_the_database_lets_nobody_in_calls_say_so_and_afterwards_all_is_well()
    {
        var app = Start();
        using (var imported = await ImportAsync(app, "SOXS", 40, 41.5, 39))
        {
            Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        }

        await PostgreSqlServer.LockOutAsync(_connectionString!, locked: true);
        using (var ready = await app.GetAsync("/readyz"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        }

        using (var refused = await ImportAsync(app, "SOXS", 40, 41.5, 39, 38))
        {
            var problem = await DashboardApp.ProblemAsync(refused, HttpStatusCode.ServiceUnavailable);
            Assert.StartsWith("The database does not answer", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal("40 41.5 39", await ClosesAsync(app));

        await PostgreSqlServer.LockOutAsync(_connectionString!, locked: false);
        using (var ready = await app.GetAsync("/readyz"))
        {
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        }

        using (var imported = await ImportAsync(app, "SOXS", 40, 41.5, 39, 38))
        {
            Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        }

        Assert.Equal("40 41.5 39 38", await ClosesAsync(app));
    }

    private DashboardApp Start()
    {
        var app = new DashboardApp { PostgreSql = _connectionString };
        _apps.Add(app);
        return app;
    }

    private static async Task<HttpResponseMessage> ImportAsync(DashboardApp app, string symbol, params double[] closes)
    {
        var rows = closes.Select((close, i) => $"{new DateOnly(2026, 9, 21).AddDays(i):yyyy-MM-dd},{close}");
        var form = new MultipartFormDataContent { { new StringContent($"date,close\n{string.Join('\n', rows)}\n"), "file", $"{symbol}.csv" } };
        return await app.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/v1/import") { Content = form });
    }

    private static async Task<string> ClosesAsync(DashboardApp app) =>
        string.Join(" ", (await app.JsonAsync("/api/v1/bars/SOXS")).EnumerateArray().Select(bar => bar.GetProperty("close")));

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
