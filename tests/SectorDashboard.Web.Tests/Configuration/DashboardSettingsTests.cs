using Microsoft.Extensions.Configuration;
using SectorDashboard.MarketData.Refresh;
using SectorDashboard.MarketData.Sources;
using SectorDashboard.Storage;
using SectorDashboard.Web.Configuration;

namespace SectorDashboard.Web.Tests.Configuration;

public sealed class DashboardSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sector-dashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("Online", "perhaps")]
    [InlineData("Online", "")]
    [InlineData("ImportDirectory", "no/such/folder")]
    [InlineData("DataDirectory", "bad\0name")]
    [InlineData("Sources:Bloomberg", "", "ApiKey")]
    [InlineData("Sources:Yahoo:BaseAddress", "query1.example")]
    [InlineData("Sources:Yahoo:BaseAddress", "file:///etc/passwd")]
    [InlineData("SourceOrder:Default", "Yahoo,Bloomberg")]
    [InlineData("SourceOrder:SOXS", "Direxion")]
    public void A_wrong_value_is_one_line_that_names_the_key(string key, string value, string? below = null)
    {
        var (settings, problem) = Read((below is null ? key : $"{key}:{below}", value));

        Assert.Null(settings);
        Assert.StartsWith($"SectorDashboard:{key}: ", problem, StringComparison.Ordinal);
        Assert.Single(problem!.ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public void A_data_directory_that_is_a_file_is_a_wrong_value()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        var (_, problem) = Read(("DataDirectory", file));

        Assert.StartsWith("SectorDashboard:DataDirectory: ", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_directory_is_made()
    {
        var folder = Path.Combine(_folder, "new", "data");

        var (settings, problem) = Read(("DataDirectory", folder));

        Assert.Null(problem);
        Assert.True(Directory.Exists(folder));
        Assert.Equal(folder, settings!.DataDirectory);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    public void Network_sources_may_be_asked_unless_switched_off(string? value, bool online) => Assert.Equal(online, Read(("Online", value)).Settings!.Online);

    [Fact]
    public void An_import_directory_that_exists_is_taken_and_an_empty_one_means_none()
    {
        Assert.Equal(_folder, Read(("ImportDirectory", _folder)).Settings!.ImportDirectory);
        Assert.Null(Read(("ImportDirectory", "")).Settings!.ImportDirectory);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("sqlite")]
    public void The_databases_name_may_be_in_any_letter_case(string provider)
    {
        Assert.Equal(DatabaseProvider.Sqlite, Read(("Database:Provider", provider)).Settings!.Database.Provider);
        Assert.Equal("SectorDashboard:DataDirectory", Read(("Database:Provider", provider)).Settings!.DatabaseKey);
    }

    [Fact]
    public void A_server_is_taken_with_its_connection_string()
    {
        var (settings, problem) = Read(("Database:Provider", "PostgreSQL"), ("Database:ConnectionString", "Host=h;Database=d"));

        Assert.Null(problem);
        Assert.Equal((DatabaseProvider.PostgreSql, "SectorDashboard:Database:ConnectionString"), (settings!.Database.Provider, settings.DatabaseKey));
    }

    [Theory]
    [InlineData("PostgreSql", null)]
    [InlineData("PostgreSql", "")]
    [InlineData("PostgreSql", "Password=opensesame")]
    [InlineData("PostgreSql", "Host=h;Database=d;Password=open;sesame")]
    [InlineData("Sqlite", "Host=h;Database=d;Password=opensesame")]
    public void A_wrong_connection_string_is_one_line_that_names_its_key_and_nothing_of_it(string provider, string? connectionString)
    {
        var (settings, problem) = Read(("Database:Provider", provider), ("Database:ConnectionString", connectionString));

        Assert.Null(settings);
        Assert.StartsWith("SectorDashboard:Database:ConnectionString: ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", problem, StringComparison.Ordinal);
        Assert.Single(problem!.ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public void Sources_have_their_addresses_and_keys_and_are_asked_in_the_order_that_is_set()
    {
        var sources = Read(
            ("Sources:yahoo:BaseAddress", "http://127.0.0.1:9"), ("Sources:Tiingo:ApiKey", " secret "),
            ("SourceOrder:Default", "Tiingo, Yahoo"), ("SourceOrder:VIXCLS", "FRED")).Settings!.Sources;

        Assert.Equal(new Uri("http://127.0.0.1:9"), sources.Settings["Yahoo"].BaseAddress);
        Assert.Equal("secret", sources.Settings["Tiingo"].ApiKey);
        Assert.Equal(["Tiingo", "Yahoo"], sources.Order.For("SOXS"));
        Assert.Equal(["FRED"], sources.Order.For("vixcls"));
        Assert.Equal(SourceOrder.Usual, Read().Settings!.Sources.Order.For("SOXS"));
        Assert.Equal(SourceNames.All.Except(["Direxion"], StringComparer.Ordinal).Order(StringComparer.Ordinal), SourceOrder.Usual.Order(StringComparer.Ordinal));
    }

    private (DashboardSettings? Settings, string? Problem) Read(params (string Key, string? Value)[] given)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal) { ["SectorDashboard:DataDirectory"] = _folder };
        foreach (var (key, value) in given)
        {
            values[$"SectorDashboard:{key}"] = value;
        }

        return DashboardSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
