using SectorDashboard.Storage.Tests.Databases;

namespace SectorDashboard.Storage.Tests;

/// <summary>Tests that hold on every database: derived once for each.</summary>
public abstract class DatabaseTests : IAsyncLifetime
{
    private protected DatabaseTests(TestDatabase database) => Database = database;

    private protected TestDatabase Database { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => Database.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
