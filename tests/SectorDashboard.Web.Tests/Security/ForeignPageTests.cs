using System.Net;
using System.Net.Http.Json;
using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Security;

/// <summary>What a page of another site sends to the program from its reader's browser.</summary>
public sealed class ForeignPageTests : IAsyncDisposable
{
    private const string Reason = "Pages of other sites may not change anything here.";

    private static readonly (string Name, string Value)[] s_foreign =
    [
        ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://elsewhere.example"), ("Origin", "http://localhost:8000"), ("Origin", "null"),
    ];

    private readonly DashboardApp _app = new();

    public static TheoryData<string, string> Writes => new()
    {
        { "POST", "import" }, { "POST", "events/import" }, { "POST", "events" }, { "DELETE", "events/1" }, { "POST", "corrections" }, { "DELETE", "corrections/1" },
        { "POST", "views" }, { "PUT", "views/1" }, { "DELETE", "views/1" },
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task No_writing_call_of_another_sites_page_is_carried_out(string method, string path)
    {
        foreach (var header in s_foreign)
        {
            using var response = await SendAsync(new HttpMethod(method), path, header);

            var problem = await DashboardApp.ProblemAsync(response, HttpStatusCode.Forbidden);
            Assert.Equal(Reason, problem.GetProperty("detail").GetString());
        }

        Assert.Equal(0, (await _app.JsonAsync("/api/v1/events")).GetArrayLength());
        Assert.True((await _app.JsonAsync("/api/v1/view")).GetProperty("data").GetProperty("sample").GetBoolean());
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Origin", "https://LOCALHOST")]
    public async Task Scripts_and_the_programs_own_pages_write(string name, string value)
    {
        using var response = await SendAsync(HttpMethod.Post, "events", (name, value));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task A_port_that_is_written_must_be_the_same()
    {
        using var own = await SendAsync(HttpMethod.Post, "events", ("Origin", "http://localhost:5080"), host: "localhost:5080");
        using var other = await SendAsync(HttpMethod.Post, "events", ("Origin", "http://localhost"), host: "localhost:5080");

        Assert.Equal(HttpStatusCode.Created, own.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
    }

    [Fact]
    public async Task A_link_on_another_sites_page_is_followed()
    {
        using var response = await SendAsync(HttpMethod.Get, "views/1", ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, (string Name, string Value) header, string? host = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        request.Content = path switch
        {
            _ when method == HttpMethod.Get => null,
            "import" => new MultipartFormDataContent { { new StringContent("date,close\n2026-09-23,40\n2026-09-24,41.5\n"), "file", "SOXS.csv" } },
            "events/import" => new MultipartFormDataContent { { new StringContent("date,title\n2026-09-16,FOMC\n"), "file", "fomc.csv" } },
            _ => JsonContent.Create(new { date = "2026-09-16", title = "FOMC", symbol = "SOXS", ratio = 10, reason = "No", name = "Theirs", query = "vol=0.5" }),
        };
        request.Headers.Host = host;
        if (header.Name.Length > 0)
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        return await _app.SendAsync(request);
    }
}
