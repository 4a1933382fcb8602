using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.History;
using SectorDashboard.Storage.Prices;
using SectorDashboard.Storage.Views;

namespace SectorDashboard.Storage;

/// <summary>Adds the SQLite database and what is kept in it.</summary>
public static class StorageServices
{
    /// <summary>Registers the stores on a SQLite file, which is made when <see cref="MigrateAsync"/> runs.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, string file)
    {
        services.AddPooledDbContextFactory<DashboardDbContext>(options => options.UseSqlite($"Data Source={file}"));
        services.AddSingleton<IPriceStore, PriceStore>();
        services.AddSingleton<ISavedViewStore, SavedViewStore>();
        return services;
    }

    /// <summary>Makes the database or brings it up to date. EF Core's SQLite databases are made with write-ahead logging, so readers never wait for an import.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<DashboardDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.MigrateAsync(cancellation);
    }

    /// <summary>Whether the database answers.</summary>
    public static async Task<bool> CanConnectAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var contexts = services.GetRequiredService<IDbContextFactory<DashboardDbContext>>();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Database.CanConnectAsync(cancellation);
    }
}
