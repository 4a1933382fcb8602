using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Security;

public sealed class SecurityHeaderTests(DashboardApp app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/data")]
    [InlineData("/nothing-here")]
    [InlineData("/api/v1/view?window=2")]
    public async Task Every_answer_forbids_foreign_and_inline_scripts_sniffing_and_framing(string address)
    {
        using var response = await app.GetAsync(address);

        var policies = response.Headers.GetValues("Content-Security-Policy").SelectMany(p => p.Split(',')).ToList();
        Assert.DoesNotContain(policies, p => p.Contains("unsafe-eval", StringComparison.Ordinal));
        Assert.Contains(policies, p => Directive(p, "script-src") == "'self'");
        Assert.Contains(policies, p => Directive(p, "object-src") == "'none'");
        Assert.Contains(policies, p => Directive(p, "frame-ancestors") == "'none'");
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
    }

    [Fact]
    public async Task The_server_does_not_name_itself()
    {
        // Only a real one would.
        await using var listening = new DashboardApp();
        listening.UseKestrel(0);
        listening.StartServer();
        using var client = listening.CreateClient();

        using var response = await client.GetAsync("/healthz", TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/data")]
    public async Task A_page_has_no_script_but_files(string address)
    {
        using var response = await app.GetAsync(address);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var scripts = page.Split("<script")[1..];

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Contains("src=", script[..script.IndexOf('>', StringComparison.Ordinal)], StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\son[a-z]+\s*=\s*[""']", page);
    }

    [Theory]
    [InlineData("?fund=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("?%3Cscript%3Ealert(1)%3C/script%3E=1")]
    public async Task Markup_in_the_query_stays_text(string query)
    {
        using var response = await app.GetAsync($"/{query}");

        Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    private static string? Directive(string policy, string name) => policy.Split(';', StringSplitOptions.TrimEntries)
        .Where(d => d.StartsWith(name + " ", StringComparison.Ordinal)).Select(d => d[(name.Length + 1)..]).SingleOrDefault();
}
