using SectorDashboard.Storage;
using SectorDashboard.Web.Startup;

namespace SectorDashboard.Web.Api;

/// <summary>For those who run the program: is it alive, and is it ready.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => "alive").ExcludeFromDescription();
        routes.MapGet("/readyz", async (Readiness readiness, IServiceProvider services, CancellationToken cancellation) =>
            !readiness.IsLoaded ? Results.Text("loading prices", statusCode: 503)
            : await StorageServices.CanConnectAsync(services, cancellation) ? Results.Text("ready")
            : Results.Text("the database does not answer", statusCode: 503)).ExcludeFromDescription();
    }
}
