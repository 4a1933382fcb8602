using SectorDashboard.Storage.Tests.Databases;

namespace SectorDashboard.Storage.Tests.Views;

public abstract class SavedViewStoreTests : DatabaseTests
{
    private const string Id = "AAAAAAAAAAAAAAAAAAAAAA";

    private protected SavedViewStoreTests(TestDatabase database)
        : base(database)
    {
    }

    [Fact]
    public async Task A_saved_view_comes_back_as_it_was()
    {
        await Database.Views.SaveAsync(Samples.View(Id), Token);
        Assert.Equal(Samples.View(Id), await Database.Views.FindAsync(Id, Token));
    }

    [Fact]
    public async Task An_id_is_found_only_letter_by_letter()
    {
        await Database.Views.SaveAsync(Samples.View(Id), Token);
        Assert.Null(await Database.Views.FindAsync(Id.ToLowerInvariant(), Token));
        Assert.Null(await Database.Views.FindAsync("", Token));
        Assert.Null(await Database.Views.FindAsync("' OR 1=1 --", Token));
    }

    [Fact]
    public async Task Saving_again_replaces_the_view_and_no_other()
    {
        var other = Samples.View("BBBBBBBBBBBBBBBBBBBBBB");
        await Database.Views.SaveAsync(other, Token);
        await Database.Views.SaveAsync(Samples.View(Id), Token);
        var changed = Samples.View(Id) with { Name = "Other", Query = "", Notes = "", UpdatedAt = Samples.Start.AddDays(9), AsOf = Samples.Start.AddDays(8) };
        await Database.Views.SaveAsync(changed, Token);
        Assert.Equal(changed, await Database.Views.FindAsync(Id, Token));
        Assert.Equal(other, await Database.Views.FindAsync(other.Id, Token));
        Assert.Equal(2L, await Database.AskAsync("""SELECT count(*) FROM "SavedViews" """));
    }

    [Fact]
    public async Task Deleting_removes_the_view_and_no_other()
    {
        var other = Samples.View("BBBBBBBBBBBBBBBBBBBBBB");
        await Database.Views.SaveAsync(other, Token);
        await Database.Views.SaveAsync(Samples.View(Id), Token);
        await Database.Views.DeleteAsync(Id, Token);
        await Database.Views.DeleteAsync("not there", Token);
        Assert.Null(await Database.Views.FindAsync(Id, Token));
        Assert.Equal(other, await Database.Views.FindAsync(other.Id, Token));
    }
}

public sealed class SqliteSavedViewStoreTests() : SavedViewStoreTests(new SqliteTestDatabase());

public sealed class PostgreSqlSavedViewStoreTests() : SavedViewStoreTests(new PostgreSqlTestDatabase());
