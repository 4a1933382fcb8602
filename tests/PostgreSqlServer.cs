using Npgsql;

namespace SectorDashboard.Tests;

/// <summary>The PostgreSQL server on which tests make databases of their own and drop them again.</summary>
internal static class PostgreSqlServer
{
    private const string Variable = "SECTORDASHBOARD_TEST_POSTGRES";

    /// <summary>Makes an empty database and gives its connection string. Skips the test where there is no server; fails it under CI, where there must be one.</summary>
    public static async Task<string> CreateDatabaseAsync()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(server))
        {
            Assert.False(
                string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase), $"CI=true, but {Variable} names no server.");
            Assert.Skip($"no PostgreSQL: {Variable} names no server");
        }

        var database = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync(Named(server, "postgres"), $"CREATE DATABASE {database}");
        return Named(server, database);
    }

    /// <summary>Drops a database that <see cref="CreateDatabaseAsync"/> made, whoever is still connected to it.</summary>
    public static async Task DropDatabaseAsync(string connectionString)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
        await ExecuteAsync(Named(connectionString, "postgres"), $"DROP DATABASE {DatabaseOf(connectionString)} WITH (FORCE)");
    }

    /// <summary>Throws everybody out of a database and lets nobody in; or lets them in again.</summary>
    public static Task LockOutAsync(string connectionString, bool locked)
    {
        var database = DatabaseOf(connectionString);
        var end = locked ? $"; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'" : "";
        return ExecuteAsync(Named(connectionString, "postgres"), $"ALTER DATABASE {database} ALLOW_CONNECTIONS {!locked}{end}");
    }

    /// <summary>Ends every connection to a database, as a restart of the server does.</summary>
    public static Task DisconnectAsync(string connectionString) => ExecuteAsync(
        Named(connectionString, "postgres"), $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{DatabaseOf(connectionString)}'");

    /// <summary>Executes a statement that a test has written, and gives the first value of its result.</summary>
    public static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(CancellationToken.None);
#pragma warning disable CA2100 // The statements are written in the tests.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(CancellationToken.None);
    }

    private static string Named(string connectionString, string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ToString();

    private static string DatabaseOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;
}
