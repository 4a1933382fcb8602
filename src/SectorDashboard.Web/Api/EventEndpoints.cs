using Microsoft.AspNetCore.Http.HttpResults;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Events;

namespace SectorDashboard.Web.Api;

/// <summary>Events that readers have imported and notes that they have written.</summary>
internal static class EventEndpoints
{
    private const string Path = "/events";

    public static void MapEvents(this IEndpointRouteBuilder routes) => routes
        .MapGet(Path, ListAsync)
        .Produces<IEnumerable<EventAnswer>>()
        .ProducesValidationProblem()
        .WithSummary("Lists events and notes by day")
        .WithDescription("from and to as yyyy-MM-dd, both included.");

    // Without antiforgery tokens, which a script could not have; pages of other sites are refused for the whole group.
    public static void MapEventWriting(this IEndpointRouteBuilder routes, long largestBody)
    {
        routes.MapPost($"{Path}/import", ImportAsync)
            .DisableAntiforgery()
            .WithMetadata(new UploadForm.BodyLimit(largestBody))
            .Accepts<IFormFile>("multipart/form-data")
            .Produces<EventImportReport>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithSummary("Imports a calendar as .ics, or as CSV with the columns date, title and, optionally, category: multipart form with file");

        routes.MapPost(Path, async (EventDraft draft, EventBook events, CancellationToken cancellation) =>
        {
            var result = await events.AddAsync(draft, cancellation);
            return result.Event is { } added ? TypedResults.Created($"/api/v1{Path}", EventAnswer.Of(added)) : (IResult)ApiProblems.Bad(result.Problems);
        })
        .DisableAntiforgery()
        .Produces<EventAnswer>(StatusCodes.Status201Created)
        .ProducesValidationProblem()
        .WithSummary($"Adds a note or event: date, title and, optionally, category ({EventCategories.Names}); what is there already is given back");

        routes.MapDelete($"{Path}/{{id}}", async (string id, EventBook events, CancellationToken cancellation) =>
            await events.RemoveAsync(id, cancellation) ? (IResult)TypedResults.NoContent() : ApiProblems.NotFound("There is no event with this id."))
        .DisableAntiforgery()
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .WithSummary("Removes an event or note");
    }

    private static async Task<IResult> ListAsync(HttpRequest request, EventBook events, CancellationToken cancellation)
    {
        // The keys mean what they mean in a view, so they are read as a view.
        var keys = request.Query.Where(q => q.Key is "from" or "to").Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value.ToString())}");
        var reading = ViewCodec.Read(string.Join('&', keys));
        var (from, to) = (reading.View.Range.From, reading.View.Range.To);
        return reading.Problems.Count > 0
            ? ApiProblems.Bad(reading.Problems)
            : TypedResults.Ok((await events.ListAsync(cancellation)).Where(e => !(e.Date < from) && !(e.Date > to)).Select(EventAnswer.Of));
    }

    private static async Task<IResult> ImportAsync(HttpRequest request, EventBook events, CancellationToken cancellation)
    {
        var upload = await UploadForm.ReadAsync(request, cancellation);
        if (upload.File is not { } file)
        {
            return Refused(upload.Problem!, upload.Status, null);
        }

        await using var content = file.OpenReadStream();
        var report = await events.ImportAsync(content, file.FileName, cancellation);
        return report.Refusal is { } refusal
            ? Refused(refusal, file.Length > EventLimits.MaxBytes ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, report)
            : TypedResults.Ok(report);
    }

    private static ProblemHttpResult Refused(string reason, int status, EventImportReport? report) => TypedResults.Problem(
        reason, statusCode: status, title: "Nothing was imported.",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["file"] = [reason] },
            ["problems"] = report?.Problems ?? [],
        });

    /// <summary>An event as the API gives it.</summary>
    internal sealed record EventAnswer(string Id, DateOnly Date, string Title, EventCategory Category, string Source)
    {
        public static EventAnswer Of(MarketEvent e) => new(e.Id, e.Date, e.Title, e.Category, e.Source);
    }
}
