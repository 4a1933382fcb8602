using System.Net;
using System.Net.Http.Headers;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.MarketData.Sources.Http;

namespace SectorDashboard.MarketData.Tests.Sources.Http;

public sealed class RedirectHandlerTests
{
    [Theory]
    [InlineData("https://a.example/x", "https://a.example/y", true)]
    [InlineData("https://a.example/x", "https://b.example/y", false)]
    [InlineData("http://a.example/x", "https://b.example/y", false)]
    [InlineData("https://a.example/x", "https://a.example:444/y", false)]
    public async Task The_key_stays_with_its_host(string from, string to, bool keepsKey)
    {
        var asked = await FollowAsync(from, to);
        Assert.Equal(to, asked[1].RequestUri!.AbsoluteUri);
        Assert.Equal(keepsKey, asked[1].Headers.Authorization is not null);
        Assert.Equal("ours", asked[1].Headers.UserAgent.ToString());
    }

    [Theory]
    [InlineData("https://a.example/x", "http://a.example/y")]
    [InlineData("http://a.example/x", "http://b.example/y")]
    [InlineData("https://a.example/x", "file:///etc/hosts")]
    public async Task What_is_not_protected_is_not_followed(string from, string to)
    {
        var refused = await Assert.ThrowsAsync<RefusedAnswerException>(() => FollowAsync(from, to));
        Assert.Equal(SourceFailure.NotPrices, refused.Kind);
    }

    private static async Task<List<HttpRequestMessage>> FollowAsync(string from, string to)
    {
        var asked = new List<HttpRequestMessage>();
        using var handler = new RedirectHandler { InnerHandler = new Stub(asked, to) };
        using var client = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, from);
        request.Headers.Authorization = new AuthenticationHeaderValue("Token", "secret");
        request.Headers.UserAgent.ParseAdd("ours");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return asked;
    }

    private sealed class Stub(List<HttpRequestMessage> asked, string to) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add(request);
            var response = new HttpResponseMessage(asked.Count == 1 ? HttpStatusCode.Found : HttpStatusCode.OK);
            response.Headers.Location = new Uri(to);
            return Task.FromResult(response);
        }
    }
}
