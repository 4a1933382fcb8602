using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SectorDashboard.MarketData.History;
using SectorDashboard.Storage.Tests.Databases;
using SectorDashboard.Tests;

namespace SectorDashboard.Storage.Tests.PostgreSql;

/// <summary>A server that is there, gone, silent, or refuses.</summary>
public sealed class PostgreSqlServerTests : IAsyncLifetime
{
    private readonly PostgreSqlTestDatabase _database = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Programs_that_start_at_once_on_an_empty_database_migrate_it_once()
    {
        var empty = await PostgreSqlServer.CreateDatabaseAsync();
        try
        {
            var problems = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => OpenAsync(empty), Token)));

            Assert.All(problems, Assert.Null);
            var twice = """SELECT count(*) - count(DISTINCT "MigrationId") FROM "__EFMigrationsHistory" """;
            Assert.Equal(0L, await PostgreSqlServer.ExecuteAsync(empty, twice));
            Assert.Equal(0L, await PostgreSqlServer.ExecuteAsync(empty, """SELECT count(*) FROM "FundHoldings" """));
        }
        finally
        {
            await PostgreSqlServer.DropDatabaseAsync(empty);
        }
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_one_line_without_it()
    {
        var problem = await OpenAsync(With(parts => parts.Password = "opensesame"));

        Assert.Contains("password authentication failed", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("opensesame", problem, StringComparison.Ordinal);
        Assert.Single(problem!.Split('\n'));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_told_and_not_made()
    {
        Assert.Contains("\"no_such\" does not exist", await OpenAsync(With(parts => parts.Database = "no_such")), StringComparison.Ordinal);
        Assert.Contains("\"no_such\" does not exist", await OpenAsync(With(parts => parts.Database = "no_such")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_made_again_unnoticed()
    {
        await _database.Prices.AppendAsync(Samples.Archive(Samples.Recording("SOXS")), Samples.Start, Token);

        await PostgreSqlServer.DisconnectAsync(_database.ConnectionString);
        Assert.Single((await _database.Prices.ReadAsync(null, Token)).Recordings);
        await PostgreSqlServer.DisconnectAsync(_database.ConnectionString);
        await _database.Prices.AppendAsync(Samples.Archive(Samples.Recording("SOXL")), Samples.Start, Token);
        await PostgreSqlServer.DisconnectAsync(_database.ConnectionString);
        await _database.Views.SaveAsync(Samples.View("AAAAAAAAAAAAAAAAAAAAAA"), Token);

        Assert.Equal(["SOXS", "SOXL"], (await _database.Prices.ReadContentsAsync(Token)).Select(c => c.Symbol), StringComparer.Ordinal);
        Assert.NotNull(await _database.Views.FindAsync("AAAAAAAAAAAAAAAAAAAAAA", Token));
    }

    [Fact]
    public async Task A_database_that_lets_nobody_in_fails_with_a_message_until_it_does_again()
    {
        await PostgreSqlServer.LockOutAsync(_database.ConnectionString, locked: true);
        Assert.False(await StorageServices.CanConnectAsync(_database.Services, Token));
        await Assert.ThrowsAsync<StorageException>(() => _database.Prices.ReadAsync(null, Token));
        await Assert.ThrowsAsync<StorageException>(() => _database.Views.SaveAsync(Samples.View("AAAAAAAAAAAAAAAAAAAAAA"), Token));
        await Assert.ThrowsAsync<StorageException>(() => _database.Views.DeleteAsync("AAAAAAAAAAAAAAAAAAAAAA", Token));

        await PostgreSqlServer.LockOutAsync(_database.ConnectionString, locked: false);
        Assert.True(await StorageServices.CanConnectAsync(_database.Services, Token));
        Assert.Null(await _database.Views.FindAsync("AAAAAAAAAAAAAAAAAAAAAA", Token));
    }

    private string With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var parts = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        change(parts);
        return parts.ToString();
    }

    internal static async Task<string?> OpenAsync(string connectionString)
    {
        await using var program = new ServiceCollection().AddStorage(DatabaseConnection.ToPostgreSql(connectionString).Connection!).BuildServiceProvider();
        return await StorageServices.OpenAsync(program, Token);
    }
}

/// <summary>Addresses at which there is no server, so that none is needed.</summary>
public sealed class NoServerTests
{
    private const string Login = "Database=d;Username=u;Password=opensesame";

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_told_in_one_line()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        AssertTold(await PostgreSqlServerTests.OpenAsync($"Host=127.0.0.1;Port={port};{Login}"));
    }

    [Fact]
    public async Task A_host_without_an_address_is_told_in_one_line() =>
        AssertTold(await PostgreSqlServerTests.OpenAsync($"Host=no-such-host.invalid;{Login}"));

    [Fact]
    public async Task A_host_that_accepts_and_stays_silent_is_given_up()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        AssertTold(await PostgreSqlServerTests.OpenAsync($"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Timeout=1;{Login}"));
    }

    private static void AssertTold(string? problem)
    {
        Assert.StartsWith("The database cannot be opened. ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("opensesame", problem, StringComparison.Ordinal);
        Assert.Single(problem!.Split('\n'));
    }
}
