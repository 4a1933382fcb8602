namespace SectorDashboard.Storage.Tests.Views;

public sealed class SavedViewStoreTests : IAsyncLifetime
{
    private const string Id = "AAAAAAAAAAAAAAAAAAAAAA";

    private readonly TemporaryDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_saved_view_comes_back_as_it_was()
    {
        await _database.Views.SaveAsync(Samples.View(Id), Token);
        Assert.Equal(Samples.View(Id), await _database.Views.FindAsync(Id, Token));
    }

    [Fact]
    public async Task An_id_is_found_only_letter_by_letter()
    {
        await _database.Views.SaveAsync(Samples.View(Id), Token);
        Assert.Null(await _database.Views.FindAsync(Id.ToLowerInvariant(), Token));
        Assert.Null(await _database.Views.FindAsync("", Token));
        Assert.Null(await _database.Views.FindAsync("' OR 1=1 --", Token));
    }

    [Fact]
    public async Task Saving_again_replaces_the_view_and_no_other()
    {
        var other = Samples.View("BBBBBBBBBBBBBBBBBBBBBB");
        await _database.Views.SaveAsync(other, Token);
        await _database.Views.SaveAsync(Samples.View(Id), Token);
        var changed = Samples.View(Id) with { Name = "Other", Query = "", Notes = "", UpdatedAt = Samples.Start.AddDays(9), AsOf = Samples.Start.AddDays(8) };
        await _database.Views.SaveAsync(changed, Token);
        Assert.Equal(changed, await _database.Views.FindAsync(Id, Token));
        Assert.Equal(other, await _database.Views.FindAsync(other.Id, Token));
        Assert.Equal(2L, await _database.AskAsync("SELECT count(*) FROM SavedViews"));
    }

    [Fact]
    public async Task Deleting_removes_the_view_and_no_other()
    {
        var other = Samples.View("BBBBBBBBBBBBBBBBBBBBBB");
        await _database.Views.SaveAsync(other, Token);
        await _database.Views.SaveAsync(Samples.View(Id), Token);
        await _database.Views.DeleteAsync(Id, Token);
        await _database.Views.DeleteAsync("not there", Token);
        Assert.Null(await _database.Views.FindAsync(Id, Token));
        Assert.Equal(other, await _database.Views.FindAsync(other.Id, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
