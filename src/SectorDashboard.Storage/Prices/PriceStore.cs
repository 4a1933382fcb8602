using Microsoft.EntityFrameworkCore;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Storage.Prices;

internal sealed class PriceStore(IDbContextFactory<DashboardDbContext> contexts) : IPriceStore
{
    public async Task<IReadOnlyList<PriceRecording>> ReadAsync(DateTimeOffset? asOf, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = context.PriceRecordings.AsNoTracking();
        if (asOf is { } instant)
        {
            rows = rows.Where(r => r.RecordedAt <= instant);
        }

        var recordings = new List<PriceRecording>();
        await foreach (var row in rows.OrderBy(r => r.RecordedAt).ThenBy(r => r.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            recordings.Add(row.ToRecording());
        }

        return recordings;
    }

    public async Task AppendAsync(IReadOnlyList<PriceRecording> recordings, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.PriceRecordings.AddRange(recordings.Select(PriceRecordingRow.Of));
        await context.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<RecordedContent>> ReadContentsAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.PriceRecordings.AsNoTracking()
            .OrderBy(r => r.RecordedAt).ThenBy(r => r.Id)
            .Select(r => new RecordedContent(r.Symbol, r.ContentHash, r.RecordedAt))
            .ToListAsync(cancellation);
    }
}
