using Microsoft.Data.Sqlite;
using Npgsql;

namespace SectorDashboard.Storage;

/// <summary>The databases that prices and views can be kept in.</summary>
public enum DatabaseProvider
{
    /// <summary>A file beside the program's other data.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    PostgreSql,
}

/// <summary>Which database to use and how to reach it. It may hold a password, which it tells nobody.</summary>
public sealed class DatabaseConnection
{
    // A server that is there answers in milliseconds; Npgsql's own 15 seconds keep a reader waiting too long for a message.
    private const int SecondsToConnect = 5;

    private DatabaseConnection(DatabaseProvider provider, string connectionString)
    {
        Provider = provider;
        ConnectionString = connectionString;
    }

    /// <summary>Which database it is.</summary>
    public DatabaseProvider Provider { get; }

    internal string ConnectionString { get; }

    /// <summary>The database's kind alone.</summary>
    public override string ToString() => Provider.ToString();

    /// <summary>A SQLite file, which is made where it does not exist; its folder must.</summary>
    public static DatabaseConnection ToSqlite(string file) =>
        new(DatabaseProvider.Sqlite, new SqliteConnectionStringBuilder { DataSource = file }.ToString());

    /// <summary>
    /// A database on a PostgreSQL server from a connection string as Npgsql reads it, or what is wrong with that. The problem quotes nothing of
    /// the string: what looks like an unknown key may be the rest of a password.
    /// </summary>
    public static (DatabaseConnection? Connection, string? Problem) ToPostgreSql(string? connectionString)
    {
        NpgsqlConnectionStringBuilder parts;
        try
        {
            parts = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            return (null, "it must be keys and values that Npgsql knows, such as Host=…;Database=…;Username=…;Password=…");
        }

        if (string.IsNullOrEmpty(parts.Host) || string.IsNullOrEmpty(parts.Database))
        {
            return (null, "it must name at least Host and Database");
        }

        if (!parts.ShouldSerialize(nameof(parts.Timeout)))
        {
            parts.Timeout = SecondsToConnect;
        }

        return (new DatabaseConnection(DatabaseProvider.PostgreSql, parts.ToString()), null);
    }
}
