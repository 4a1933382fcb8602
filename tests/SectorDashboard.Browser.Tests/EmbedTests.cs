using System.Text.Json;
using Microsoft.Playwright;

namespace SectorDashboard.Browser.Tests;

[Collection(SharedPrograms.Name)]
public sealed class EmbedTests(DashboardFixture fixture)
{
    [Theory]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 700)]
    public async Task A_view_for_a_frame_is_accessible_fits_and_draws_its_picture(ColorScheme colours, int width)
    {
        await using var page = await fixture.OpenAsync("/not-found", sample: true, colours, width);
        var answer = await page.Page.APIRequest.PostAsync(
            new Uri(new Uri(page.Page.Url), "/api/v1/views").ToString(), new() { DataObject = new { name = "Bears in spring", query = "range=3Y", notes = "" } });
        var id = JsonElement.Parse(await answer.TextAsync()).GetProperty("id").GetString();

        await page.GoAsync($"/embed/{id}");

        Assert.Empty(await page.PolicyViolationsAsync());
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(1200, await page.Page.Locator("img").EvaluateAsync<int>("e => e.decode().then(() => e.naturalWidth)"));
        await Axe.AssertAccessibleInEveryLookAsync(page);
    }
}
