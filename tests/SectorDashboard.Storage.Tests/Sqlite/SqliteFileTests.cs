using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.MarketData.History;
using SectorDashboard.Storage.Prices;
using SectorDashboard.Storage.Sqlite;

namespace SectorDashboard.Storage.Tests.Sqlite;

/// <summary>A SQLite file through the program's versions and accidents.</summary>
public sealed class SqliteFileTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("storage").FullName;
    private readonly ServiceProvider _program;

    public SqliteFileTests() => _program = new ServiceCollection().AddStorage(DatabaseConnection.ToSqlite(File)).BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, "dashboard.db");

    private IPriceStore Prices => _program.GetRequiredService<IPriceStore>();

    public async ValueTask DisposeAsync()
    {
        await _program.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_file_of_the_first_version_is_brought_up_to_date_and_keeps_its_recordings()
    {
        var recording = Samples.Recording("SOXS") with { RecordedAt = Samples.Start };
        var packed = PackedPrices.Pack(recording.Bars, recording.Splits);
        await using (var old = Open())
        {
            await old.GetService<IMigrator>().MigrateAsync("Initial", Token);
            await old.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "PriceRecordings" ("Symbol", "Source", "FileName", "ContentHash", "AdjustedFor", "RecordedAt", "Prices")
                VALUES ({recording.Symbol}, {recording.Source}, {recording.FileName}, {recording.ContentHash}, 1, {Samples.Start.ToUnixTimeMilliseconds()}, {packed})
                """,
                Token);
        }

        Assert.Null(await StorageServices.OpenAsync(_program, Token));

        var read = Assert.Single((await Prices.ReadAsync(null, Token)).Recordings);
        Assert.Equal((recording.Symbol, recording.Source, recording.ContentHash, recording.RecordedAt), (read.Symbol, read.Source, read.ContentHash, read.RecordedAt));
        Assert.Equal(recording.Bars.Close, read.Bars.Close);
        Assert.Equal(recording.Bars.Dates[^1], read.AdjustedAsOf);
        Assert.False(read.IsComparison);
        Assert.Empty(read.Remarks);
        Assert.Equal(Samples.Start.AddMilliseconds(1), await Prices.AppendAsync(Samples.Archive(recording), Samples.Start, Token));
    }

    [Fact]
    public async Task Readers_never_wait_for_a_writer()
    {
        await using (System.IO.File.Create(File))
        {
            // What a program leaves that is killed before it has written anything.
        }

        Assert.Null(await StorageServices.OpenAsync(_program, Token));
        await using var context = Open();
        Assert.Equal("wal", (await context.Database.SqlQuery<string>($"PRAGMA journal_mode").ToListAsync(Token))[0]);
    }

    [Fact]
    public async Task The_lock_of_a_program_that_was_killed_while_it_migrated_is_no_obstacle()
    {
        await using (var killed = Open())
        {
            await killed.GetService<IMigrator>().MigrateAsync("Initial", Token);
            await killed.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-05 21:00:00+00:00')""", Token);
        }

        Assert.Null(await StorageServices.OpenAsync(_program, Token));
        Assert.Empty((await Prices.ReadAsync(null, Token)).Corrections);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_as_such_in_one_line()
    {
        await System.IO.File.WriteAllTextAsync(File, string.Concat(Enumerable.Repeat("not a database ", 100)), Token);

        var problem = await StorageServices.OpenAsync(_program, Token);

        Assert.StartsWith("The database cannot be opened.", problem, StringComparison.Ordinal);
        Assert.Contains("not a database", problem, StringComparison.Ordinal);
        Assert.Single(problem!.Split('\n'));
    }

    private SqliteContext Open() => _program.GetRequiredService<IDbContextFactory<SqliteContext>>().CreateDbContext();
}
