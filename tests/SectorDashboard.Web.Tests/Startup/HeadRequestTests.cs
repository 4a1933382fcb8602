using System.Net;
using SectorDashboard.Web.Tests.Api;
using SectorDashboard.Web.Tests.Sharing;

namespace SectorDashboard.Web.Tests.Startup;

public sealed class HeadRequestTests(DashboardApp app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/data")]
    [InlineData("/methods")]
    [InlineData("/settings")]
    [InlineData("/healthz")]
    [InlineData("/api/v1/instruments")]
    public async Task Head_is_answered_like_get_without_the_body(string address)
    {
        using var get = await app.GetAsync(address);
        using var head = await HeadAsync(address);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.GetValues("Content-Security-Policy"), head.Headers.GetValues("Content-Security-Policy"), StringComparer.Ordinal);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Head_of_a_saved_view_is_answered_on_each_of_its_addresses()
    {
        var (id, _) = await app.SaveAsync("");

        foreach (var address in new[] { $"/v/{id}", $"/embed/{id}", $"/og/{id}.png", $"/api/v1/views/{id}" })
        {
            using var head = await HeadAsync(address);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/v/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/api/v1/nothing")]
    public async Task Head_of_nothing_is_not_found(string address)
    {
        using var head = await HeadAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, head.StatusCode);
    }

    private async Task<HttpResponseMessage> HeadAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        return await app.SendAsync(request);
    }
}
