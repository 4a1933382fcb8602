using System.Text;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Tests.History;
using SectorDashboard.Tests;

namespace SectorDashboard.MarketData.Tests.Import;

public sealed class PriceImporterTests : IDisposable
{
    private const string First = "date,close\n2026-01-05,10\n2026-01-06,11\n";
    private const string Second = "date,close\n2026-01-05,10\n2026-01-06,12\n";

    // Not a whole millisecond.
    private static readonly DateTimeOffset s_now = new DateTimeOffset(2026, 2, 4, 15, 0, 0, 7, TimeSpan.Zero).AddTicks(1234);
    private static readonly InstrumentCatalogue s_catalogue = InstrumentCatalogue.Load();

    private readonly MemoryPriceStore _store = new();
    private readonly SetClock _clock = new(s_now);
    private readonly MarketHistoryCache _history;
    private readonly PriceImporter _importer;

    public PriceImporterTests()
    {
        _history = new MarketHistoryCache(_store, new InstrumentBook(s_catalogue), _clock);
        _importer = new PriceImporter(_store, new PriceJournal(_store, _history, _clock), new ImportLimits());
    }

    public void Dispose()
    {
        _importer.Dispose();
        _history.Dispose();
    }

    [Fact]
    public async Task A_file_becomes_a_recording_and_the_latest_history()
    {
        var changed = 0;
        _history.Changed += () => changed++;
        var report = await Import(First, "folder/soxs.csv");
        Assert.Equal(("SOXS", "soxs.csv", 2, 2, 0), (report.Symbol, report.FileName, report.Rows, report.Accepted, report.Rejected));
        Assert.Equal((new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 6)), (report.First, report.Last));
        Assert.Null(report.Refusal);
        Assert.False(report.AlreadyKnown);
        var recording = Assert.Single(_store.Recordings);
        Assert.Equal(("SOXS", "soxs.csv", report.Format), (recording.Symbol, recording.FileName, recording.Source));
        Assert.Equal([10, 11], _history.Current!.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close);
        Assert.Equal(1, changed);
    }

    [Fact]
    public async Task What_was_odd_in_the_rows_is_recorded_with_the_prices()
    {
        await Import("date,close\n2026-01-06,11\n2026-01-05,10\n2026-01-07,12\n");
        Assert.Equal(["The rows are not in order of time."], Assert.Single(_store.Recordings).Remarks, StringComparer.Ordinal);
    }

    [Fact]
    public async Task The_symbol_of_the_form_goes_before_that_of_the_file()
    {
        Assert.Equal("^SOX", (await Import(First, "download (3).csv", "^sox")).Symbol);
        Assert.Equal("SMH", (await Import(First, "SMH.csv", "  ")).Symbol);
    }

    [Theory]
    [InlineData("SOXS.csv", null, "<html>Too Many Requests</html>")]
    [InlineData("SOXS.csv", null, "")]
    [InlineData("SOXS.csv", null, "date,close\n")]
    [InlineData("SOXS.csv", "=1+1", First)]
    [InlineData("my prices (2).csv", null, First)]
    [InlineData(".csv", null, First)]
    [InlineData("", null, First)]
    public async Task A_refusal_says_why_and_records_nothing(string fileName, string? symbol, string content)
    {
        var report = await Import(content, fileName, symbol);
        Assert.NotEmpty(report.Refusal!);
        Assert.Equal(0, report.Accepted);
        Assert.Equal(0, _store.Appends);
    }

    [Fact]
    public async Task The_same_contents_twice_are_recorded_once()
    {
        Assert.False((await Import(First)).AlreadyKnown);
        Assert.True((await Import(First)).AlreadyKnown);
        Assert.False((await Import(First, "SOXL.csv")).AlreadyKnown);
        Assert.Equal(["SOXS", "SOXL"], _store.Recordings.Select(r => r.Symbol), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_person_may_go_back_to_earlier_contents()
    {
        await Import(First);
        await Import(Second);
        Assert.False((await Import(First)).AlreadyKnown);
        Assert.Equal(3, _store.Recordings.Count);
        Assert.Equal([10, 11], _history.Current!.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close);
    }

    [Fact]
    public async Task Instants_are_whole_milliseconds_and_always_later_than_the_one_before()
    {
        await Import(First);
        await Import(Second);
        _clock.Now = s_now.AddHours(-1);
        await Import(First, "SOXL.csv");
        _clock.Now = s_now.AddHours(1);
        await Import(First, "SOXX.csv");
        var whole = s_now.AddTicks(-1234);
        Assert.Equal([whole, whole.AddMilliseconds(1), whole.AddMilliseconds(2), whole.AddHours(1)], _store.Recordings.Select(r => r.RecordedAt));
    }

    [Fact]
    public async Task Every_vintage_between_imports_can_be_seen_again()
    {
        await Import(First);
        var before = _history.Current!.Vintage;
        await Import(Second);
        Assert.Equal([10, 12], _history.Current.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close);
        var earlier = await _history.AsOfAsync(before, Token);
        Assert.Equal([10, 11], earlier.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close);
    }

    [Fact]
    public async Task Imports_at_the_same_time_wait_for_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Import(First, i % 2 == 0 ? "SOXS.csv" : "SOXL.csv")));
        Assert.Equal(2, _store.Recordings.Count);
        Assert.Equal(2, _store.Recordings.Select(r => r.RecordedAt).Distinct().Count());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<ImportReport> Import(string content, string fileName = "SOXS.csv", string? symbol = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await _importer.ImportAsync(stream, fileName, symbol, Token);
    }
}
