using SectorDashboard.MarketData.Refresh;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.Web.Configuration;

namespace SectorDashboard.Web.Startup;

/// <summary>Adds the sources of prices and what asks them; offline there are none.</summary>
internal static class RefreshServices
{
    public static void AddPriceRefresh(this IServiceCollection services, DashboardSettings settings)
    {
        if (settings.Online)
        {
            services.AddPriceSources(settings.Sources.Settings);
            services.AddHostedService<RefreshService>();
        }

        services.AddSingleton(settings.Sources.Order);
        services.AddSingleton<PriceRefresh>();
    }
}
