using CsCheck;
using Microsoft.EntityFrameworkCore;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Storage.Tests.Prices;

public sealed class PriceStoreTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Recordings_come_back_bit_for_bit() => await Samples.Any.Array[1, 40].SampleAsync(
        async recordings =>
        {
            await using var database = new TemporaryDatabase();
            await database.InitializeAsync();
            await database.Prices.AppendAsync(recordings, CancellationToken.None);
            var read = await database.Prices.ReadAsync(null, CancellationToken.None);
            var expected = recordings.OrderBy(r => r.RecordedAt).ToArray();
            Assert.Equal(expected.Length, read.Count);
            Assert.All(expected, (recording, i) => AssertSame(recording, read[i]));
        },
        iter: 5,
        threads: 1);

    [Fact]
    public async Task Recordings_are_read_oldest_first_and_in_the_order_of_adding_within_an_instant()
    {
        await Append(Samples.Recording("B", 2), Samples.Recording("A", 1));
        await Append(Samples.Recording("C", 1));
        Assert.Equal(["A", "C", "B"], await Symbols(null), StringComparer.Ordinal);
        var contents = await _database.Prices.ReadContentsAsync(Token);
        Assert.Equal([("A", "A 1"), ("C", "C 1"), ("B", "B 2")], contents.Select(c => (c.Symbol, c.ContentHash)));
        Assert.Equal(Samples.Start.AddDays(2), contents[^1].RecordedAt);
    }

    [Fact]
    public async Task As_of_an_instant_only_what_was_recorded_by_then_is_read()
    {
        await Append(Samples.Recording("A", 1));
        await Append(Samples.Recording("B", 2));
        Assert.Empty(await Symbols(Samples.Start));
        Assert.Equal(["A"], await Symbols(Samples.Start.AddDays(1)), StringComparer.Ordinal);
        Assert.Equal(["A"], await Symbols(Samples.Start.AddDays(2).AddMilliseconds(-1)), StringComparer.Ordinal);
        Assert.Equal(["A", "B"], await Symbols(Samples.Start.AddDays(2)), StringComparer.Ordinal);
        Assert.Equal(["A", "B"], await Symbols(Samples.Start.AddDays(2).ToOffset(TimeSpan.FromHours(9))), StringComparer.Ordinal);
    }

    [Fact]
    public async Task When_one_recording_fails_in_the_database_none_is_kept()
    {
        await _database.AskAsync(
            "CREATE TRIGGER refuse BEFORE INSERT ON PriceRecordings WHEN NEW.Symbol = 'BAD' BEGIN SELECT RAISE(ABORT, 'refused'); END");
        await Append(Samples.Recording("OLD", 0));
        await Assert.ThrowsAsync<DbUpdateException>(() => Append(Samples.Recording("A", 1), Samples.Recording("BAD", 1), Samples.Recording("C", 1)));
        Assert.Equal(["OLD"], await Symbols(null), StringComparer.Ordinal);
        await Append(Samples.Recording("A", 1));
        Assert.Equal(["OLD", "A"], await Symbols(null), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_append_keeps_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _database.Prices.AppendAsync([Samples.Recording("A", 1), Samples.Recording("B", 1)], cancelled.Token));
        Assert.Empty(await Symbols(null));
    }

    [Fact]
    public async Task Prices_outlive_the_program()
    {
        await Append(Samples.Recording("SOXS", 1, close: 47.03));
        Assert.Equal(1L, await _database.AskAsync("SELECT count(*) FROM PriceRecordings WHERE Symbol = 'SOXS'"));
        Assert.Equal(Samples.Start.AddDays(1).ToUnixTimeMilliseconds(), await _database.AskAsync("SELECT RecordedAt FROM PriceRecordings"));
    }

    [Fact]
    public async Task Prices_packed_by_a_later_program_are_refused_by_name()
    {
        await Append(Samples.Recording("SOXS", 1));
        await using var context = await _database.OpenAsync();
        using var packed = new MemoryStream();
        await using (var writer = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            writer.WriteByte(99);
        }

        await context.Database.ExecuteSqlAsync($"UPDATE PriceRecordings SET Prices = {packed.ToArray()}", Token);
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Symbols(null));
        Assert.Contains("99", error.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task Append(params PriceRecording[] recordings) => _database.Prices.AppendAsync(recordings, Token);

    private async Task<string[]> Symbols(DateTimeOffset? asOf) => [.. (await _database.Prices.ReadAsync(asOf, Token)).Select(r => r.Symbol)];

    private static void AssertSame(PriceRecording expected, PriceRecording actual)
    {
        Assert.Equal(expected with { Bars = actual.Bars, Splits = actual.Splits }, actual);
        Assert.Equal(expected.Splits, actual.Splits);
        Assert.Equal(expected.Bars.Dates, actual.Bars.Dates);
        Assert.Equal(Bits(expected.Bars), Bits(actual.Bars));
    }

    private static IEnumerable<long> Bits(BarSeries bars) =>
        new[] { bars.Open, bars.High, bars.Low, bars.Close, bars.Volume, bars.AdjustedClose }.SelectMany(c => c).Select(BitConverter.DoubleToInt64Bits);
}
