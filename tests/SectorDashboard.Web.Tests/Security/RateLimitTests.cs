using System.Net;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
    public void Every_page_and_call_and_all_that_is_drawn_for_others_is_limited_and_neither_the_circuit_nor_files_are()
    {
        var endpoints = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var api = endpoints.Where(e => Route(e).StartsWith("api/", StringComparison.Ordinal)).ToList();
        var shared = endpoints.Where(e => Route(e) is "embed/{id}" or "og/{id}.png" or "metrics").ToList();
        var pages = endpoints.Where(e => Route(e) is "" or "v/{Id}" or "data" or "methods" or "settings").ToList();
        var others = endpoints.Except([.. api, .. shared, .. pages]).ToList();

        Assert.NotEmpty(api);
        Assert.All(api, e => Assert.Contains(Policy(e), [SecurityServices.ReadLimit, SecurityServices.WriteLimit], StringComparer.Ordinal));
        Assert.Equal(3, shared.Count);
        Assert.All(shared, e => Assert.Equal(SecurityServices.ReadLimit, Policy(e)));
        Assert.Equal(5, pages.Count);
        Assert.All(pages, e => Assert.Equal(SecurityServices.ReadLimit, Policy(e)));
        Assert.All(["_blazor", "_framework/blazor.web", "_content/MudBlazor", "css/site"], start => Assert.Contains(others, e => Route(e).StartsWith(start, StringComparison.Ordinal)));
        Assert.All(others, e => Assert.Null(Policy(e)));
    }

    [Theory]
    [InlineData("/", "Too much was asked for from your address. Wait ten seconds, then try again.")]
    [InlineData("/api/v1/view", "")]
    public async Task A_page_that_is_refused_says_why_and_a_call_is_left_to_become_a_problem(string path, string text)
    {
        await using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1 });
        using var taken = limiter.AttemptAcquire();
        using var refused = limiter.AttemptAcquire();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Request = { Path = path }, Response = { Body = body } };

        await _app.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.OnRejected!(
            new OnRejectedContext { HttpContext = context, Lease = refused }, TestContext.Current.CancellationToken);

        Assert.Equal(text, Encoding.UTF8.GetString(body.ToArray()));
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
