using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SectorDashboard.Web.Tests.Api;

public sealed class ImportEndpointTests : IAsyncDisposable
{
    private const string Good = "date,close\n2026-09-23,40\n2026-09-24,41.5\n2026-09-25,39\n";

    private readonly DashboardApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "HTML", "<!DOCTYPE html><html><body>Too Many Requests</body></html>", "web page" },
        { "JSON", "{\"Note\": \"limit reached\"}", "JSON" },
        { "empty", "", "empty" },
        { "a header alone", "date,close\n", "no rows" },
        { "cut off", "Date,Open,High,Low,Close,Adj Close,Volume\n2026-09-24,1,2,1,2,2,100\n2026-09-25,1,2,", "cut off in line 3" },
        { "binary", "PK\u0003\u0004\u0000\u0000", "binary" },
        { "text", "Thank you for your order", "text" },
    };

    [Fact]
    public async Task A_good_file_is_reported_and_its_prices_answer()
    {
        using var response = await PostAsync(new StringContent(Good), "soxs.csv");

        var report = JsonElement.Parse(await TextAsync(response));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("SOXS", report.GetProperty("symbol").GetString());
        Assert.Equal((3, 3, 0), (report.GetProperty("rows").GetInt32(), report.GetProperty("accepted").GetInt32(), report.GetProperty("rejected").GetInt32()));
        Assert.Equal(("2026-09-23", "2026-09-25"), (report.GetProperty("first").GetString(), report.GetProperty("last").GetString()));
        Assert.False(string.IsNullOrEmpty(report.GetProperty("format").GetString()));
        Assert.Equal(0, report.GetProperty("problems").GetArrayLength());
        Assert.Equal([40, 41.5, 39], (await _app.JsonAsync("/api/v1/bars/SOXS")).EnumerateArray().Select(bar => bar.GetProperty("close").GetDouble()));
        Assert.False((await _app.JsonAsync("/api/v1/view")).GetProperty("data").GetProperty("sample").GetBoolean());
    }

    [Fact]
    public async Task The_symbol_of_the_form_wins_over_the_files_name()
    {
        using var response = await PostAsync(new StringContent(Good), "my prices.csv", "^sox");

        Assert.Equal("^SOX", JsonElement.Parse(await TextAsync(response)).GetProperty("symbol").GetString());
    }

    [Fact]
    public async Task A_bad_row_costs_itself_only_and_is_named()
    {
        using var response = await PostAsync(new StringContent(Good + "2026-09-26,forty\n2026-13-01,5\n"), "soxs.csv");

        var report = JsonElement.Parse(await TextAsync(response));
        Assert.Equal((3, 2), (report.GetProperty("accepted").GetInt32(), report.GetProperty("rejected").GetInt32()));
        Assert.Equal([(5, "Close"), (6, "Date")], report.GetProperty("problems").EnumerateArray()
            .Select(p => (p.GetProperty("row").GetInt32(), p.GetProperty("field").GetString()!)), new FieldComparer());
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_is_no_table_of_prices_is_refused_and_stores_nothing(string kind, string content, string reason)
    {
        var before = await InstrumentsAsync();

        using var response = await PostAsync(new StringContent(content), "SOXS.csv");

        var problem = await DashboardApp.ProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("detail").GetString()!.Contains(reason, StringComparison.Ordinal), $"{kind}: {problem}");
        Assert.Equal(["file"], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name), StringComparer.Ordinal);
        Assert.Equal(before, await InstrumentsAsync());
    }

    [Theory]
    [InlineData("=cmd|x")]
    [InlineData("../../etc/passwd")]
    [InlineData("<b>SOXS</b>")]
    public async Task What_is_no_symbol_is_refused_and_stores_nothing(string symbol)
    {
        var before = await InstrumentsAsync();

        using var response = await PostAsync(new StringContent(Good), "SOXS.csv", symbol);

        Assert.Equal(["symbol"], await DashboardApp.BadFieldsAsync(response));
        Assert.Equal(before, await InstrumentsAsync());
    }

    [Fact]
    public async Task A_file_of_more_than_fifty_megabytes_is_refused_with_a_message()
    {
        var before = await InstrumentsAsync();

        using var response = await PostAsync(new LongPriceFile(51L * 1024 * 1024), "SOXS.csv");

        var problem = await DashboardApp.ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge);
        Assert.Contains("larger than 52,428,800 bytes", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, await InstrumentsAsync());
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        using var response = await SendAsync(new MultipartFormDataContent { { new StringContent("SOXS"), "symbol" } });

        Assert.Equal(["file"], await DashboardApp.BadFieldsAsync(response));
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        using var response = await SendAsync(new StringContent(Good, Encoding.UTF8, "text/csv"));

        await DashboardApp.ProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_form_that_is_cut_off_is_refused_and_stores_nothing()
    {
        var before = await InstrumentsAsync();
        var body = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"SOXS.csv\"\r\n\r\n" + Good);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");

        using var response = await SendAsync(body);

        Assert.Equal(["file"], await DashboardApp.BadFieldsAsync(response));
        Assert.Equal(before, await InstrumentsAsync());
    }

    private async Task<HttpResponseMessage> PostAsync(HttpContent file, string name, string? symbol = null)
    {
        var form = new MultipartFormDataContent { { file, "file", name } };
        if (symbol is not null)
        {
            form.Add(new StringContent(symbol), "symbol");
        }

        return await SendAsync(form);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/import") { Content = body };
        return await _app.SendAsync(request);
    }

    private async Task<string> InstrumentsAsync() => (await _app.JsonAsync("/api/v1/instruments")).GetRawText();

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>Field names are the file's own, whatever their letter case.</summary>
    private sealed class FieldComparer : IEqualityComparer<(int Row, string Field)>
    {
        public bool Equals((int Row, string Field) x, (int Row, string Field) y) =>
            x.Row == y.Row && string.Equals(x.Field, y.Field, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((int Row, string Field) obj) => obj.Row;
    }

    /// <summary>A price file of a given length, written as it is sent.</summary>
    private sealed class LongPriceFile(long bytes) : HttpContent
    {
        // Long rows, so that the limit on bytes is met before the one on rows.
        private static readonly byte[] s_row = Encoding.ASCII.GetBytes($"2026-09-25,40{new string('0', 200)}\n");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("date,close\n"u8.ToArray());
            for (var written = 0L; written < bytes; written += s_row.Length)
            {
                await stream.WriteAsync(s_row);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
