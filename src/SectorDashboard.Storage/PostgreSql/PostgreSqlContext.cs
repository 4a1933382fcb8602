using Microsoft.EntityFrameworkCore;

namespace SectorDashboard.Storage.PostgreSql;

/// <summary>The database on a server, which several programs may share.</summary>
internal sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : DashboardDbContext(options)
{
    /// <summary>Connects once, without trying again: at the start a wrong password or host is told at once.</summary>
    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        var connection = Database.GetDbConnection();
        await connection.OpenAsync(cancellation);
        await connection.CloseAsync();
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
}
