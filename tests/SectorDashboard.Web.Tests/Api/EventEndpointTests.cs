using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SectorDashboard.Web.Tests.Api;

public sealed class EventEndpointTests : IAsyncDisposable
{
    private const string Path = "/api/v1/events";
    private const string Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:FOMC\r\nDTSTART:20260916T180000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:CPI\r\nDTSTART;VALUE=DATE:20260911\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:No day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private readonly DashboardApp _app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_calendar_is_reported_and_its_events_are_listed_by_day()
    {
        using var response = await ImportAsync(Calendar);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var report = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        Assert.Equal((3, 2, 1, 2), (report.GetProperty("rows").GetInt32(), report.GetProperty("accepted").GetInt32(), report.GetProperty("rejected").GetInt32(), report.GetProperty("added").GetInt32()));
        Assert.Equal((11, "date"), Told(Assert.Single(report.GetProperty("problems").EnumerateArray())));
        Assert.Equal(["2026-09-11 CPI inflation calendar.ics", "2026-09-16 FOMC centralBank calendar.ics"], await ListAsync(), StringComparer.Ordinal);
        Assert.Equal(["2026-09-16 FOMC centralBank calendar.ics"], await ListAsync("?from=2026-09-12&to=2026-09-16"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_same_calendar_again_adds_nothing()
    {
        using var first = await ImportAsync(Calendar);
        using var second = await ImportAsync(Calendar);

        Assert.Equal(0, (await second.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("added").GetInt32());
        Assert.Equal(2, (await ListAsync()).Count);
    }

    [Theory]
    [InlineData("<html>", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("large", HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_no_calendar_is_a_problem_and_adds_nothing(string content, HttpStatusCode status)
    {
        using var response = await ImportAsync(content == "large" ? new string('x', 1_100_000) : content);

        Assert.Equal(["file"], await DashboardApp.BadFieldsAsync(response, status));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_a_problem()
    {
        using var content = new StringContent("x", Encoding.UTF8, "text/plain");
        using var response = await _app.CreateClient().PostAsync($"{Path}/import", content, Token);

        await DashboardApp.ProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_note_is_added_once_and_can_be_removed()
    {
        using var added = await AddAsync(new { date = "2026-09-16", title = " Sold\nhalf " });
        using var again = await AddAsync(new { date = "2026-09-16", title = "Sold half", category = "note" });
        var id = (await added.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetString();
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (added.StatusCode, again.StatusCode));
        Assert.Equal(id, (await again.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("id").GetString());
        Assert.Equal(["2026-09-16 Sold half note note"], await ListAsync(), StringComparer.Ordinal);
        Assert.Matches("^[0-9a-f]{32}$", id);

        using var removed = await _app.CreateClient().DeleteAsync($"{Path}/{id}", Token);
        using var gone = await _app.CreateClient().DeleteAsync($"{Path}/{id}", Token);

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        await DashboardApp.ProblemAsync(gone, HttpStatusCode.NotFound);
        Assert.Empty(await ListAsync());
    }

    [Theory]
    [InlineData("date", null)]
    [InlineData("date", "1900-01-01")]
    [InlineData("title", " ")]
    [InlineData("title", "long")]
    [InlineData("category", "party")]
    public async Task Each_bad_field_is_named(string field, string? value)
    {
        var body = new Dictionary<string, string?>(StringComparer.Ordinal) { ["date"] = "2026-09-16", ["title"] = "x", ["category"] = "earnings", [field] = value == "long" ? new string('x', 121) : value };

        using var response = await AddAsync(body);

        Assert.Equal([field], await DashboardApp.BadFieldsAsync(response));
        Assert.Empty(await ListAsync());
    }

    [Theory]
    [InlineData("from=2026-09-16&to=2026-09-15", "from")]
    [InlineData("from=soon", "from")]
    public async Task Days_that_cannot_be_used_are_named(string query, string field)
    {
        using var response = await _app.GetAsync($"{Path}?{query}");

        Assert.Equal([field], await DashboardApp.BadFieldsAsync(response));
    }

    [Fact]
    public async Task Events_are_no_part_of_the_answer()
    {
        var before = (await _app.JsonAsync("/api/v1/view")).GetRawText();
        using var response = await ImportAsync(Calendar);

        Assert.Equal(before, (await _app.JsonAsync("/api/v1/view")).GetRawText());
    }

    private static (int, string?) Told(JsonElement problem) => (problem.GetProperty("row").GetInt32(), problem.GetProperty("field").GetString());

    private async Task<List<string>> ListAsync(string query = "") => [.. (await _app.JsonAsync(Path + query)).EnumerateArray()
        .Select(e => $"{e.GetProperty("date").GetString()} {e.GetProperty("title").GetString()} {e.GetProperty("category").GetString()} {e.GetProperty("source").GetString()}")];

    private Task<HttpResponseMessage> AddAsync<T>(T body) => _app.CreateClient().PostAsJsonAsync(Path, body, Token);

    private async Task<HttpResponseMessage> ImportAsync(string calendar)
    {
        using var content = new StringContent(calendar);
        using var form = new MultipartFormDataContent { { content, "file", "calendar.ics" } };
        return await _app.CreateClient().PostAsync($"{Path}/import", form, Token);
    }
}
