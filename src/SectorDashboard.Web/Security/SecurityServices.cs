using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using SectorDashboard.Web.Api;

namespace SectorDashboard.Web.Security;

/// <summary>Headers and limits that keep the program safe from what others send.</summary>
internal static class SecurityServices
{
    /// <summary>For pages and calls that only read.</summary>
    public const string ReadLimit = "read";

    /// <summary>For calls that write to the database.</summary>
    public const string WriteLimit = "write";

    /// <summary>The headers of a page that others may show in a frame of theirs.</summary>
    public const string Embeddable = "embeddable";

    public static void AddSecurity(this IServiceCollection services)
    {
        services.AddRateLimiter(options =>
        {
            // Only endpoints that name a policy are limited: a limit on the circuit's own endpoint would throw readers out of the page.
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = ExplainAsync;
            // A page costs one, however long it stays open: a reader who reloads never meets this, nor do many behind one address.
            options.AddPolicy(ReadLimit, context => PerAddress(context, ReadLimit, permits: 4000, TimeSpan.FromSeconds(10)));
            options.AddPolicy(WriteLimit, context => PerAddress(context, WriteLimit, permits: 300, TimeSpan.FromMinutes(1)));
        });
        services.AddSecurityHeaderPolicies().SetDefaultPolicy(Own).AddPolicy(Embeddable, InFrames);
    }

    private static void Own(HeaderPolicyCollection headers) => Common(headers)
        .AddFrameOptionsDeny()
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
        });

    /// <summary>Without scripts and without forms there is nothing in such a page that a page around it could turn against its reader.</summary>
    private static void InFrames(HeaderPolicyCollection headers) => Common(headers).AddContentSecurityPolicy(policy =>
    {
        policy.AddDefaultSrc().None();
        policy.AddStyleSrc().Self();
        policy.AddImgSrc().Self();
        policy.AddObjectSrc().None();
        policy.AddBaseUri().Self();
        policy.AddFormAction().None();
        policy.AddFrameAncestors().From("*");
    });

    private static HeaderPolicyCollection Common(HeaderPolicyCollection headers) => headers
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin());

    /// <summary>Without words of its own a refusal would become the page for addresses that are unknown; for the API it becomes a problem.</summary>
    private static async ValueTask ExplainAsync(OnRejectedContext context, CancellationToken cancellation)
    {
        if (!ApiRoutes.IsApi(context.HttpContext))
        {
            context.HttpContext.Response.ContentType = "text/plain; charset=utf-8";
            await context.HttpContext.Response.WriteAsync("Too much was asked for from your address. Wait ten seconds, then try again.", cancellation);
        }
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context, string policy, int permits, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(
            $"{policy} {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 });
}
