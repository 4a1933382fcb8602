using Microsoft.AspNetCore.Http.Features;

namespace SectorDashboard.Web.Startup;

/// <summary>
/// HEAD is GET without its body (RFC 9110, 9.3.2). Pages and calls are mapped for GET alone, so HEAD is answered here for all of them: the
/// request goes on as GET, and what is written goes nowhere.
/// </summary>
internal static class HeadRequests
{
    /// <summary>Must come before routing, which would refuse the method.</summary>
    public static void UseHeadRequests(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Request.Method = HttpMethods.Get;
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Features.Set(body);
        }
    });
}
