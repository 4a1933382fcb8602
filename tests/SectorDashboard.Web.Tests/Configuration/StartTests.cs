namespace SectorDashboard.Web.Tests.Configuration;

public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sector-dashboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_wrong_setting_stops_the_start_with_one_line_that_names_the_key() =>
        Assert.Equal("SectorDashboard:Online: 'perhaps' must be true or false.", Refused("--SectorDashboard:Online=perhaps"));

    [Fact]
    public void A_database_that_does_not_answer_stops_the_start_with_one_line_that_names_the_key()
    {
        // Nobody listens on the port of a protocol of 1988.
        var said = Refused(
            $"--SectorDashboard:DataDirectory={_folder}", "--SectorDashboard:Database:Provider=PostgreSql",
            "--SectorDashboard:Database:ConnectionString=Host=127.0.0.1;Port=1;Database=d;Username=u;Password=opensesame");

        Assert.StartsWith("SectorDashboard:Database:ConnectionString: The database cannot be opened. ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("opensesame", said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n'));
    }

    [Fact]
    public void A_file_that_is_no_database_stops_the_start_with_one_line_that_names_the_key()
    {
        File.WriteAllText(Path.Combine(_folder, "dashboard.db"), string.Concat(Enumerable.Repeat("not a database ", 100)));

        var said = Refused($"--SectorDashboard:DataDirectory={_folder}");

        Assert.StartsWith("SectorDashboard:DataDirectory: The database cannot be opened. ", said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n'));
    }

    /// <summary>Starts the program, which must end with 1, and gives what it says.</summary>
    private static string Refused(params string[] args)
    {
        var said = Console.Error;
        using var errors = new StringWriter();
        Console.SetError(errors);
        try
        {
            Assert.Equal(1, typeof(Program).Assembly.EntryPoint!.Invoke(null, [args]));
        }
        finally
        {
            Console.SetError(said);
        }

        return errors.ToString().Trim();
    }
}
