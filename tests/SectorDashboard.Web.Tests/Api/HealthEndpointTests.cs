using System.Net;

namespace SectorDashboard.Web.Tests.Api;

public sealed class HealthEndpointTests(DashboardApp app)
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task The_program_says_that_it_is_well(string address)
    {
        using var response = await app.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_description_names_every_call()
    {
        var paths = (await app.JsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name);

        Assert.Equal(
            [
                "/api/v1/bars/{symbol}", "/api/v1/break-even", "/api/v1/corrections", "/api/v1/corrections/{id}", "/api/v1/effective-leverage", "/api/v1/estimated-return", "/api/v1/events", "/api/v1/events/import", "/api/v1/events/{id}", "/api/v1/import",
                "/api/v1/instruments", "/api/v1/rebalancing-flow", "/api/v1/view", "/api/v1/views", "/api/v1/views/{id}",
            ],
            paths.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_call_that_does_not_exist_is_a_problem()
    {
        using var response = await app.GetAsync("/api/v1/nothing");

        await DashboardApp.ProblemAsync(response, HttpStatusCode.NotFound);
    }
}
