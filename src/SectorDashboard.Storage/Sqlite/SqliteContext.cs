using Microsoft.EntityFrameworkCore;

namespace SectorDashboard.Storage.Sqlite;

/// <summary>The database as a file of this program alone.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : DashboardDbContext(options)
{
    /// <inheritdoc/>
    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        var connection = Database.GetDbConnection();
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();

        // With a write-ahead log readers never wait for an import. EF Core's lock outlives a process that is killed while it migrates, and the
        // next one would wait for it for ever (dotnet/efcore#38958); the file belongs to one process, so a lock that is found is such a one.
        command.CommandText = """PRAGMA journal_mode = 'wal'; DROP TABLE IF EXISTS "__EFMigrationsLock";""";
        await command.ExecuteNonQueryAsync(cancellation);
        await connection.CloseAsync();
    }

    /// <summary>SQLite has one writer at a time: a transaction that is begun for writing is the lock.</summary>
    public override Task LockForAddingAsync(CancellationToken cancellation) => Task.CompletedTask;
}
