using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SectorDashboard.Application.Figures;
using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Pages;

/// <summary>Pages as they come from the server, before any script has run.</summary>
public sealed class PageTests(DashboardApp app)
{
    [Theory]
    [InlineData("")]
    [InlineData("?fund=SOXL&range=3Y&window=120&vol=0.5&move=-0.1")]
    public async Task The_page_shows_the_figures_of_the_api(string query)
    {
        var answer = await app.JsonAsync($"/api/v1/view{query}");
        using var page = await PageAsync($"/{query}");

        string Text(string testId) => page.QuerySelector($"[data-testid='{testId}']")!.TextContent.Trim();
        Assert.Equal(Say.Price(answer.GetProperty("quote").GetProperty("close").GetDouble()), Text("kpi-close"));
        Assert.Equal(Say.Times(answer.GetProperty("quote").GetProperty("relativeVolume").GetDouble()), Text("kpi-relative-volume"));
        Assert.Equal(Say.Number(answer.GetProperty("beta").GetProperty("rolling").EnumerateArray().Last().GetProperty("beta").GetDouble()), Text("kpi-beta"));
        Assert.Equal(Say.Points(-answer.GetProperty("decay").GetProperty("selected").GetProperty("rebalancingCost").GetDouble()), Text("kpi-decay"));
        Assert.Equal(Say.Change(answer.GetProperty("whatIf").GetProperty("givenIndex").GetDouble()), Text("whatif-given"));
        Assert.Equal(Say.Dollars(Math.Abs(answer.GetProperty("hedge").GetProperty("notional").GetDouble())), Text("hedge-notional"));
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("\"><script>", "system")]
    [InlineData("", "system")]
    public async Task The_readers_colours_are_there_before_the_first_paint(string cookie, string theme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/data");
        request.Headers.TryAddWithoutValidation("Cookie", $"theme={Uri.EscapeDataString(cookie)}");
        using var response = await app.SendAsync(request);

        using var page = await ReadAsync(response);

        Assert.Equal(theme, page.DocumentElement.GetAttribute("data-theme"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/data")]
    [InlineData("/nothing-here")]
    public async Task A_page_has_a_language_a_title_one_heading_and_one_main_part(string address)
    {
        using var page = await PageAsync(address);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("SectorDashboard", page.Title!, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("main", page.QuerySelector("main")?.Id);
        Assert.EndsWith("#main", page.QuerySelector(".skip-link")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/data")]
    public async Task No_two_elements_share_an_id_and_every_field_has_a_name(string address)
    {
        using var page = await PageAsync(address);

        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(page.QuerySelectorAll("input, select, button"), field => Assert.True(IsNamed(field), field.OuterHtml));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/data")]
    public async Task Every_file_that_a_page_asks_for_is_there(string address)
    {
        using var page = await PageAsync(address);
        var files = page.QuerySelectorAll("script[src], link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).ToList();

        Assert.True(files.Count >= 6);
        foreach (var file in files)
        {
            using var response = await app.GetAsync($"/{file}");
            Assert.True(response.IsSuccessStatusCode, $"{file}: {response.StatusCode}");
        }
    }

    private static bool IsNamed(IElement field) =>
        field.HasAttribute("aria-label") || field.Closest("label") is not null || (field is IHtmlButtonElement && field.TextContent.Trim().Length > 0)
        || (field.Id is { } id && field.Owner!.QuerySelector($"label[for='{id}']") is not null);

    private async Task<IHtmlDocument> PageAsync(string address)
    {
        using var response = await app.GetAsync(address);
        return await ReadAsync(response);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
