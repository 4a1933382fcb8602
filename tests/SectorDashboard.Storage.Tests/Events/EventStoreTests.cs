using SectorDashboard.MarketData.Events;
using SectorDashboard.Storage.Tests.Databases;

namespace SectorDashboard.Storage.Tests.Events;

public abstract class EventStoreTests : DatabaseTests
{
    private const int Many = 100;

    private protected EventStoreTests(TestDatabase database)
        : base(database)
    {
    }

    [Fact]
    public async Task Events_come_back_as_they_were_in_the_order_of_their_days()
    {
        var later = Event("b", 28, "Décision <b>\"FOMC\"</b> 🎉", EventCategory.CentralBank);
        var earlier = Event("a", 27, "CPI", EventCategory.Inflation);

        Assert.Equal(2, await Database.Events.AddAsync([later, earlier], Many, Token));

        Assert.Equal([earlier, later], await Database.Events.ListAsync(Token));
    }

    [Fact]
    public async Task The_same_day_title_and_category_are_added_once()
    {
        var first = Event("a", 27, "CPI", EventCategory.Inflation);
        await Database.Events.AddAsync([first], Many, Token);

        Assert.Equal(0, await Database.Events.AddAsync([Event("b", 27, "CPI", EventCategory.Inflation)], Many, Token));
        Assert.Equal(2, await Database.Events.AddAsync([Event("c", 27, "CPI", EventCategory.Note), Event("d", 28, "CPI", EventCategory.Note), Event("e", 28, "CPI", EventCategory.Note)], Many, Token));

        Assert.Equal(["a", "c", "d"], (await Database.Events.ListAsync(Token)).Select(e => e.Id), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Over_the_most_nothing_is_added()
    {
        await Database.Events.AddAsync([Event("a", 1, "x", EventCategory.Note)], 2, Token);

        Assert.Null(await Database.Events.AddAsync([Event("b", 2, "x", EventCategory.Note), Event("c", 3, "x", EventCategory.Note)], 2, Token));

        Assert.Single(await Database.Events.ListAsync(Token));
    }

    [Fact]
    public async Task Where_one_event_cannot_be_kept_none_is()
    {
        // The second has the first's id, which the database refuses.
        await Assert.ThrowsAnyAsync<Exception>(() => Database.Events.AddAsync([Event("a", 1, "x", EventCategory.Note), Event("a", 2, "y", EventCategory.Note)], Many, Token));

        Assert.Empty(await Database.Events.ListAsync(Token));
    }

    [Fact]
    public async Task Adding_the_same_at_once_adds_it_once()
    {
        var adding = Enumerable.Range(0, 8).Select(i => Database.Events.AddAsync([Event($"{i}", 1, "x", EventCategory.Note)], Many, Token));

        Assert.Equal(1, (await Task.WhenAll(adding)).Sum());
        Assert.Equal(1L, await Database.AskAsync("""SELECT count(*) FROM "MarketEvents" """));
    }

    [Fact]
    public async Task Removing_takes_the_event_and_no_other()
    {
        await Database.Events.AddAsync([Event("a", 1, "x", EventCategory.Note), Event("b", 2, "y", EventCategory.Note)], Many, Token);

        Assert.True(await Database.Events.RemoveAsync("a", Token));
        Assert.False(await Database.Events.RemoveAsync("a", Token));

        Assert.Equal("b", Assert.Single(await Database.Events.ListAsync(Token)).Id);
    }

    private static MarketEvent Event(string id, int day, string title, EventCategory category) => new(id, new DateOnly(2026, 1, day), title, category, "calendar.ics");
}

public sealed class SqliteEventStoreTests() : EventStoreTests(new SqliteTestDatabase());

public sealed class PostgreSqlEventStoreTests() : EventStoreTests(new PostgreSqlTestDatabase());
