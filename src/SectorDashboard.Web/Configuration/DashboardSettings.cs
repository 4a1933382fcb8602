using SectorDashboard.MarketData.Instruments;
using SectorDashboard.Storage;

namespace SectorDashboard.Web.Configuration;

/// <summary>What the person who runs the program can set, checked once at the start.</summary>
/// <param name="DataDirectory">Folder of the database file and the data protection keys.</param>
/// <param name="ImportDirectory">Folder of price files to import and watch, or null.</param>
/// <param name="Online">Whether network sources may be asked.</param>
/// <param name="Database">Where prices and views are kept.</param>
internal sealed record DashboardSettings(string DataDirectory, string? ImportDirectory, bool Online, DatabaseConnection Database)
{
    private const string Section = "SectorDashboard:";

    /// <summary>The key to look at where the database cannot be used.</summary>
    public string DatabaseKey => Section + (Database.Provider == DatabaseProvider.Sqlite ? "DataDirectory" : "Database:ConnectionString");

    /// <summary>The sources of prices.</summary>
    public required SourceChoice Sources { get; init; }

    /// <summary>The instruments, the user's own ones among them.</summary>
    public required InstrumentBook Instruments { get; init; }

    /// <summary>Reads the settings, or says in one line which key is wrong.</summary>
    public static (DashboardSettings? Settings, string? Problem) Read(IConfiguration configuration)
    {
        var online = true;
        if (configuration[Section + "Online"] is { } text && !bool.TryParse(text, out online))
        {
            return Wrong("Online", $"'{text}' must be true or false");
        }

        var import = configuration[Section + "ImportDirectory"];
        if (!string.IsNullOrEmpty(import) && !Directory.Exists(import))
        {
            return Wrong("ImportDirectory", $"there is no folder '{import}'");
        }

        var data = configuration[Section + "DataDirectory"];
        if (string.IsNullOrEmpty(data))
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
            data = Path.Combine(home, "SectorDashboard");
        }

        try
        {
            Directory.CreateDirectory(data);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Wrong("DataDirectory", $"the folder '{data}' cannot be made: {e.Message}");
        }

        data = Path.GetFullPath(data);
        var (database, key, problem) = ReadDatabase(configuration, Path.Combine(data, "dashboard.db"));
        if (database is null)
        {
            return Wrong(key, problem);
        }

        import = string.IsNullOrEmpty(import) ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(import));
        var (sources, wrongKey, wrong) = SourceSection.Read(configuration.GetSection("SectorDashboard"));
        if (sources is null)
        {
            return Wrong(wrongKey, wrong);
        }

        try
        {
            var instruments = InstrumentBook.Open(Path.Combine(data, "instruments.json"));
            return (new DashboardSettings(data, import, online, database) { Sources = sources, Instruments = instruments }, null);
        }
        catch (InvalidDataException e)
        {
            return (null, e.Message.ReplaceLineEndings(" "));
        }
    }

    private static (DatabaseConnection? Database, string Key, string Problem) ReadDatabase(IConfiguration configuration, string file)
    {
        const string providerKey = "Database:Provider";
        const string connectionKey = "Database:ConnectionString";
        var provider = configuration[Section + providerKey] ?? nameof(DatabaseProvider.Sqlite);
        var connectionString = configuration[Section + connectionKey];
        if (provider.Equals(nameof(DatabaseProvider.PostgreSql), StringComparison.OrdinalIgnoreCase))
        {
            var (database, problem) = DatabaseConnection.ToPostgreSql(connectionString);
            return (database, connectionKey, problem ?? "");
        }

        if (!provider.Equals(nameof(DatabaseProvider.Sqlite), StringComparison.OrdinalIgnoreCase))
        {
            return (null, providerKey, $"'{provider}' is not a database that this program knows; it must be Sqlite or PostgreSql");
        }

        // Somebody who gives one expects the prices to be there, and would look for them in vain.
        return string.IsNullOrEmpty(connectionString)
            ? (DatabaseConnection.ToSqlite(file), "", "")
            : (null, connectionKey, "it is for PostgreSql, and Database:Provider is Sqlite, whose file is in the data directory");
    }

    private static (DashboardSettings? Settings, string? Problem) Wrong(string key, string problem) =>
        (null, $"{Section}{key}: {problem}.");
}
