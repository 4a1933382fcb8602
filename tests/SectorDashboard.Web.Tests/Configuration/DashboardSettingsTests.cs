using Microsoft.Extensions.Configuration;
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
    public void A_wrong_value_is_one_line_that_names_the_key(string key, string value)
    {
        var (settings, problem) = Read((key, value));

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
        Assert.StartsWith(folder, settings.DatabaseFile, StringComparison.Ordinal);
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
    public void The_databases_name_may_be_in_any_letter_case(string provider) => Assert.NotNull(Read(("Database:Provider", provider)).Settings);

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
