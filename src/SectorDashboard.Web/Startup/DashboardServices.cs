using Microsoft.AspNetCore.DataProtection;
using MudBlazor.Services;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.Storage;
using SectorDashboard.Web.Api;
using SectorDashboard.Web.Configuration;
using SectorDashboard.Web.Security;
using SectorDashboard.Web.Sharing;

namespace SectorDashboard.Web.Startup;

/// <summary>The composition root: everything the program is made of, in one place.</summary>
internal static class DashboardServices
{
    public static void AddDashboard(this WebApplicationBuilder builder, DashboardSettings settings)
    {
        // Package assets and wwwroot-assets are served in every environment, not only in Development.
        builder.WebHost.UseStaticWebAssets();
        // The server writes its name after every middleware, so only it can leave it out.
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings.Instruments);
        services.AddMarketData(settings);
        services.AddSingleton<PartCache>();
        services.AddSingleton<AnalyticsService>();
        services.AddSingleton<SavedViewService>();
        services.AddSingleton<Readiness>();
        services.AddHostedService<DataStartup>();

        // Markers of circuits are protected with these keys; kept on disk, an open page survives a restart.
        services.AddDataProtection().PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.DataDirectory, "keys")));
        services.AddMudServices();
        services.AddHttpContextAccessor();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSecurity();
        // Pages and answers are mostly repeated words. Only without TLS, for which a proxy in front decides: compressed secrets can be guessed.
        services.AddResponseCompression(options => options.MimeTypes = ["text/html", "application/json", "application/problem+json", "text/csv"]);
        services.AddApi();
        services.AddSharing();
        services.AddMetrics();
    }

    private static void AddMarketData(this IServiceCollection services, DashboardSettings settings)
    {
        services.AddStorage(settings.Database);
        services.AddSingleton(new ImportLimits());
        services.AddSingleton<MarketHistoryCache>();
        services.AddSingleton<PriceJournal>();
        services.AddSingleton<PriceRepair>();
        services.AddSingleton<PriceImporter>();
        services.AddSingleton<EventBook>();
        services.AddPriceRefresh(settings);
        if (settings.ImportDirectory is { } folder)
        {
            services.AddSingleton(provider => new ImportFolder(folder, provider.GetRequiredService<PriceImporter>()));
        }
    }
}
