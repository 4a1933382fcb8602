using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Storage.PostgreSql;
using SectorDashboard.Tests;

namespace SectorDashboard.Storage.Tests.Databases;

/// <summary>A database of its own on the tests' PostgreSQL server.</summary>
internal sealed class PostgreSqlTestDatabase : TestDatabase
{
    private string? _connectionString;

    public string ConnectionString => _connectionString!;

    protected override DatabaseConnection Connection => DatabaseConnection.ToPostgreSql(ConnectionString).Connection!;

    public override async ValueTask InitializeAsync()
    {
        _connectionString = await PostgreSqlServer.CreateDatabaseAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_connectionString is not null)
        {
            await PostgreSqlServer.DropDatabaseAsync(_connectionString);
        }
    }

    public override DashboardDbContext Open() => Services.GetRequiredService<IDbContextFactory<PostgreSqlContext>>().CreateDbContext();

    public override Task<object?> AskAsync(string sql) => PostgreSqlServer.ExecuteAsync(ConnectionString, sql);
}
