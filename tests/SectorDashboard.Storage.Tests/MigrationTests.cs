using Microsoft.EntityFrameworkCore;
using SectorDashboard.Storage.Tests.Databases;

namespace SectorDashboard.Storage.Tests;

public abstract class MigrationTests : DatabaseTests
{
    private protected MigrationTests(TestDatabase database)
        : base(database)
    {
    }

    [Fact]
    public async Task The_database_is_made_with_its_tables()
    {
        foreach (var table in new[] { "PriceRecordings", "PriceCorrections", "FundHoldings", "SavedViews", "MarketEvents" })
        {
            Assert.Equal(0L, await Database.AskAsync($"""SELECT count(*) FROM "{table}" """));
        }

        Assert.True(await StorageServices.CanConnectAsync(Database.Services, Token));
    }

    [Fact]
    public async Task Opening_again_keeps_what_is_there()
    {
        await Database.Prices.AppendAsync(Samples.Archive(Samples.Recording("SOXS")), Samples.Start, Token);
        Assert.Null(await StorageServices.OpenAsync(Database.StartProgram(), Token));
        Assert.Single(await Database.Prices.ReadContentsAsync(Token));
    }

    [Fact]
    public async Task The_migrations_hold_the_whole_model()
    {
        await using var context = Database.Open();
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Token));
    }

    [Fact]
    public async Task A_reader_sees_the_last_whole_state_while_a_writer_is_at_work()
    {
        await Database.Prices.AppendAsync(Samples.Archive(Samples.Recording("SOXS")), Samples.Start, Token);
        await using var context = Database.Open();
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var writing = await context.Database.BeginTransactionAsync(Token);
            await context.LockForAddingAsync(Token);
            await context.Database.ExecuteSqlAsync($"""DELETE FROM "PriceRecordings" """, Token);
            Assert.Single(await Database.Prices.ReadContentsAsync(Token));
            await writing.RollbackAsync(Token);
        });
    }
}

public sealed class SqliteMigrationTests() : MigrationTests(new SqliteTestDatabase());

public sealed class PostgreSqlMigrationTests() : MigrationTests(new PostgreSqlTestDatabase());
