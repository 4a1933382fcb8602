using CsCheck;
using SectorDashboard.MarketData.History;
using SectorDashboard.Storage.Tests.Databases;

namespace SectorDashboard.Storage.Tests.Prices;

/// <summary>Prices, decisions about them and holdings, as one whole.</summary>
public abstract class ArchiveTests : DatabaseTests
{
    private protected ArchiveTests(TestDatabase database)
        : base(database)
    {
    }

    [Fact]
    public async Task Decisions_and_holdings_come_back_as_they_were() => await Gen.Select(Samples.AnyCorrection.Array[0, 5], Samples.AnyHoldings.Array[0, 5]).SampleAsync(
        async (corrections, holdings) =>
        {
            var addition = new PriceArchive { Corrections = corrections, Holdings = holdings };
            var instant = await Database.Prices.AppendAsync(addition, Samples.Start, CancellationToken.None);
            var read = await Database.Prices.ReadAsync(null, CancellationToken.None);
            Assert.Equal(addition.At(instant).Corrections, read.Corrections.TakeLast(corrections.Length));
            Assert.Equal(addition.At(instant).Holdings, read.Holdings.TakeLast(holdings.Length));
        },
        iter: 10,
        threads: 1);

    [Fact]
    public async Task As_of_an_instant_a_decision_is_there_until_then_and_its_undoing_from_then()
    {
        var correction = Samples.Correction("a");
        var undoing = correction with { Id = "b", Undoes = "a", Reason = "the source was right" };
        await AppendAsync(1, new PriceArchive { Recordings = [Samples.Recording("SOXS")], Corrections = [correction], Holdings = [Samples.Holdings("SOXS")] });
        await AppendAsync(2, new PriceArchive { Corrections = [undoing] });
        Assert.Equal((0, 0, 0), await CountsAsync(Samples.Start.AddDays(1).AddMilliseconds(-1)));
        Assert.Equal((1, 1, 1), await CountsAsync(Samples.Start.AddDays(1)));
        Assert.Equal((1, 2, 1), await CountsAsync(Samples.Start.AddDays(2)));
        var last = (await Database.Prices.ReadAsync(null, Token)).Corrections[^1];
        Assert.Equal(undoing with { RecordedAt = Samples.Start.AddDays(2) }, last);
    }

    [Fact]
    public async Task The_last_instant_is_that_of_the_newest_addition_whatever_it_was()
    {
        Assert.Null(await Database.Prices.LastInstantAsync(Token));
        await AppendAsync(1, Samples.Archive(Samples.Recording("SOXS")));
        Assert.Equal(Samples.Start.AddDays(1), await Database.Prices.LastInstantAsync(Token));
        await AppendAsync(2, new PriceArchive { Corrections = [Samples.Correction("a")] });
        Assert.Equal(Samples.Start.AddDays(2), await Database.Prices.LastInstantAsync(Token));
        await AppendAsync(3, new PriceArchive { Holdings = [Samples.Holdings("SOXS")] });
        Assert.Equal(Samples.Start.AddDays(3), await Database.Prices.LastInstantAsync(Token));
        Assert.Equal(Samples.Start.AddDays(3), (await Database.Prices.ReadAsync(null, Token)).LastInstant);
    }

    [Fact]
    public async Task When_one_part_of_an_addition_is_refused_nothing_of_it_is_kept()
    {
        await AppendAsync(1, new PriceArchive { Corrections = [Samples.Correction("a")] });
        var refused = new PriceArchive
        {
            Recordings = [Samples.Recording("SOXS"), Samples.Recording("SOXL")],
            Corrections = [Samples.Correction("b"), Samples.Correction("a")],
            Holdings = [Samples.Holdings("SOXS")],
        };
        await Assert.ThrowsAsync<StorageException>(() => AppendAsync(2, refused));
        Assert.Equal((0, 1, 0), await CountsAsync(null));
        await AppendAsync(2, refused with { Corrections = [Samples.Correction("b")] });
        Assert.Equal((2, 2, 1), await CountsAsync(null));
    }

