using System.Net;
using System.Net.Http.Json;
using SectorDashboard.Web.Sharing;
using SectorDashboard.Web.Tests.Api;
using SectorDashboard.Web.Tests.Components;
using SkiaSharp;

namespace SectorDashboard.Web.Tests.Sharing;

public sealed class PreviewTests(DashboardApp app)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("fund=SOXL&range=MAX")]
    [InlineData("fund=SOXL&range=1M&basis=traded")]
    [InlineData("from=2026-09-24&to=2026-09-25")]
    public async Task A_preview_is_a_picture_of_1200_by_630_points(string query)
    {
        var (id, _) = await app.SaveAsync(query);

        using var response = await app.GetAsync($"/og/{id}.png");
        using var picture = SKBitmap.Decode(await response.Content.ReadAsByteArrayAsync(Cancellation));

        Assert.Equal((HttpStatusCode.OK, "image/png"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
    }

    [Fact]
    public void A_preview_has_title_line_and_footer_and_says_that_the_data_are_simulated()
    {
        using var picture = SKBitmap.Decode(PreviewImage.Draw(SampleAnswers.To("range=3Y"), SampleAnswers.Figures("range=3Y")));

        Assert.Equal(PreviewColours.Surface, picture.GetPixel(1, PreviewImage.Height - 1));
        Assert.True(Count(picture, new SKRectI(50, 30, 240, 95), PreviewColours.Ink) > 1000, "title");
        Assert.True(Count(picture, new SKRectI(56, 326, 1060, 540), PreviewColours.Accent) > 1000, "price");
        Assert.True(Count(picture, new SKRectI(56, 326, 1060, 540), PreviewColours.Index) > 500, "index");
        Assert.True(Count(picture, new SKRectI(56, 590, 500, 620), PreviewColours.Muted) > 300, "vintage");
        Assert.True(Count(picture, new SKRectI(850, 582, 1144, 622), PreviewColours.Loss) > 500, "sample");
    }

    [Fact]
    public void A_view_without_an_index_has_a_preview_too()
    {
        using var picture = SKBitmap.Decode(
            PreviewImage.Draw(SampleAnswers.To("", SampleAnswers.WithoutIndex), SampleAnswers.Figures("", SampleAnswers.WithoutIndex)));

        Assert.True(Count(picture, new SKRectI(56, 326, 1060, 540), PreviewColours.Accent) > 1000);
        Assert.Equal(0, Count(picture, new SKRectI(56, 326, 1060, 540), PreviewColours.Index));
    }

    [Fact]
    public async Task A_preview_is_drawn_once_and_sent_once_until_its_view_changes()
    {
        var (id, key) = await app.SaveAsync("range=3Y");
        using var first = await app.GetAsync($"/og/{id}.png");
        using var again = await AskAsync(id, first.Headers.ETag!.Tag);
        using var change = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/views/{id}") { Content = JsonContent.Create(new { name = "x", query = "range=5Y", notes = "" }) };
        change.Headers.Add("X-Edit-Key", key);
        using var changed = await app.SendAsync(change);
        using var later = await AskAsync(id, first.Headers.ETag.Tag);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(5), first.Headers.CacheControl?.MaxAge);
        Assert.True(first.Headers.CacheControl?.Public);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.NotEqual(first.Headers.ETag, later.Headers.ETag);
    }

    [Theory]
    [InlineData("/og/AAAAAAAAAAAAAAAAAAAAAA.png")]
    [InlineData("/og/%3Cscript%3E.png")]
    public async Task A_preview_of_no_view_is_not_found(string address)
    {
        using var response = await app.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public void Ticks_are_few_round_and_inside()
    {
        Assert.Equal([25, 30, 35], PreviewTicks.Prices(21, 39));
        Assert.Equal([1, 10, 100], PreviewTicks.Prices(0.7, 300));
        Assert.Equal(["Jul 2023", "Jan 2024", "Jul 2024"], PreviewTicks.Days(new(2023, 5, 1), new(2026, 9, 25)).Select(t => t.Text).Where((_, i) => i < 3), StringComparer.Ordinal);
        Assert.Equal(["22 Nov", "29 Nov", "6 Dec"], PreviewTicks.Days(new(2025, 11, 21), new(2025, 12, 10)).Select(t => t.Text), StringComparer.Ordinal);
        Assert.Equal("0.25 30 1,000 10k", string.Join(' ', new[] { 0.25, 30, 1000, 10_000 }.Select(PreviewTicks.Text)));
    }

    private async Task<HttpResponseMessage> AskAsync(string id, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/og/{id}.png");
        request.Headers.Add("If-None-Match", tag);
        return await app.SendAsync(request);
    }

    private static int Count(SKBitmap picture, SKRectI place, SKColor colour)
    {
        var count = 0;
        for (var y = place.Top; y < place.Bottom; y++)
        {
            for (var x = place.Left; x < place.Right; x++)
            {
                count += picture.GetPixel(x, y) == colour ? 1 : 0;
            }
        }

        return count;
    }
}
