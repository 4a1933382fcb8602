using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.MarketData.History;
using SectorDashboard.Storage;
using SectorDashboard.Tests;

namespace SectorDashboard.Web.Tests.Durability;

/// <summary>The database of programs that are killed: how they are told of it, and what it holds afterwards.</summary>
internal abstract class KilledDatabase : IAsyncDisposable
{
    /// <summary>The program's settings for it.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    protected abstract DatabaseConnection Connection { get; }

    /// <summary>Opens it as the next program would, and reads all of it.</summary>
    public async Task<PriceArchive> ReadAsync()
    {
        await AssertIsSoundAsync();
        await using var services = new ServiceCollection().AddStorage(Connection).BuildServiceProvider();
        Assert.Null(await StorageServices.OpenAsync(services, CancellationToken.None));
        var archive = await services.GetRequiredService<IPriceStore>().ReadAsync(null, CancellationToken.None);
        SqliteConnection.ClearAllPools();
        return archive;
    }

    public abstract ValueTask DisposeAsync();

    protected abstract Task AssertIsSoundAsync();
}

/// <summary>A SQLite file.</summary>
internal sealed class KilledSqlite : KilledDatabase
{
    private readonly string _data = Directory.CreateTempSubdirectory("killed-").FullName;

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal) { ["DataDirectory"] = _data };

    protected override DatabaseConnection Connection => DatabaseConnection.ToSqlite(File);

    private string File => Path.Combine(_data, "dashboard.db");

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return ValueTask.CompletedTask;
    }

    protected override async Task AssertIsSoundAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", await command.ExecuteScalarAsync(CancellationToken.None));
    }
}

/// <summary>A database on the tests' PostgreSQL server.</summary>
internal sealed class KilledPostgreSql(string connectionString) : KilledDatabase
{
    private readonly string _data = Directory.CreateTempSubdirectory("killed-").FullName;

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["DataDirectory"] = _data,
        ["Database:Provider"] = nameof(DatabaseProvider.PostgreSql),
        ["Database:ConnectionString"] = connectionString,
    };

    protected override DatabaseConnection Connection => DatabaseConnection.ToPostgreSql(connectionString).Connection!;

    public override async ValueTask DisposeAsync()
    {
        await PostgreSqlServer.DropDatabaseAsync(connectionString);
        Directory.Delete(_data, recursive: true);
    }

    protected override Task AssertIsSoundAsync() => Task.CompletedTask;
}
