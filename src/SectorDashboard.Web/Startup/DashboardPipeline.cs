using SectorDashboard.Web.Api;
using SectorDashboard.Web.Components;
using SectorDashboard.Web.Security;

namespace SectorDashboard.Web.Startup;

/// <summary>What a request passes through, in order.</summary>
internal static class DashboardPipeline
{
    public static void UseDashboard(this WebApplication app)
    {
        app.UseDashboardSecurityHeaders();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapApi();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
    }
}
