using System.Threading.RateLimiting;

namespace SectorDashboard.Web.Security;

/// <summary>Headers and limits that keep the program safe from what others send.</summary>
internal static class SecurityServices
{
    /// <summary>For calls that only read.</summary>
    public const string ReadLimit = "read";

    /// <summary>For calls that write to the database.</summary>
    public const string WriteLimit = "write";

    public static void AddSecurity(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        // Only endpoints that name a policy are limited: a limit on the circuit's own endpoint would throw readers out of the page.
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(ReadLimit, context => PerAddress(context, ReadLimit, permits: 4000, TimeSpan.FromSeconds(10)));
        options.AddPolicy(WriteLimit, context => PerAddress(context, WriteLimit, permits: 300, TimeSpan.FromMinutes(1)));
    });

    public static void UseDashboardSecurityHeaders(this WebApplication app) => app.UseSecurityHeaders(new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .RemoveServerHeader()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().Self();
            policy.AddScriptSrc().Self();
            // MudBlazor writes its palette into style elements and attributes, and has no nonce for them (MudBlazor#4529).
            policy.AddStyleSrc().Self().UnsafeInline();
            policy.AddImgSrc().Self().Data().Blob();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddObjectSrc().None();
            policy.AddBaseUri().Self();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
        }));

    private static RateLimitPartition<string> PerAddress(HttpContext context, string policy, int permits, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(
            $"{policy} {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 });
}
