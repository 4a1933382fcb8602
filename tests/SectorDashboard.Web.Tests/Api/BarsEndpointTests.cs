using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace SectorDashboard.Web.Tests.Api;

public sealed class BarsEndpointTests(DashboardApp app)
{
    [Fact]
    public async Task Bars_are_the_asked_days_with_close_times_volume_as_dollars()
    {
        var bars = (await app.JsonAsync("/api/v1/bars/SOXS?from=2026-09-21&to=2026-09-25")).EnumerateArray().ToList();

        Assert.Equal(
            ["2026-09-21", "2026-09-22", "2026-09-23", "2026-09-24", "2026-09-25"], bars.Select(b => b.GetProperty("date").GetString()!), StringComparer.Ordinal);
        Assert.All(bars, bar =>
        {
            double Value(string name) => bar.GetProperty(name).GetDouble();
            Assert.InRange(Value("close"), Value("low"), Value("high"));
            Assert.InRange(Value("open"), Value("low"), Value("high"));
            Assert.Equal(1, Value("dollarVolume") / (Value("close") * Value("volume")), 1e-12);
        });
    }

    [Fact]
    public async Task Csv_has_the_same_bars_as_json()
    {
        var bars = (await app.JsonAsync("/api/v1/bars/soxx?from=2026-09-01")).EnumerateArray().ToList();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/bars/soxx?from=2026-09-01");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        using var response = await app.SendAsync(request);

        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("date,open,high,low,close,volume,dollarVolume", lines[0].Trim());
        Assert.Equal(bars.Count, lines.Length - 1);
        Assert.All(bars.Zip(lines.Skip(1)), pair =>
        {
            var fields = pair.Second.Trim().Split(',');
            Assert.Equal(pair.First.GetProperty("date").GetString(), fields[0]);
            Assert.Equal(pair.First.GetProperty("close").GetDouble(), double.Parse(fields[4], CultureInfo.InvariantCulture));
            Assert.Equal(pair.First.GetProperty("dollarVolume").GetDouble(), double.Parse(fields[6], CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public async Task Once_real_prices_are_known_the_simulated_ones_are_there_by_vintage_and_by_name()
    {
        await using var own = new DashboardApp();
        const string days = "/api/v1/bars/SOXS?from=2026-09-24";
        var simulated = (await own.JsonAsync(days)).GetRawText();
        ((FakeTimeProvider)own.Services.GetRequiredService<TimeProvider>()).Advance(TimeSpan.FromMinutes(1));
        using var content = new StringContent("date,close\n2026-09-24,40\n2026-09-25,41\n");
        using var form = new MultipartFormDataContent { { content, "file", "SOXS.csv" } };
        using var imported = await own.CreateClient().PostAsync("/api/v1/import", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);

        Assert.Equal([40, 41], (await own.JsonAsync(days)).EnumerateArray().Select(bar => bar.GetProperty("close").GetDouble()));
        Assert.Equal(simulated, (await own.JsonAsync($"{days}&sample=true")).GetRawText());
        Assert.Equal(simulated, (await own.JsonAsync($"{days}&asof=2026-09-25T22:00:00Z")).GetRawText());
        using var wrong = await own.GetAsync($"{days}&asof=yesterday");
        Assert.Equal(["asof"], await DashboardApp.BadFieldsAsync(wrong));
    }

    [Fact]
    public async Task A_series_without_volume_has_nulls_in_json_and_gaps_in_csv()
    {
        var bar = (await app.JsonAsync("/api/v1/bars/VIXCLS?from=2026-09-25")).EnumerateArray().Single();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/bars/VIXCLS?from=2026-09-25");
        request.Headers.Accept.ParseAdd("text/csv");
        using var response = await app.SendAsync(request);
        var fields = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n')[1].Trim().Split(',');

        Assert.Equal(System.Text.Json.JsonValueKind.Null, bar.GetProperty("volume").ValueKind);
        Assert.Equal(["", ""], fields[5..]);
    }

    [Theory]
    [InlineData("NOPE")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("%3Cscript%3E")]
    public async Task A_symbol_without_prices_is_not_found(string symbol)
    {
        using var response = await app.GetAsync($"/api/v1/bars/{symbol}");

        await DashboardApp.ProblemAsync(response, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("basis=net", "basis")]
    [InlineData("from=2026-02-01&to=2026-01-01", "from")]
    public async Task A_bad_value_is_refused_with_its_key(string query, string key)
    {
        using var response = await app.GetAsync($"/api/v1/bars/SOXS?{query}");

        Assert.Equal([key], await DashboardApp.BadFieldsAsync(response));
    }

    [Fact]
    public async Task Instruments_are_listed_with_their_facts()
    {
        var soxs = (await app.JsonAsync("/api/v1/instruments")).EnumerateArray().Single(i => i.GetProperty("symbol").GetString() == "SOXS");

        Assert.Empty("name kind leverage index fee feeAsOf splits first last source vintage warnings".Split(' ')
            .Except(soxs.EnumerateObject().Select(p => p.Name), StringComparer.Ordinal));
        Assert.Equal(-3, soxs.GetProperty("leverage").GetDouble());
        Assert.Equal("2026-09-25", soxs.GetProperty("last").GetString());
    }
}
