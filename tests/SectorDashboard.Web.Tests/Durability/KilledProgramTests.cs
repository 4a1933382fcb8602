using System.Diagnostics;
using System.Globalization;
using SectorDashboard.Tests;

namespace SectorDashboard.Web.Tests.Durability;

/// <summary>
/// The program is killed at random moments while it makes its database, imports a folder, watches it grow and asks a source; every file and every
/// answer must then be wholly in the database or wholly out. SECTORDASHBOARD_KILLS says how often.
/// </summary>
public sealed class KilledProgramTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int FilesAtFirst = 30;
    private const int FilesMore = 8;
    private const int RoundsOnOneDatabase = 4;

    // Files go on coming while it runs; the program waits half a second for more before it imports them.
    private static readonly TimeSpan s_betweenFiles = TimeSpan.FromMilliseconds(150);

    private static readonly int s_rounds = int.Parse(Environment.GetEnvironmentVariable("SECTORDASHBOARD_KILLS") ?? "5", CultureInfo.InvariantCulture);

    private PriceFiles _files = new();
    private LiveSource? _source;

    public async ValueTask InitializeAsync() => _source = await LiveSource.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _files.Dispose();
        await _source!.DisposeAsync();
    }

    [Fact]
    public Task On_sqlite_every_file_is_wholly_in_or_wholly_out() => KillAsync(() => Task.FromResult<KilledDatabase>(new KilledSqlite()));

    [Fact]
    public Task On_postgresql_every_file_is_wholly_in_or_wholly_out() =>
        KillAsync(async () => new KilledPostgreSql(await PostgreSqlServer.CreateDatabaseAsync()));

    private async Task KillAsync(Func<Task<KilledDatabase>> create)
    {
        // The moments come from a seed; where they fall in the program's work is up to the machine.
        var random = new Random(s_rounds);
        var database = await create();
        try
        {
            Add(FilesAtFirst);
            var whole = await StartAsync(database);
            for (var round = 0; round < s_rounds; round++)
            {
                var isNew = round % RoundsOnOneDatabase == 0;
                if (isNew)
                {
                    await database.DisposeAsync();
                    _files.Dispose();
                    database = await create();
                    _files = new PriceFiles();
                }

                Add(isNew ? FilesAtFirst : FilesMore);
                var before = _files.Count;
                var moment = (0.2 + (1.5 * random.NextDouble())) * whole;
                await KillAsync(database, moment);
                var (recorded, fetched) = await AssertWholeAsync(database);

                // The files that were there at the start come in as one, so on a new database it is all of them or none.
                Assert.True(!isNew || recorded == 0 || recorded >= before, $"{recorded} of {before} files");
                output.WriteLine($"{round + 1}: killed after {moment.TotalSeconds:F2} s of {whole.TotalSeconds:F2} s, {recorded} of {_files.Count} files and {fetched} answers are in");
            }

            await StartAsync(database);
            Assert.Equal(_files.Count, (await AssertWholeAsync(database)).Recorded);
        }
        finally
        {
            await database.DisposeAsync();
        }
    }

    private async Task KillAsync(KilledDatabase database, TimeSpan moment)
    {
        await using var program = Run(database);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < moment)
        {
            var left = moment - clock.Elapsed;
            await Task.Delay(left < s_betweenFiles ? left : s_betweenFiles, TestContext.Current.CancellationToken);
            _files.Add();
        }

        await program.KillAsync();
    }

    /// <summary>Starts the program, lets it import everything, and gives how long that took.</summary>
    private async Task<TimeSpan> StartAsync(KilledDatabase database)
    {
        var clock = Stopwatch.StartNew();
        await using var program = Run(database);
        await program.WaitUntilReadyAsync();
        return clock.Elapsed;
    }

    private ProgramProcess Run(KilledDatabase database) => ProgramProcess.Start(
        new Dictionary<string, string?>(database.Settings.Concat(_source!.Settings), StringComparer.Ordinal) { ["ImportDirectory"] = _files.Folder });

    /// <summary>Fails unless every recording is the whole of its file or answer, and no file is there twice; gives how many there are of each.</summary>
    private async Task<(int Recorded, int Fetched)> AssertWholeAsync(KilledDatabase database)
    {
        var recordings = (await database.ReadAsync()).Recordings;
        var imported = recordings.Where(r => r.FileName.Length > 0).ToList();
        var fetched = recordings.Where(r => r.FileName.Length == 0).ToList();
        Assert.All(imported, _files.AssertIsWhole);
        Assert.Equal(imported.Count, imported.Select(r => r.Symbol).Distinct(StringComparer.Ordinal).Count());
        Assert.All(fetched, _source!.AssertIsWhole);
        return (imported.Count, fetched.Count);
    }

    private void Add(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _files.Add();
        }
    }
}
