using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Storage.Prices;

internal sealed class PriceStore(Database database) : IPriceStore
{
    public Task<PriceArchive> ReadAsync(DateTimeOffset? asOf, CancellationToken cancellation) => database.UseAsync(
        async context =>
        {
            // Whatever is added from now on is later than this, so it cannot be read in part.
            if (await NewestAsync(context, cancellation) is not { } last)
            {
                return PriceArchive.Empty;
            }

            var instant = asOf < last ? asOf.Value : last;
            return new PriceArchive
            {
                Recordings = await RecordingsAsync(context, instant, cancellation),
                Corrections = await context.CorrectionsInOrder.Where(c => c.RecordedAt <= instant).ToListAsync(cancellation),
                Holdings = await context.HoldingsInOrder.Where(h => h.RecordedAt <= instant).ToListAsync(cancellation),
            };
        },
        cancellation);

    public Task<DateTimeOffset> AppendAsync(PriceArchive addition, DateTimeOffset now, CancellationToken cancellation) => database.UseAsync(
        async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await context.LockForAddingAsync(cancellation);
            var instant = PriceArchive.NextInstant(await NewestAsync(context, cancellation), now);
            var kept = addition.At(instant);
            context.PriceRecordings.AddRange(kept.Recordings.Select(PriceRecordingRow.Of));
            context.PriceCorrections.AddRange(kept.Corrections);
            context.FundHoldings.AddRange(kept.Holdings);
            await context.SaveChangesAsync(cancellation);
            await CommitAsync(transaction, cancellation);
            return instant;
        },
        cancellation);

    public Task<IReadOnlyList<RecordedContent>> ReadContentsAsync(CancellationToken cancellation) => database.UseAsync<IReadOnlyList<RecordedContent>>(
        async context => await context.PriceRecordings.AsNoTracking()
            .OrderBy(r => r.RecordedAt).ThenBy(r => r.Id)
            .Select(r => new RecordedContent(r.Symbol, r.ContentHash, r.RecordedAt))
            .ToListAsync(cancellation),
        cancellation);

    public Task<DateTimeOffset?> LastInstantAsync(CancellationToken cancellation) =>
        database.UseAsync(context => NewestAsync(context, cancellation), cancellation);

    private static Task<DateTimeOffset?> NewestAsync(DashboardDbContext context, CancellationToken cancellation) =>
        context.PriceRecordings.Select(r => (DateTimeOffset?)r.RecordedAt)
            .Concat(context.PriceCorrections.Select(c => (DateTimeOffset?)c.RecordedAt))
            .Concat(context.FundHoldings.Select(h => (DateTimeOffset?)h.RecordedAt))
            .MaxAsync(cancellation);

    private static async Task<List<PriceRecording>> RecordingsAsync(DashboardDbContext context, DateTimeOffset instant, CancellationToken cancellation)
    {
        var rows = context.PriceRecordings.AsNoTracking().Where(r => r.RecordedAt <= instant).OrderBy(r => r.RecordedAt).ThenBy(r => r.Id);
        var recordings = new List<PriceRecording>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            recordings.Add(row.ToRecording());
        }

        return recordings;
    }

    /// <summary>A commit that fails may have been carried out all the same; done again, it could record everything twice.</summary>
    private static async Task CommitAsync(IDbContextTransaction transaction, CancellationToken cancellation)
    {
        try
        {
            await transaction.CommitAsync(cancellation);
        }
        catch (DbException e)
        {
            throw new StorageException("The database broke off at the last moment, so it is not known whether this was kept. Reload, and try again if it was not.", e);
        }
    }
}
