using System.Diagnostics.Metrics;
using Prometheus;
using SectorDashboard.Web.Security;

namespace SectorDashboard.Web.Startup;

/// <summary>Counts for those who run the program, as Prometheus reads them: answers, requests, circuits and the runtime.</summary>
internal static class MetricsServices
{
    private static readonly string[] s_meters = ["SectorDashboard.", "Microsoft.AspNetCore.", "System.Runtime"];

    // Seconds: the names and borders of .NET's own meters are in seconds.
    private static readonly double[] s_borders = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600, 3600];

    // A count that nobody has raised for so long starts from nothing again. This is the longest that the library allows; its five minutes would forget open circuits.
    private static readonly TimeSpan s_expiry = TimeSpan.FromDays(1);

    public static void AddMetrics(this IServiceCollection services) => services.AddSingleton<MeterCollection>();

    /// <summary>Starts counting, and answers with the counts.</summary>
    public static void MapMetrics(this WebApplication app) => app
        .MapMetrics("/metrics", app.Services.GetRequiredService<MeterCollection>().Registry)
        .RequireRateLimiting(SecurityServices.ReadLimit)
        .WithMetadata(new ExcludeFromDescriptionAttribute());

    /// <summary>Listens to meters for as long as the program runs.</summary>
    internal sealed class MeterCollection : IDisposable
    {
        private readonly IDisposable _listening;

        public MeterCollection() => _listening = MeterAdapter.StartListening(new MeterAdapterOptions
        {
            Registry = Registry,
            MetricFactory = Prometheus.Metrics.WithCustomRegistry(Registry),
            MetricsExpireAfter = s_expiry,
            InstrumentFilterPredicate = IsWanted,
            ResolveHistogramBuckets = _ => s_borders,
        });

        public CollectorRegistry Registry { get; } = Prometheus.Metrics.NewCustomRegistry();

        public void Dispose() => _listening.Dispose();

        private static bool IsWanted(Instrument instrument) => s_meters.Any(name => instrument.Meter.Name.StartsWith(name, StringComparison.Ordinal));
    }
}