    [Fact]
    public async Task An_addition_is_later_than_all_before_it_whatever_the_clock_says()
    {
        var first = await AppendAsync(5, Samples.Archive(Samples.Recording("A")));
        var second = await AppendAsync(3, new PriceArchive { Corrections = [Samples.Correction("a")] });
        var third = await AppendAsync(5, new PriceArchive { Holdings = [Samples.Holdings("SOXS")] });
        Assert.Equal([Samples.Start.AddDays(5), first.AddMilliseconds(1), first.AddMilliseconds(2)], [first, second, third]);
        Assert.Equal((1, 1, 0), await CountsAsync(second));
    }

    [Fact]
    public async Task An_instant_has_whole_milliseconds_as_links_spell_it()
    {
        var instant = await Database.Prices.AppendAsync(Samples.Archive(Samples.Recording("A")), Samples.Start.AddTicks(9_999), Token);
        Assert.Equal(Samples.Start, instant);
        Assert.Equal((1, 0, 0), await CountsAsync(instant));
    }

    [Fact]
    public async Task Two_programs_that_add_at_the_same_moment_take_turns()
    {
        const int additions = 12;
        var programs = new[] { Database.Prices, TestDatabase.PricesOf(Database.StartProgram()) };

        var instants = await Task.WhenAll(programs.SelectMany((store, p) => Enumerable.Range(0, additions).Select(i => Task.Run(
            () => store.AppendAsync(
                new PriceArchive { Recordings = [Samples.Recording($"P{p}N{i}")], Corrections = [Samples.Correction($"{p} {i}")] }, Samples.Start, Token),
            Token))));

        // One millisecond after the other, in the order in which the database numbered them: nobody took an instant that was taken or passed.
        Assert.Equal(Enumerable.Range(0, 2 * additions).Select(i => Samples.Start.AddMilliseconds(i)), instants.Order());
        Assert.Equal(0L, await Database.AskAsync("""
            SELECT count(*) FROM "PriceRecordings" a JOIN "PriceRecordings" b ON a."Id" < b."Id" AND a."RecordedAt" >= b."RecordedAt"
            """));
        Assert.Equal((2, 2, 0), await CountsAsync(Samples.Start.AddMilliseconds(1)));
    }

    [Fact]
    public async Task An_addition_is_read_wholly_or_not_at_all_while_it_comes_in()
    {
        using var done = new CancellationTokenSource();
        var reading = Task.Run(
            async () =>
            {
                var states = new List<PriceArchive>();
                while (!done.IsCancellationRequested)
                {
                    states.Add(await Database.Prices.ReadAsync(null, CancellationToken.None));
                }

                return states;
            },
            Token);
        for (var i = 0; i < 30; i++)
        {
            var correction = Samples.Correction($"{i}");
            await AppendAsync(i, new PriceArchive { Recordings = [Samples.Recording($"S{i}")], Corrections = [correction], Holdings = [Samples.Holdings("SOXS")] });
        }

        await done.CancelAsync();
        Assert.All(await reading, state => Assert.Equal([state.Holdings.Count, state.Holdings.Count], [state.Recordings.Count, state.Corrections.Count]));
    }

    private Task<DateTimeOffset> AppendAsync(int day, PriceArchive addition) => Database.Prices.AppendAsync(addition, Samples.Start.AddDays(day), Token);

    private async Task<(int Recordings, int Corrections, int Holdings)> CountsAsync(DateTimeOffset? asOf)
    {
        var archive = await Database.Prices.ReadAsync(asOf, Token);
        return (archive.Recordings.Count, archive.Corrections.Count, archive.Holdings.Count);
    }
}

public sealed class SqliteArchiveTests() : ArchiveTests(new SqliteTestDatabase());

public sealed class PostgreSqlArchiveTests() : ArchiveTests(new PostgreSqlTestDatabase());
