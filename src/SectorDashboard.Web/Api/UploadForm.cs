using Microsoft.AspNetCore.Http.Metadata;

namespace SectorDashboard.Web.Api;

/// <summary>A multipart form with a file, or why there is none.</summary>
/// <param name="File">The form's file.</param>
/// <param name="Fields">The form's fields.</param>
/// <param name="Problem">Why there is no file; null where there is one.</param>
/// <param name="Status">The status to answer with where there is none.</param>
internal sealed record UploadForm(IFormFile? File, IFormCollection Fields, string? Problem, int Status = StatusCodes.Status400BadRequest)
{
    public static async Task<UploadForm> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            return Without("Send a multipart form with a file.");
        }

        try
        {
            var form = await request.ReadFormAsync(cancellation);
            return form.Files["file"] is { } file ? new UploadForm(file, form, null) : Without("The form has no file.");
        }
        catch (BadHttpRequestException e)
        {
            return Without(e.Message) with { Status = e.StatusCode };
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Without(e.Message);
        }
    }

    private static UploadForm Without(string problem) => new(null, FormCollection.Empty, problem);

    /// <summary>How much of a body is read.</summary>
    internal sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => bytes;
    }
}
