using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using SectorDashboard.Web.Security;

namespace SectorDashboard.Web.Api;

/// <summary>The HTTP API: the same answers that the page draws.</summary>
internal static class ApiRoutes
{
    // A file may have 50 MB; a larger one is read this far, so that its sender gets a message instead of a broken connection.
    private const long LargestBody = 100L * 1024 * 1024;

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    public static void AddApi(this IServiceCollection services)
    {
        services.AddOpenApi();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = ApiProblems.Explain);
        services.Configure<FormOptions>(options => options.MultipartBodyLengthLimit = LargestBody);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new FiniteNumberConverter());
            options.SerializerOptions.Converters.Add(new InstantConverter());
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapHealth();
        var read = app.MapGroup("/api/v1").RequireRateLimiting(SecurityServices.ReadLimit);
        read.MapView();
        read.MapInstruments();
        read.MapBars();
        read.MapCalculators();
        read.MapCorrections();
        read.MapEvents();
        var write = app.MapGroup("/api/v1").RequireRateLimiting(SecurityServices.WriteLimit).RefuseForeignPages();
        write.MapImport(LargestBody);
        write.MapSavedViews();
        write.MapCorrecting();
        write.MapEventWriting(LargestBody);
    }
}
