using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Storage.Sqlite;

namespace SectorDashboard.Storage.Tests.Databases;

/// <summary>A SQLite file in a folder of its own.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private readonly string _folder = Directory.CreateTempSubdirectory("storage").FullName;

    public string File => Path.Combine(_folder, "dashboard.db");

    protected override DatabaseConnection Connection => DatabaseConnection.ToSqlite(File);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    public override DashboardDbContext Open() => Services.GetRequiredService<IDbContextFactory<SqliteContext>>().CreateDbContext();

    public override async Task<object?> AskAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are written in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
