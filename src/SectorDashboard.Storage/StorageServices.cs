using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.Storage.Events;
using SectorDashboard.Storage.PostgreSql;
using SectorDashboard.Storage.Prices;
using SectorDashboard.Storage.Sqlite;
using SectorDashboard.Storage.Views;

namespace SectorDashboard.Storage;

/// <summary>Adds the database and what is kept in it.</summary>
public static class StorageServices
{
    // A short break of the network passes unnoticed; for a longer one a message is better than a page that waits.
    private const int Retries = 3;

    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_longestAnswer = TimeSpan.FromSeconds(5);

    /// <summary>Registers the stores on a database, which is made ready by <see cref="OpenAsync"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, DatabaseConnection connection)
    {
        if (connection.Provider == DatabaseProvider.PostgreSql)
        {
            services.AddDatabase<PostgreSqlContext>(options => options.UseNpgsql(
                connection.ConnectionString, server => server.EnableRetryOnFailure(Retries, s_longestPause, errorCodesToAdd: null)));
        }
        else
        {
            services.AddDatabase<SqliteContext>(options => options.UseSqlite(connection.ConnectionString));
        }

        services.AddSingleton<IPriceStore, PriceStore>();
        services.AddSingleton<ISavedViewStore, SavedViewStore>();
        services.AddSingleton<IEventStore, EventStore>();
        return services;
    }

    /// <summary>
    /// Makes the tables or brings them up to date; null, or in one line why the database cannot be used. A SQLite file is made, a database
    /// on a server must be there. Programs that start at once on one server wait for each other.
    /// </summary>
    public static async Task<string?> OpenAsync(IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            await services.GetRequiredService<Database>().MigrateAsync(cancellation);
            return null;
        }
        catch (StorageException e)
        {
            return $"{e.Message} {e.GetBaseException().Message.ReplaceLineEndings(" ")}";
        }
    }

    /// <summary>Whether the database answers within a few seconds.</summary>
    public static async Task<bool> CanConnectAsync(IServiceProvider services, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(s_longestAnswer);
        try
        {
            return await services.GetRequiredService<Database>().CanConnectAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static void AddDatabase<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : DashboardDbContext
    {
        services.AddPooledDbContextFactory<TContext>(configure);
        services.AddSingleton(provider => new Database(provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext));
    }
}
