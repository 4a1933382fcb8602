using Microsoft.EntityFrameworkCore;
using SectorDashboard.MarketData.Events;

namespace SectorDashboard.Storage.Events;

internal sealed class EventStore(Database database) : IEventStore
{
    // The order is the program's own: databases compare text by rules of their own.
    public Task<IReadOnlyList<MarketEvent>> ListAsync(CancellationToken cancellation) => database.UseAsync<IReadOnlyList<MarketEvent>>(
        async context =>
        {
            var events = await context.MarketEvents.AsNoTracking().ToListAsync(cancellation);
            return [.. events.OrderBy(e => e.Date).ThenBy(e => e.Category).ThenBy(e => e.Title, StringComparer.Ordinal)];
        },
        cancellation);

    public Task<int?> AddAsync(IReadOnlyList<MarketEvent> events, int most, CancellationToken cancellation) => database.UseAsync<int?>(
        async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await context.LockForAddingAsync(cancellation);
            var known = (await context.MarketEvents.AsNoTracking().ToListAsync(cancellation)).Select(e => e.Entry).ToHashSet();
            var added = events.Where(e => known.Add(e.Entry)).ToList();
            if (known.Count > most)
            {
                return null;
            }

            context.MarketEvents.AddRange(added);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return added.Count;
        },
        cancellation);

    public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => database.UseAsync(
        async context => await context.MarketEvents.Where(e => e.Id == id).ExecuteDeleteAsync(cancellation) > 0, cancellation);
}
