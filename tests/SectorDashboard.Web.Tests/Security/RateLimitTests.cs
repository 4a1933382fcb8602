using System.Net;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Web.Security;
using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Security;

/// <summary>Has a program of its own, since it uses up what an address may call.</summary>
public sealed class RateLimitTests : IAsyncDisposable
{
    private const int WritesAMinute = 300;

    private readonly DashboardApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Every_call_of_the_api_and_all_that_is_drawn_for_others_is_limited_and_the_circuit_is_not()
    {
        var endpoints = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var api = endpoints.Where(e => Route(e).StartsWith("api/", StringComparison.Ordinal)).ToList();
        var shared = endpoints.Where(e => Route(e) is "embed/{id}" or "og/{id}.png" or "metrics").ToList();
        var circuit = endpoints.Where(e => Route(e).StartsWith("_blazor", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(api);
        Assert.All(api, e => Assert.Contains(Policy(e), [SecurityServices.ReadLimit, SecurityServices.WriteLimit], StringComparer.Ordinal));
        Assert.Equal(3, shared.Count);
        Assert.All(shared, e => Assert.Equal(SecurityServices.ReadLimit, Policy(e)));
        Assert.NotEmpty(circuit);
        Assert.All(circuit, e => Assert.Null(Policy(e)));
    }

    [Fact]
    public async Task Too_many_writes_are_refused_as_a_problem_while_reading_goes_on()
    {
        using var client = _app.CreateClient();
        for (var i = 0; i < WritesAMinute; i++)
        {
            using var allowed = await client.DeleteAsync("/api/v1/views/unknown", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, allowed.StatusCode);
        }

        using var refused = await client.DeleteAsync("/api/v1/views/unknown", TestContext.Current.CancellationToken);
        using var read = await client.GetAsync("/api/v1/instruments", TestContext.Current.CancellationToken);

        await DashboardApp.ProblemAsync(refused, HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    private static string Route(RouteEndpoint endpoint) => (endpoint.RoutePattern.RawText ?? "").TrimStart('/');

    private static string? Policy(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
}
