using Microsoft.AspNetCore.Http.HttpResults;
using SectorDashboard.MarketData.Import;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.Web.Api;

/// <summary>Takes a price file.</summary>
internal static class ImportEndpoint
{
    // Without an antiforgery token, which a script could not have; pages of other sites are refused for the whole group.
    public static void MapImport(this IEndpointRouteBuilder routes, long largestBody) => routes
        .MapPost("/import", ImportAsync)
        .DisableAntiforgery()
        .WithMetadata(new UploadForm.BodyLimit(largestBody))
        .Accepts<IFormFile>("multipart/form-data")
        .Produces<ImportReport>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .WithSummary("Imports a CSV of daily prices: multipart form with file and, optionally, symbol");

    private static async Task<IResult> ImportAsync(
        HttpRequest request, PriceImporter importer, ImportLimits limits, CancellationToken cancellation)
    {
        var upload = await UploadForm.ReadAsync(request, cancellation);
        if (upload.File is not { } file)
        {
            return Refused("file", upload.Problem!, upload.Status);
        }

        await using var content = file.OpenReadStream();
        var report = await importer.ImportAsync(content, file.FileName, upload.Fields["symbol"], cancellation);
        return report.Refusal is { } refusal
            ? Refused(report.Symbol is null ? "symbol" : "file", refusal, file.Length > limits.MaxBytes ? StatusCodes.Status413PayloadTooLarge : 400, report)
            : TypedResults.Ok(report);
    }

    private static ProblemHttpResult Refused(string field, string reason, int status = StatusCodes.Status400BadRequest, ImportReport? report = null) =>
        TypedResults.Problem(
            reason, statusCode: status, title: "Nothing was imported.",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [reason] },
                ["problems"] = report?.Problems ?? [],
            });
}
