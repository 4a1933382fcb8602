namespace SectorDashboard.Web.Configuration;

/// <summary>What the person who runs the program can set, checked once at the start.</summary>
/// <param name="DataDirectory">Folder of the database file and the data protection keys.</param>
/// <param name="ImportDirectory">Folder of price files to import and watch, or null.</param>
/// <param name="Online">Whether network sources may be asked.</param>
internal sealed record DashboardSettings(string DataDirectory, string? ImportDirectory, bool Online)
{
    private const string Section = "SectorDashboard:";

    public string DatabaseFile => Path.Combine(DataDirectory, "dashboard.db");

    /// <summary>Reads the settings, or says in one line which key is wrong.</summary>
    public static (DashboardSettings? Settings, string? Problem) Read(IConfiguration configuration)
    {
        var provider = configuration[Section + "Database:Provider"] ?? "Sqlite";
        if (!provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            return Wrong("Database:Provider", $"'{provider}' is not a database that this version has; it must be Sqlite");
        }

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

        return (new DashboardSettings(Path.GetFullPath(data), string.IsNullOrEmpty(import) ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(import)), online), null);
    }

    private static (DashboardSettings? Settings, string? Problem) Wrong(string key, string problem) =>
        (null, $"{Section}{key}: {problem}.");
}
