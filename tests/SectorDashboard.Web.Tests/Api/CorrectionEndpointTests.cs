using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SectorDashboard.Tests;

namespace SectorDashboard.Web.Tests.Api;

/// <summary>
/// A provider's real mistake, from the flawed file to the mended figures and back, through the program's own calls. What is expected was computed
/// outside this program: tests/SectorDashboard.MarketData.Tests/Corrections/repair.json.
/// </summary>
public sealed class CorrectionEndpointTests : IAsyncLifetime
{
    private const string View = "/api/v1/view?range=MAX";

    private readonly DashboardApp _app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await ImportAsync(Path.Combine(SharedMarketData.Require(SharedMarketData.CasesFolder), "flawed", "SOXS.csv"));
        await ImportAsync(Path.Combine(SharedMarketData.Require(SharedMarketData.Folder), "SOXX.csv"));

        // The stopped clock has given the second file an instant still to come; a view that is saved now must know both.
        ((FakeTimeProvider)_app.Services.GetRequiredService<TimeProvider>()).Advance(TimeSpan.FromSeconds(1));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_repair_brings_the_slope_to_minus_three_and_its_undoing_brings_the_old_figures_back()
    {
        var before = await _app.JsonAsync(View);
        Assert.Equal(0.8778529681818515, RSquared(before), 1e-9);

        var id = await RepairAsync();
        var after = await _app.JsonAsync(View);
        Assert.Equal(-2.985560555969295, Slope(after), 1e-9);
        Assert.Equal(0.9984167621043002, RSquared(after), 1e-9);

        using var undone = await _app.CreateClient().DeleteAsync($"/api/v1/corrections/{id}", Token);
        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        var restored = await _app.JsonAsync(View);
        Assert.All(["quote", "beta", "decay", "hedge", "risk", "sentiment", "regime", "scenarios"], part => Assert.Equal(before.GetProperty(part).GetRawText(), restored.GetProperty(part).GetRawText()));
    }

    [Fact]
    public async Task A_vintage_before_the_repair_has_the_unrepaired_figures()
    {
        var before = await _app.JsonAsync(View);
        await RepairAsync();

        var pinned = await _app.JsonAsync($"{View}&asof={Uri.EscapeDataString(before.GetProperty("inputs").GetProperty("asof").GetString()!)}");

        Assert.Equal(before.GetProperty("beta").GetRawText(), pinned.GetProperty("beta").GetRawText());
        Assert.Equal(before.GetProperty("decay").GetRawText(), pinned.GetProperty("decay").GetRawText());
    }

    [Fact]
    public async Task A_saved_view_says_that_its_data_have_changed_and_why()
    {
        using var created = await _app.CreateClient().PostAsJsonAsync("/api/v1/views", new { name = "Before", query = "range=MAX" }, Token);
        var saved = $"/api/v1/views/{(await created.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetString()}";
        Assert.False((await _app.JsonAsync(saved)).GetProperty("dataChanged").GetBoolean());

        var id = await RepairAsync();

        var view = await _app.JsonAsync(saved);
        var series = Assert.Single(view.GetProperty("changes").GetProperty("own").EnumerateArray());
        Assert.True(view.GetProperty("dataChanged").GetBoolean());
        Assert.Equal(("SOXS", 600), (series.GetProperty("symbol").GetString(), series.GetProperty("days").GetInt32()));
        Assert.Equal(id, Assert.Single(series.GetProperty("decisions").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Decisions_are_listed_with_their_undoing()
    {
        Assert.Empty((await _app.JsonAsync("/api/v1/corrections")).EnumerateArray());
        var id = await RepairAsync();
        var inForce = Assert.Single((await _app.JsonAsync("/api/v1/corrections")).EnumerateArray());
        using var undone = await _app.CreateClient().DeleteAsync($"/api/v1/corrections/{id}", Token);

        var all = (await _app.JsonAsync("/api/v1/corrections")).EnumerateArray().ToList();

        Assert.Equal(("SOXS", "2026-05-26", 15, false, true), Told(inForce));
        Assert.Equal("Fifteen times too high", inForce.GetProperty("reason").GetString());
        Assert.Equal(2, all.Count);
        Assert.Equal(("SOXS", "2026-05-26", 15, false, false), Told(all[0]));
        Assert.Equal(id, all[1].GetProperty("undoes").GetString());
    }

    [Fact]
    public async Task What_is_repaired_or_undone_already_is_refused()
    {
        var id = await RepairAsync();
        using var twice = await PostAsync(Good());
        Assert.Equal(["date"], await DashboardApp.BadFieldsAsync(twice));

        using var undone = await _app.CreateClient().DeleteAsync($"/api/v1/corrections/{id}", Token);
        using var again = await _app.CreateClient().DeleteAsync($"/api/v1/corrections/{id}", Token);
        await DashboardApp.ProblemAsync(again, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("symbol", "NOPE")]
    [InlineData("date", "2026-05-25")]
    [InlineData("date", null)]
    [InlineData("ratio", 1)]
    [InlineData("ratio", null)]
    [InlineData("reason", " ")]
    [InlineData("step", 1.0)]
    public async Task Each_bad_field_is_named(string field, object? value)
    {
        var body = Good();
        body[field] = value;

        using var response = await PostAsync(body);

        Assert.Equal([field], await DashboardApp.BadFieldsAsync(response));
        Assert.Empty((await _app.JsonAsync("/api/v1/corrections")).EnumerateArray());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"ratio\": \"many\"}")]
    [InlineData("{\"date\": \"tomorrow\"}")]
    public async Task A_body_that_is_no_decision_is_a_problem(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await _app.CreateClient().PostAsync("/api/v1/corrections", content, Token);

        await DashboardApp.ProblemAsync(response, HttpStatusCode.BadRequest);
    }

    private static Dictionary<string, object?> Good() => new(StringComparer.Ordinal)
    {
        ["symbol"] = "SOXS",
        ["date"] = "2026-05-26",
        ["ratio"] = 15,
        ["reason"] = "Fifteen times too high",
    };

    private Task<HttpResponseMessage> PostAsync(Dictionary<string, object?> body) => _app.CreateClient().PostAsJsonAsync("/api/v1/corrections", body, Token);

    private async Task<string> RepairAsync()
    {
        using var response = await PostAsync(Good());
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetString()!;
    }

    private async Task ImportAsync(string path)
    {
        await using var file = File.OpenRead(path);
        using var content = new StreamContent(file);
        using var form = new MultipartFormDataContent { { content, "file", Path.GetFileName(path) } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/import") { Content = form };
        using var response = await _app.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static (string?, string?, double, bool, bool) Told(JsonElement c) => (
        c.GetProperty("symbol").GetString(), c.GetProperty("date").GetString(), c.GetProperty("ratio").GetDouble(), c.GetProperty("isSplit").GetBoolean(), c.GetProperty("inForce").GetBoolean());

    private static double Slope(JsonElement answer) => answer.GetProperty("beta").GetProperty("full").GetProperty("beta").GetDouble();

    private static double RSquared(JsonElement answer) => answer.GetProperty("beta").GetProperty("full").GetProperty("rSquared").GetDouble();
}
