using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Refresh;

namespace SectorDashboard.Web.Startup;

/// <summary>Refreshes prices in the background: once after the start where the last session is missing, then after each session.</summary>
internal sealed class RefreshService(
    PriceRefresh refresh, MarketHistoryCache histories, TimeProvider time, ILogger<RefreshService> logger) : BackgroundService
{
    // Long waits are cut, so that a clock that was set or a machine that slept is noticed.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isComplete = refresh.IsUpToDate(await histories.AsOfAsync(null, stoppingToken)) || await RefreshAsync(stoppingToken);
        while (true)
        {
            await WaitUntilAsync(RefreshSchedule.Next(time.GetUtcNow(), isComplete), stoppingToken);
            isComplete = await RefreshAsync(stoppingToken);
        }
    }

    private async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            await refresh.RefreshAsync(cancellation);
            return refresh.Progress!.IsComplete;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The prices could not be refreshed; it is tried again");
            return false;
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset instant, CancellationToken cancellation)
    {
        while (instant - time.GetUtcNow() is { } left && left > TimeSpan.Zero)
        {
            await Task.Delay(left < s_longestWait ? left : s_longestWait, time, cancellation);
        }
    }
}
