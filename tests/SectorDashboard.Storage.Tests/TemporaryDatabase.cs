using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Storage.Tests;

/// <summary>A real SQLite file that lives as long as one test.</summary>
public sealed class TemporaryDatabase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("storage").FullName;
    private readonly ServiceProvider _services;

    public TemporaryDatabase()
    {
        File = Path.Combine(_folder, "dashboard.db");
        _services = new ServiceCollection().AddSqliteStorage(File).BuildServiceProvider();
    }

    public string File { get; }

    public IServiceProvider Services => _services;

    public IPriceStore Prices => _services.GetRequiredService<IPriceStore>();

    public ISavedViewStore Views => _services.GetRequiredService<ISavedViewStore>();

    public async ValueTask InitializeAsync() => await StorageServices.MigrateAsync(_services, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    public Task<DashboardDbContext> OpenAsync() =>
        _services.GetRequiredService<IDbContextFactory<DashboardDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <summary>Asks the database itself, beside the program's own code.</summary>
    public async Task<object?> AskAsync(string sql)
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
