using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Sharing;

public sealed class EmbedTests(DashboardApp app)
{
    [Fact]
    public async Task An_embedded_view_shows_the_figures_of_the_views_own_page()
    {
        var (id, _) = await app.SaveAsync("fund=SOXL&range=3Y&window=90");

        using var page = await PageAsync($"/v/{id}");
        using var embedded = await PageAsync($"/embed/{id}");

        string[] figures = ["kpi-close", "kpi-change", "kpi-relative-volume", "kpi-beta", "kpi-volatility", "kpi-decay"];
        Assert.All(figures, figure => Assert.Equal(Text(page, figure), Text(embedded, figure)));
        Assert.Contains("SOXL on SOXX, 3Y", embedded.QuerySelector(".embed-subject")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Simulated sample data", embedded.QuerySelector(".sample-line")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("data vintage 2026-09-25", embedded.QuerySelector(".embed-foot")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_embedded_view_has_a_picture_in_words_and_a_way_to_the_view_outside_the_frame()
    {
        var (id, _) = await app.SaveAsync("range=6M");

        using var page = await PageAsync($"/v/{id}");
        using var embedded = await PageAsync($"/embed/{id}");

        var picture = Assert.Single(embedded.Images);
        Assert.Equal($"og/{id}.png", picture.GetAttribute("src"));
        Assert.Equal(page.QuerySelector("[data-testid='chart-price']")!.GetAttribute("aria-label"), picture.AlternativeText);
        var link = embedded.QuerySelector(".embed-foot a")!;
        Assert.Equal(($"v/{id}", "_blank", "noopener"), (link.GetAttribute("href"), link.GetAttribute("target"), link.GetAttribute("rel")));
        Assert.Equal("_blank", embedded.QuerySelector("base")!.GetAttribute("target"));
    }

    [Fact]
    public async Task An_embedded_view_has_no_script_no_circuit_and_no_style_but_its_style_sheets()
    {
        var (id, _) = await app.SaveAsync("");
        using var response = await app.GetAsync($"/embed/{id}");
        var markup = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script", markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!--Blazor", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("_framework", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", markup, StringComparison.Ordinal);
        using var page = new HtmlParser().ParseDocument(markup);
        var sheets = page.QuerySelectorAll("link[rel='stylesheet']");
        Assert.NotEmpty(sheets);
        foreach (var link in sheets)
        {
            using var sheet = await app.GetAsync("/" + link.GetAttribute("href"));
            Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
            Assert.Equal("text/css", sheet.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Only_the_embeddable_page_may_be_framed_and_it_may_not_run_anything()
    {
        var (id, _) = await app.SaveAsync("");

        using var embedded = await app.GetAsync($"/embed/{id}");
        using var page = await app.GetAsync($"/v/{id}");
        using var picture = await app.GetAsync($"/og/{id}.png");

        var policy = Assert.Single(embedded.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(embedded.Headers.Contains("X-Frame-Options"));
        Assert.Equal("nosniff", Assert.Single(embedded.Headers.GetValues("X-Content-Type-Options")));
        Assert.All([page, picture], response => Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options"))));
    }

    [Fact]
    public async Task Markup_in_a_name_stays_text_in_a_frame()
    {
        var (id, _) = await app.SaveAsync("", "<img src=x onerror=alert(1)>");

        using var embedded = await PageAsync($"/embed/{id}");

        Assert.Equal("<img src=x onerror=alert(1)>", embedded.QuerySelector("h1")!.TextContent);
        Assert.Single(embedded.Images);
    }

    [Fact]
    public async Task A_view_that_is_not_there_is_not_found_and_may_not_be_framed()
    {
        using var response = await app.GetAsync("/embed/AAAAAAAAAAAAAAAAAAAAAA");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
    }

    [Fact]
    public async Task The_page_of_a_saved_view_names_its_preview_for_others()
    {
        var (id, _) = await app.SaveAsync("range=3Y", "Bears & \"spikes\"");

        using var page = await PageAsync($"/v/{id}");
        using var bare = await PageAsync("/?range=3Y");

        string? Tag(string property) => page.QuerySelector($"head meta[property='{property}']")?.GetAttribute("content");
        Assert.Equal("Bears & \"spikes\"", Tag("og:title"));
        Assert.Equal(page.QuerySelector("[data-testid='chart-price']")!.GetAttribute("aria-label"), Tag("og:description"));
        Assert.Equal($"http://localhost/og/{id}.png", Tag("og:image"));
        Assert.Equal(("1200", "630"), (Tag("og:image:width"), Tag("og:image:height")));
        Assert.Equal("summary_large_image", page.QuerySelector("head meta[name='twitter:card']")?.GetAttribute("content"));
        Assert.Empty(bare.QuerySelectorAll("meta[property='og:image']"));
    }

    private static string Text(IHtmlDocument page, string testId) => page.QuerySelector($"[data-testid='{testId}']")!.TextContent.Trim();

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var response = await app.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
