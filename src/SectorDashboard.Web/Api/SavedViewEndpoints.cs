using Microsoft.AspNetCore.Http.HttpResults;
using SectorDashboard.Application.SavedViews;

namespace SectorDashboard.Web.Api;

/// <summary>Saves views and gives them back.</summary>
internal static class SavedViewEndpoints
{
    private const string EditKeyHeader = "X-Edit-Key";

    // Without antiforgery tokens, which a script could not have; pages of other sites are refused for the whole group, and changing a view needs its edit key.
    public static void MapSavedViews(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/views", async (SavedViewDraft draft, SavedViewService views, CancellationToken cancellation) =>
        {
            var result = await views.CreateAsync(draft, cancellation);
            return result.Saved is { } saved
                ? TypedResults.Created($"/v/{saved.Id}", new { saved.Id, Url = $"/v/{saved.Id}", result.EditKey })
                : (IResult)ApiProblems.Bad(result.Problems);
        }).DisableAntiforgery().WithSummary("Saves a view, pinned to today's data; the edit key is shown once");

        routes.MapGet("/views/{id}", async (string id, SavedViewService views, CancellationToken cancellation) =>
            await views.FindAsync(id, cancellation) is { } saved
                ? (IResult)TypedResults.Ok(WithChanges(saved, await views.ChangeSinceAsync(saved, cancellation)))
                : Unknown())
            .WithSummary("A saved view, and whether the data behind its figures have changed since");

        routes.MapPut("/views/{id}", async (string id, SavedViewDraft draft, HttpRequest request, SavedViewService views, CancellationToken cancellation) =>
        {
            var (saved, refusal) = await EditableAsync(id, request, views, cancellation);
            if (saved is null)
            {
                return refusal!;
            }

            var result = await views.UpdateAsync(saved, draft, cancellation);
            return result.Saved is { } updated ? TypedResults.Ok(Shown(updated)) : ApiProblems.Bad(result.Problems);
        }).DisableAntiforgery().WithSummary($"Changes a saved view; needs {EditKeyHeader}");

        routes.MapDelete("/views/{id}", async (string id, HttpRequest request, SavedViewService views, CancellationToken cancellation) =>
        {
            var (saved, refusal) = await EditableAsync(id, request, views, cancellation);
            if (saved is null)
            {
                return refusal!;
            }

            await views.DeleteAsync(saved, cancellation);
            return TypedResults.NoContent();
        }).DisableAntiforgery().WithSummary($"Removes a saved view; needs {EditKeyHeader}");
    }

    private static async Task<(SavedView? Saved, IResult? Refusal)> EditableAsync(
        string id, HttpRequest request, SavedViewService views, CancellationToken cancellation)
    {
        if (await views.FindAsync(id, cancellation) is not { } saved)
        {
            return (null, Unknown());
        }

        return SavedViewService.MayEdit(saved, request.Headers[EditKeyHeader])
            ? (saved, null)
            : (null, TypedResults.Problem($"The header {EditKeyHeader} must hold this view's edit key.", statusCode: 403, title: "Not allowed."));
    }

    private static ProblemHttpResult Unknown() => ApiProblems.NotFound("There is no saved view with this id.");

    private static object Shown(SavedView view) =>
        new { view.Id, view.Name, view.Query, view.Notes, Asof = view.AsOf, view.CreatedAt, view.UpdatedAt };

    private static object WithChanges(SavedView view, DataChange changes) => new
    {
        view.Id,
        view.Name,
        view.Query,
        view.Notes,
        Asof = view.AsOf,
        view.CreatedAt,
        view.UpdatedAt,
        DataChanged = changes.Kind is DataChangeKind.OwnSeries or DataChangeKind.OtherSeries,
        Changes = changes,
    };
}
