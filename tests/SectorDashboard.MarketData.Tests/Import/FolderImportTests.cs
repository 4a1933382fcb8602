using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Tests.History;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.Import;

public sealed class FolderImportTests : IDisposable
{
    private const string First = "date,close\n2026-01-05,10\n2026-01-06,11\n";
    private const string Second = "date,close\n2026-01-05,10\n2026-01-06,12\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("prices").FullName;
    private readonly MemoryPriceStore _store = new();
    private readonly SetClock _clock = new(new DateTimeOffset(2026, 2, 4, 15, 0, 0, TimeSpan.Zero));
    private readonly MarketHistoryCache _history;
    private readonly PriceImporter _importer;
    private readonly List<FolderProgress> _progress = [];

    public FolderImportTests()
    {
        _history = new MarketHistoryCache(_store, new InstrumentBook(InstrumentCatalogue.Load()), _clock);
        _importer = new PriceImporter(_store, new PriceJournal(_store, _history, _clock), new ImportLimits());
    }

    public void Dispose()
    {
        _importer.Dispose();
        _history.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Files_of_subfolders_are_imported_as_one_whole_at_one_instant()
    {
        Write("SOXS.csv", First);
        Write("macro/DFF.csv", "observation_date,DFF\n2026-01-05,5.33\n2026-01-06,.\n");
        Write("closes/deep/NVDA.csv", Second);
        Write("notes.txt", "not prices");
        await ImportFolder();
        Assert.Equal(["DFF", "NVDA", "SOXS"], _store.Recordings.Select(r => r.Symbol).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(1, _store.Appends);
        Assert.Single(_store.Recordings.Select(r => r.RecordedAt).Distinct());
        Assert.Equal([10, 12], Closes("NVDA"));
    }

    [Fact]
    public async Task The_same_contents_in_two_subfolders_are_recorded_once()
    {
        Write("one/SOXS.csv", First);
        Write("two/SOXS.csv", First);
        await ImportFolder();
        Assert.Single(_store.Recordings);
        Assert.Equal(2, _progress[^1].Reports.Count);
    }

    [Fact]
    public async Task A_file_that_was_ever_recorded_is_left_alone_so_a_restart_undoes_nothing()
    {
        Write("SOXS.csv", First);
        await ImportFolder();
        using var newer = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Second));
        await _importer.ImportAsync(newer, "SOXS.csv", null, Token);
        await ImportFolder();
        Assert.Equal(2, _store.Recordings.Count);
        Assert.Equal([10, 12], Closes("SOXS"));
        Assert.True(Assert.Single(_progress[^1].Reports).AlreadyKnown);
    }

    [Fact]
    public async Task A_changed_file_is_imported_again_and_the_others_are_not()
    {
        Write("SOXS.csv", First);
        Write("SOXL.csv", First);
        await ImportFolder();
        Write("SOXS.csv", Second);
        await ImportFolder();
        Assert.Equal(3, _store.Recordings.Count);
        Assert.Equal("SOXS", _store.Recordings[^1].Symbol);
        Assert.Equal([10, 12], Closes("SOXS"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_does_not_keep_the_others_out()
    {
        Write("SOXS.csv", First);
        Write("my prices (2).csv", First);
        Write("SOXL.csv", "<html>Too Many Requests</html>");
        await ImportFolder();
        Assert.Equal("SOXS", Assert.Single(_store.Recordings).Symbol);
        var refused = _progress[^1].Reports.Where(r => r.Refusal is not null).Select(r => r.FileName).Order(StringComparer.Ordinal);
        Assert.Equal(["SOXL.csv", "my prices (2).csv"], refused, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Nothing_new_means_no_recording_and_no_news()
    {
        var changed = 0;
        _history.Changed += () => changed++;
        await ImportFolder();
        Write("SOXS.csv", First);
        await ImportFolder();
        await ImportFolder();
        Assert.Equal((1, 1), (_store.Appends, changed));
    }

    [Fact]
    public async Task Progress_names_each_file_and_ends_with_a_report_for_every_one()
    {
        Write("SOXS.csv", First);
        Write("SOXX.csv", Second);
        await ImportFolder();
        Assert.Equal([(0, 2, "SOXS.csv"), (1, 2, "SOXX.csv"), (2, 2, null)], _progress.Select(p => (p.Done, p.Total, p.Reading)));
        Assert.Equal(2, _progress[^1].Reports.Count);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private double[] Closes(string symbol) => _history.Current!.Real.Find(symbol)!.Bars(PriceBasis.Split).Close;

    private void Write(string path, string content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    private async Task ImportFolder()
    {
        _progress.Clear();
        await _importer.ImportFolderAsync(_folder, new Collector(_progress), Token);
    }

    /// <summary>Collects progress on the importing thread, in order.</summary>
    private sealed class Collector(List<FolderProgress> collected) : IProgress<FolderProgress>
    {
        public void Report(FolderProgress value) => collected.Add(value);
    }
}
