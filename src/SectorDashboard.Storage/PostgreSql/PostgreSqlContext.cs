using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SectorDashboard.Storage.PostgreSql;

/// <summary>The database on a server, which several programs may share.</summary>
internal sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : DashboardDbContext(options)
{
    // Any number that no other program uses as a lock in this database.
    private const long MigrationLock = 0x5EC_708_DA5B;

    /// <summary>Connects once, without trying again: at the start a wrong password or host is told at once.</summary>
    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        var connection = Database.GetDbConnection();
        await connection.OpenAsync(cancellation);
        await connection.CloseAsync();
    }

    /// <summary>
    /// EF's own lock ends with each migration's transaction: of two programs that start at once both would go on with the next. This one ends with
    /// what holds it, or with the connection.
    /// </summary>
    public override async Task<IAsyncDisposable?> LockForMigratingAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);

        // Whoever holds the lock may migrate for longer than a command may take.
        var timeout = Database.GetCommandTimeout();
        Database.SetCommandTimeout(0);
        try
        {
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellation);
        }
        finally
        {
            Database.SetCommandTimeout(timeout);
        }

        return new HeldLock(Database);
    }

    /// <summary>This mode lets readers pass and keeps out everyone who writes to the table, until the transaction has ended.</summary>
    public override Task LockForAddingAsync(CancellationToken cancellation) =>
        Database.ExecuteSqlAsync($"""LOCK TABLE "PriceRecordings" IN SHARE ROW EXCLUSIVE MODE""", cancellation);

    /// <summary>PostgreSQL refuses a text over its column's length and SQLite does not; how long a text may be is for those to say who take it.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().HaveColumnType("text");
    }

    /// <summary>A pooled connection keeps its locks after it is closed, so this one is given back by hand.</summary>
    private sealed class HeldLock(DatabaseFacade database) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})");
            await database.CloseConnectionAsync();
        }
    }
}
