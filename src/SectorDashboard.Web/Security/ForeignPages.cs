namespace SectorDashboard.Web.Security;

/// <summary>
/// Keeps other sites' pages from writing. Such a page cannot read an answer, but its form or script reaches a program on the reader's own machine, or one
/// behind a sign-in whose cookie the browser adds, and a form needs nobody's permission to be sent. A browser says where a call comes from, and a page
/// cannot make it say something else; scripts outside a browser say nothing and go on working.
/// </summary>
internal static class ForeignPages
{
    /// <summary>Refuses calls of other sites' pages to every endpoint of a group that changes something.</summary>
    public static RouteGroupBuilder RefuseForeignPages(this RouteGroupBuilder group) => group.AddEndpointFilter(async (context, next) =>
        IsForeign(context.HttpContext.Request)
            ? TypedResults.Problem("Pages of other sites may not change anything here.", statusCode: StatusCodes.Status403Forbidden, title: "Not allowed.")
            : await next(context));

    private static bool IsForeign(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" || !IsOwn(request.Headers.Origin, request.Host));

    /// <summary>A proxy may have ended TLS, so the scheme is not compared; a port that is not written is the one of the origin's scheme.</summary>
    private static bool IsOwn(string? origin, HostString host) => string.IsNullOrEmpty(origin)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && from.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase)
            && (host.Port is { } port ? from.Port == port : from.IsDefaultPort));
}
