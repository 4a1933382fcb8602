using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import;

namespace SectorDashboard.Web.Startup;

/// <summary>Loads prices and events and imports the folder before the first page is served; then watches the folder.</summary>
internal sealed class DataStartup(
    IServiceProvider services, MarketHistoryCache histories, EventBook events, Readiness readiness, ILogger<DataStartup> logger) : BackgroundService
{
    // A page opened earlier would show simulated data and change under the reader; with a very large folder, better that than nothing.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(20);

    private readonly ImportFolder? _folder = services.GetService<ImportFolder>();
    private Task _firstImport = Task.CompletedTask;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await histories.ReloadAsync(cancellationToken);
        await events.ListAsync(cancellationToken);
        _firstImport = ImportAsync(cancellationToken);
        await Task.WhenAny(_firstImport, Task.Delay(s_longestWait, cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _firstImport;
        if (_folder is not null)
        {
            await _folder.WatchAsync(e => logger.LogError(e, "The import of {Folder} failed; it is tried again after the next change", _folder.Path), stoppingToken);
        }
    }

    private async Task ImportAsync(CancellationToken cancellation)
    {
        try
        {
            if (_folder is not null)
            {
                await _folder.ImportAsync(cancellation);
                LogReports(_folder.Progress!.Reports);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The import of {Folder} failed", _folder!.Path);
        }

        readiness.Loaded();
    }

    private void LogReports(IReadOnlyList<ImportReport> reports)
    {
        foreach (var report in reports.Where(r => r.Refusal is not null))
        {
            logger.LogWarning("{File} was not imported: {Refusal}", report.FileName, report.Refusal);
        }

        logger.LogInformation("{Files} price files read, {Rows} rows", reports.Count, reports.Sum(r => r.Accepted));
    }
}
