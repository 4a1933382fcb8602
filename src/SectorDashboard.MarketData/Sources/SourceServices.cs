using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SectorDashboard.MarketData.Sources.Http;
using SectorDashboard.MarketData.Sources.Providers;

namespace SectorDashboard.MarketData.Sources;

/// <summary>Adds the sources of prices and holdings.</summary>
public static class SourceServices
{
    private static readonly IPriceProtocol[] s_protocols =
    [
        new YahooProtocol(), new TiingoProtocol(), new AlphaVantageProtocol(), new TwelveDataProtocol(), new EodhdProtocol(),
        new StooqProtocol(), new FredProtocol(), new CboeProtocol(), new NasdaqProtocol(),
    ];

    /// <summary>
    /// Registers every <see cref="IPriceSource"/> and the <see cref="IHoldingsSource"/>. Settings are by the names of <see cref="SourceNames"/>; a source
    /// without any has the defaults. Throws <see cref="ArgumentException"/> for an unknown name or an address that is not http or https. Needs a
    /// <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddPriceSources(this IServiceCollection services, IReadOnlyDictionary<string, SourceSettings> settings)
    {
        foreach (var (name, setting) in settings)
        {
            if (!SourceNames.All.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new ArgumentException($"'{name}' is not a source; there are {string.Join(", ", SourceNames.All)}.", nameof(settings));
            }

            if (setting.BaseAddress is { } address && !(address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)))
            {
                throw new ArgumentException($"The address of {name} is not one of http or https.", nameof(settings));
            }
        }

        services.TryAddSingleton<HostTurns>();
        foreach (var protocol in s_protocols)
        {
            var name = protocol.Description.Name;
            var setting = SettingOf(settings, name);
            services.AddSourceClient(name, setting);
            services.AddSingleton<IPriceSource>(provider => new PriceSource(
                protocol, setting, Client(provider, name, protocol.Home, protocol.Pace, protocol.Description.NeedsKey, setting)));
        }

        var holdings = SettingOf(settings, SourceNames.Direxion);
        services.AddSourceClient(SourceNames.Direxion, holdings);
        return services.AddSingleton<IHoldingsSource>(provider => new DirexionHoldings(
            Client(provider, SourceNames.Direxion, DirexionHoldings.Home, TimeSpan.Zero, needsKey: false, holdings)));
    }

    private static SourceSettings SettingOf(IReadOnlyDictionary<string, SourceSettings> settings, string name) =>
        settings.FirstOrDefault(setting => setting.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? new SourceSettings();

    private static SourceClient Client(IServiceProvider provider, string name, Uri home, TimeSpan pace, bool needsKey, SourceSettings settings) => new(
        name,
        home,
        pace,
        needsKey,
        settings,
        provider.GetRequiredService<IHttpClientFactory>(),
        provider.GetRequiredService<HostTurns>(),
        provider.GetRequiredService<TimeProvider>());

    private static void AddSourceClient(this IServiceCollection services, string name, SourceSettings settings)
    {
        var client = services.AddHttpClient(name, http => http.Timeout = Timeout.InfiniteTimeSpan);

        // They would write addresses, and some sources have their key in the address.
        client.RemoveAllLoggers();
        client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = System.Net.DecompressionMethods.All,
            UseCookies = false,
        });
        client.AddResilienceHandler("source", (pipeline, context) =>
            SourceResilience.Configure(pipeline, settings, context.ServiceProvider.GetRequiredService<TimeProvider>()));
        client.AddHttpMessageHandler(() => new RedirectHandler());
        client.AddHttpMessageHandler(() => new BoundedBodyHandler(settings.MaxBytes));
    }
}
