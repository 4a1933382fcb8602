using SectorDashboard.Tests;

namespace SectorDashboard.Web.Tests.Configuration;

public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sector-dashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_the_key() =>
        Assert.Equal("SectorDashboard:Online: 'perhaps' must be true or false.", await RefusedAsync(("Online", "perhaps")));

    [Fact]
    public async Task A_database_that_does_not_answer_stops_the_start_with_one_line_that_names_the_key()
    {
        // Nobody listens on the port of a protocol of 1988.
        var said = await RefusedAsync(
            ("Database:Provider", "PostgreSql"),
            ("Database:ConnectionString", "Host=127.0.0.1;Port=1;Database=d;Username=u;Password=opensesame"));

        Assert.StartsWith("SectorDashboard:Database:ConnectionString: The database cannot be opened. ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("opensesame", said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n'));
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_with_one_line_that_names_the_key()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "dashboard.db"), string.Concat(Enumerable.Repeat("not a database ", 100)), TestContext.Current.CancellationToken);

        var said = await RefusedAsync();

        Assert.StartsWith("SectorDashboard:DataDirectory: The database cannot be opened. ", said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n'));
    }

    /// <summary>Starts the program, which must end with 1, and gives what it says.</summary>
    private async Task<string> RefusedAsync(params (string Key, string Value)[] settings)
    {
        var all = settings.ToDictionary(s => s.Key, s => (string?)s.Value, StringComparer.Ordinal);
        all["DataDirectory"] = _folder;
        await using var program = ProgramProcess.Start(all);
        var (exitCode, errors) = await program.WaitForEndAsync();
        Assert.Equal(1, exitCode);
        return errors;
    }
}
