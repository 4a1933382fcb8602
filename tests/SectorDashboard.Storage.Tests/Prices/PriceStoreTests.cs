using CsCheck;
using Microsoft.EntityFrameworkCore;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.Storage.Tests.Databases;

namespace SectorDashboard.Storage.Tests.Prices;

public abstract class PriceStoreTests : DatabaseTests
{
    private protected PriceStoreTests(TestDatabase database)
        : base(database)
    {
    }

    [Fact]
    public async Task Recordings_come_back_bit_for_bit() => await Samples.Any.Array[1, 40].SampleAsync(
        async recordings =>
        {
            var instant = await Database.Prices.AppendAsync(Samples.Archive(recordings), Samples.Start, CancellationToken.None);
            var read = (await Database.Prices.ReadAsync(null, CancellationToken.None)).Recordings;
            Assert.All(recordings, (recording, i) => AssertSame(recording with { RecordedAt = instant }, read[read.Count - recordings.Length + i]));
        },
        iter: 5,
        threads: 1);

    [Fact]
    public async Task Recordings_are_read_oldest_first_and_in_the_order_of_adding_within_an_instant()
    {
        await AppendAsync(1, "B", "A");
        await AppendAsync(2, "C");
        Assert.Equal(["B", "A", "C"], await SymbolsAsync(null), StringComparer.Ordinal);
        var contents = await Database.Prices.ReadContentsAsync(Token);
        Assert.Equal([("B", "hash of B"), ("A", "hash of A"), ("C", "hash of C")], contents.Select(c => (c.Symbol, c.ContentHash)));
        Assert.Equal(Samples.Start.AddDays(2), contents[^1].RecordedAt);
    }

    [Fact]
    public async Task As_of_an_instant_only_what_was_recorded_by_then_is_read()
    {
        await AppendAsync(1, "A");
        await AppendAsync(2, "B");
        Assert.Empty(await SymbolsAsync(Samples.Start));
        Assert.Equal(["A"], await SymbolsAsync(Samples.Start.AddDays(1)), StringComparer.Ordinal);
        Assert.Equal(["A"], await SymbolsAsync(Samples.Start.AddDays(2).AddMilliseconds(-1)), StringComparer.Ordinal);
        Assert.Equal(["A", "B"], await SymbolsAsync(Samples.Start.AddDays(2)), StringComparer.Ordinal);
        Assert.Equal(["A", "B"], await SymbolsAsync(Samples.Start.AddDays(2).ToOffset(TimeSpan.FromHours(9))), StringComparer.Ordinal);
        Assert.Equal(["A", "B"], await SymbolsAsync(DateTimeOffset.MaxValue), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_addition_keeps_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Database.Prices.AppendAsync(Samples.Archive(Samples.Recording("A"), Samples.Recording("B")), Samples.Start, cancelled.Token));
        Assert.Empty(await SymbolsAsync(null));
    }

    [Fact]
    public async Task Prices_outlive_the_program()
    {
        await AppendAsync(1, "SOXS");
        Assert.Equal(1L, await Database.AskAsync("""SELECT count(*) FROM "PriceRecordings" WHERE "Symbol" = 'SOXS'"""));
        Assert.Equal(Samples.Start.AddDays(1).ToUnixTimeMilliseconds(), await Database.AskAsync("""SELECT "RecordedAt" FROM "PriceRecordings" """));
        var restarted = TestDatabase.PricesOf(Database.StartProgram());
        Assert.Equal("SOXS", Assert.Single((await restarted.ReadAsync(null, Token)).Recordings).Symbol);
    }

    [Fact]
    public async Task Texts_of_any_length_and_script_are_kept()
    {
        var name = string.Concat(Enumerable.Repeat("Kurse – 第二 \u20ac ", 60)) + ".csv";
        await Database.Prices.AppendAsync(Samples.Archive(Samples.Recording("SOXS") with { FileName = name }), Samples.Start, Token);
        Assert.Equal(name, Assert.Single((await Database.Prices.ReadAsync(null, Token)).Recordings).FileName);
    }

    [Fact]
    public async Task Prices_packed_by_a_later_program_are_refused_by_name()
    {
        await AppendAsync(1, "SOXS");
        await using var context = Database.Open();
        using var packed = new MemoryStream();
        await using (var writer = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            writer.WriteByte(99);
        }

        await context.Database.ExecuteSqlAsync($"""UPDATE "PriceRecordings" SET "Prices" = {packed.ToArray()}""", Token);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => SymbolsAsync(null));
        Assert.Contains("99", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_database_refuses_is_told_without_its_words()
    {
        await Database.AskAsync("""DROP TABLE "PriceRecordings" """);
        var failures = new[]
        {
            await Assert.ThrowsAsync<StorageException>(() => SymbolsAsync(null)),
            await Assert.ThrowsAsync<StorageException>(() => AppendAsync(1, "SOXS")),
            await Assert.ThrowsAsync<StorageException>(() => Database.Prices.LastInstantAsync(Token)),
            await Assert.ThrowsAsync<StorageException>(() => Database.Prices.ReadContentsAsync(Token)),
        };
        Assert.All(failures, failure => Assert.DoesNotContain("PriceRecordings", failure.Message, StringComparison.Ordinal));
        Assert.All(failures, failure => Assert.Contains("PriceRecordings", failure.InnerException!.Message, StringComparison.Ordinal));
    }

    private Task<DateTimeOffset> AppendAsync(int day, params string[] symbols) =>
        Database.Prices.AppendAsync(Samples.Archive([.. symbols.Select(Samples.Recording)]), Samples.Start.AddDays(day), Token);

    private async Task<string[]> SymbolsAsync(DateTimeOffset? asOf) => [.. (await Database.Prices.ReadAsync(asOf, Token)).Recordings.Select(r => r.Symbol)];

    private static void AssertSame(PriceRecording expected, PriceRecording actual)
    {
        // Where no day is said, the last bar's is written down.
        Assert.Equal(
            expected with { Bars = actual.Bars, Splits = actual.Splits, Remarks = actual.Remarks, AdjustedAsOf = expected.AdjustedAsOf }, actual);
        Assert.Equal(expected.Splits, actual.Splits);
        Assert.Equal(expected.Remarks, actual.Remarks, StringComparer.Ordinal);
        Assert.Equal(expected.Bars.Dates, actual.Bars.Dates);
        Assert.Equal(Bits(expected.Bars), Bits(actual.Bars));
    }

    private static IEnumerable<long> Bits(BarSeries bars) =>
        new[] { bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, bars.AdjustedClose }.SelectMany(c => c).Select(BitConverter.DoubleToInt64Bits);
}

public sealed class SqlitePriceStoreTests() : PriceStoreTests(new SqliteTestDatabase());

public sealed class PostgreSqlPriceStoreTests() : PriceStoreTests(new PostgreSqlTestDatabase());
