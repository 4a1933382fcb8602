using System.Net;
using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Startup;

public sealed class MetricsTests(DashboardApp app)
{
    [Fact]
    public async Task Metrics_count_answers_requests_circuits_and_the_runtime_in_the_text_of_Prometheus()
    {
        await app.JsonAsync("/api/v1/view?window=77");

        using var response = await app.GetAsync("/metrics");
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.True(Value(lines, "sectordashboard_analytics_sectordashboard_parts_computed{part=\"RollingBetaKey\"}") >= 1);
        Assert.Contains(lines, line => line.Contains("http_server_request_duration_count{", StringComparison.Ordinal) && line.Contains("\"/api/v1/view\"", StringComparison.Ordinal));
        Assert.True(Value(lines, "system_runtime_dotnet_process_memory_working_set") > 1e6);
        Assert.Contains("# TYPE microsoft_aspnetcore_hosting_http_server_request_duration histogram", lines, StringComparer.Ordinal);
    }

    private static double Value(string[] lines, string name) => double.Parse(
        Assert.Single(lines, line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
