using SectorDashboard.Web.Api;
using SectorDashboard.Web.Components;
using SectorDashboard.Web.Sharing;

namespace SectorDashboard.Web.Startup;

/// <summary>What a request passes through, in order.</summary>
internal static class DashboardPipeline
{
    public static void UseDashboard(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseHeadRequests();
        app.UseResponseCompression();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseWhen(ApiRoutes.IsApi, api =>
        {
            // Answered here, before the pages above: a page would run under the call's own method, and change its status.
            api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = ApiProblems.StatusOf });
            api.UseStatusCodePages();
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapApi();
        app.MapSharing();
        app.MapMetrics();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
    }
}
