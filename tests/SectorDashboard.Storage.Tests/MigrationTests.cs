using Microsoft.EntityFrameworkCore;

namespace SectorDashboard.Storage.Tests;

public sealed class MigrationTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task The_database_is_made_with_its_tables()
    {
        Assert.Equal(2L, await _database.AskAsync("SELECT count(*) FROM sqlite_master WHERE name IN ('PriceRecordings', 'SavedViews')"));
        Assert.True(await StorageServices.CanConnectAsync(_database.Services, Token));
    }

    [Fact]
    public async Task Migrating_again_keeps_what_is_there()
    {
        await _database.Prices.AppendAsync([Samples.Recording("SOXS", 0)], Token);
        await StorageServices.MigrateAsync(_database.Services, Token);
        Assert.Single(await _database.Prices.ReadContentsAsync(Token));
    }

    [Fact]
    public async Task Readers_never_wait_for_a_writer() => Assert.Equal("wal", await _database.AskAsync("PRAGMA journal_mode"));

    [Fact]
    public async Task The_migrations_hold_the_whole_model()
    {
        await using var context = await _database.OpenAsync();
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Token));
    }

    [Fact]
    public async Task A_reader_sees_the_last_whole_state_while_a_writer_is_at_work()
    {
        await _database.Prices.AppendAsync([Samples.Recording("SOXS", 0)], Token);
        await using var context = await _database.OpenAsync();
        await using var writing = await context.Database.BeginTransactionAsync(Token);
        await context.Database.ExecuteSqlAsync($"DELETE FROM PriceRecordings", Token);
        Assert.Single(await _database.Prices.ReadContentsAsync(Token));
        await writing.RollbackAsync(Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
