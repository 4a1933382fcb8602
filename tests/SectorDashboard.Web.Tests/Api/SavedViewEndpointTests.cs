using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SectorDashboard.Web.Tests.Api;

public sealed class SavedViewEndpointTests(DashboardApp app)
{
    [Fact]
    public async Task A_saved_view_comes_back_in_canonical_spelling_with_its_vintage()
    {
        var created = await CreateAsync("Bears", "?vol=0.50&fund=soxs", "notes");

        var view = await app.JsonAsync($"/api/v1/views/{created.Id}");

        Assert.Equal(("Bears", "vol=0.5", "notes"), (Text(view, "name"), Text(view, "query"), Text(view, "notes")));
        Assert.Equal(created.Id, Text(view, "id"));
        Assert.Equal(Text(await app.JsonAsync("/api/v1/view"), "inputs", "asof"), Text(view, "asof"));
        Assert.Equal(DashboardApp.Now, view.GetProperty("createdAt").GetDateTimeOffset());
        Assert.Equal(DashboardApp.Now, view.GetProperty("updatedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task An_id_is_128_bits_and_the_edit_key_is_shown_only_once()
    {
        var first = await CreateAsync("One", "", "");
        var second = await CreateAsync("One", "", "");

        Assert.NotEqual(first.Id, second.Id, StringComparer.Ordinal);
        Assert.Equal(16, System.Buffers.Text.Base64Url.DecodeFromChars(first.Id).Length);
        Assert.DoesNotContain(first.Key, (await app.JsonAsync($"/api/v1/views/{first.Id}")).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_edit_key_allows_changing_and_removing()
    {
        var (id, key) = await CreateAsync("Before", "vol=0.5", "");

        using var changed = await SendAsync(HttpMethod.Put, id, key, new { name = "After", query = "vol=0.6", notes = "n" });
        var view = await app.JsonAsync($"/api/v1/views/{id}");
        using var removed = await SendAsync(HttpMethod.Delete, id, key);
        using var gone = await app.GetAsync($"/api/v1/views/{id}");

        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(("After", "vol=0.6"), (Text(view, "name"), Text(view, "query")));
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        await DashboardApp.ProblemAsync(gone, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("PUT", "wrong")]
    [InlineData("PUT", null)]
    [InlineData("DELETE", "wrong")]
    [InlineData("DELETE", null)]
    public async Task Without_the_edit_key_nothing_changes(string method, string? key)
    {
        var (id, _) = await CreateAsync("Mine", "vol=0.5", "");

        using var response = await SendAsync(HttpMethod.Parse(method), id, key, new { name = "Theirs", query = "", notes = "" });

        await DashboardApp.ProblemAsync(response, HttpStatusCode.Forbidden);
        Assert.Equal("Mine", Text(await app.JsonAsync($"/api/v1/views/{id}"), "name"));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task An_unknown_id_is_not_found(string method)
    {
        using var response = await SendAsync(HttpMethod.Parse(method), "AAAAAAAAAAAAAAAAAAAAAA", "key", new { name = "x", query = "", notes = "" });

        await DashboardApp.ProblemAsync(response, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "", "name")]
    [InlineData("x", "leverage=abc", "leverage")]
    [InlineData("x", "fund=NOPE", "fund")]
    public async Task A_view_that_cannot_be_shown_is_not_saved(string name, string query, string field)
    {
        using var response = await app.CreateClient().PostAsJsonAsync("/api/v1/views", new { name, query }, TestContext.Current.CancellationToken);

        Assert.Equal([field], await DashboardApp.BadFieldsAsync(response));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("notes")]
    public async Task Names_and_notes_have_a_longest_length(string field)
    {
        var draft = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "x", ["query"] = "", [field] = new string('x', 5000) };

        using var response = await app.CreateClient().PostAsJsonAsync("/api/v1/views", draft, TestContext.Current.CancellationToken);

        Assert.Equal([field], await DashboardApp.BadFieldsAsync(response));
    }

    [Theory]
    [InlineData("not json", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"name\": 5}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("name=x", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_body_that_is_no_view_is_a_problem(string body, string type, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);

        using var response = await app.CreateClient().PostAsync("/api/v1/views", content, TestContext.Current.CancellationToken);

        await DashboardApp.ProblemAsync(response, status);
    }

    [Fact]
    public async Task Markup_in_a_name_stays_text_on_the_page()
    {
        var (id, _) = await CreateAsync("<script>alert(1)</script>", "vol=0.5", "<img src=x onerror=alert(2)>");

        using var response = await app.GetAsync($"/v/{id}");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/v/%3Cscript%3E")]
    [InlineData("/nothing-here")]
    public async Task An_address_without_a_view_is_a_not_found_page(string address)
    {
        using var response = await app.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is nothing at this address", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<(string Id, string Key)> CreateAsync(string name, string query, string notes)
    {
        using var response = await app.CreateClient().PostAsJsonAsync(
            "/api/v1/views", new { name, query, notes }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var created = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var id = Text(created, "id");
        Assert.EndsWith($"/v/{id}", Text(created, "url"), StringComparison.Ordinal);
        return (id, Text(created, "editKey"));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string id, string? key, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/views/{id}") { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("X-Edit-Key", key);
        }

        return await app.SendAsync(request);
    }

    private static string Text(JsonElement element, params string[] path) => path.Aggregate(element, (e, name) => e.GetProperty(name)).GetString()!;
}
