using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SectorDashboard.Web.Components.Sharing;
using SectorDashboard.Web.Security;

namespace SectorDashboard.Web.Sharing;

/// <summary>What a saved view is elsewhere: a page for a frame, and a picture beside a link.</summary>
internal static class SharingRoutes
{
    // A picture changes only where its view is saved anew; until then a look at its tag is enough.
    private const string Caching = "public, max-age=300";

    public static void AddSharing(this IServiceCollection services)
    {
        services.AddSingleton<SharedViews>();
        services.AddSingleton<PreviewCache>();
    }

    public static void MapSharing(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/embed/{id}", EmbedAsync)
            .WithSecurityHeadersPolicy(SecurityServices.Embeddable)
            .RequireRateLimiting(SecurityServices.ReadLimit)
            .ExcludeFromDescription();
        routes.MapGet("/og/{id}.png", PreviewAsync).RequireRateLimiting(SecurityServices.ReadLimit).ExcludeFromDescription();
    }

    private static async Task<Results<RazorComponentResult<EmbedDocument>, NotFound>> EmbedAsync(
        string id, SharedViews views, CancellationToken cancellation) =>
        await views.FindAsync(id, cancellation) is { } shared
            ? new RazorComponentResult<EmbedDocument>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(EmbedDocument.Shared)] = shared })
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> PreviewAsync(
        string id, SharedViews views, PreviewCache previews, HttpResponse response, CancellationToken cancellation)
    {
        if (await views.FindAsync(id, cancellation) is not { } shared)
        {
            return TypedResults.NotFound();
        }

        var preview = await previews.OfAsync(shared, cancellation);
        response.Headers.CacheControl = Caching;
        return TypedResults.Bytes(preview.Png, "image/png", entityTag: new EntityTagHeaderValue($"\"{preview.Tag}\""));
    }
}
