using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Storage;

/// <summary>Opens the database for one piece of work, does it again where the connection fails for a moment, and tells its failures in the program's own terms.</summary>
internal sealed class Database(Func<DashboardDbContext> open)
{
    /// <summary>Does the work, which may be done more than once: what it changes it must change in one transaction.</summary>
    public async Task<T> UseAsync<T>(Func<DashboardDbContext, Task<T>> work, CancellationToken cancellation)
    {
        await using var context = open();
        try
        {
            return await context.Database.CreateExecutionStrategy().ExecuteAsync(
                _ =>
                {
                    context.ChangeTracker.Clear();
                    return work(context);
                },
                cancellation);
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw new StorageException("The database does not answer, or refuses. Try again in a moment.", e);
        }
    }

    /// <summary>Makes the tables or brings them up to date.</summary>
    public async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var context = open();
        try
        {
            await context.PrepareAsync(cancellation);

            // Migrating where there is nothing to do takes a lock and compares two whole models: half of a start.
            if (await IsBehindAsync(context, cancellation))
            {
                await using var _ = await context.LockForMigratingAsync(cancellation);
                if (await IsBehindAsync(context, cancellation))
                {
                    await context.Database.MigrateAsync(cancellation);
                }
            }
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw new StorageException("The database cannot be opened.", e);
        }
    }

    private static async Task<bool> IsBehindAsync(DashboardDbContext context, CancellationToken cancellation) =>
        (await context.Database.GetPendingMigrationsAsync(cancellation)).Any();

    /// <summary>Whether the database answers now.</summary>
    public async Task<bool> CanConnectAsync(CancellationToken cancellation)
    {
        await using var context = open();
        return await context.Database.CanConnectAsync(cancellation);
    }

    // Npgsql lets through what the network says where a host has no address.
    private static bool IsFailure(Exception e) =>
        e is DbException or DbUpdateException or RetryLimitExceededException or TimeoutException or SocketException or IOException;
}
