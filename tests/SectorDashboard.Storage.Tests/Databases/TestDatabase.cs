using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Storage.Tests.Databases;

/// <summary>A real database that lives as long as one test.</summary>
internal abstract class TestDatabase : IAsyncLifetime
{
    private readonly List<ServiceProvider> _programs = [];

    public IServiceProvider Services => _programs[0];

    public IPriceStore Prices => PricesOf(Services);

    public ISavedViewStore Views => Services.GetRequiredService<ISavedViewStore>();

    public IEventStore Events => Services.GetRequiredService<IEventStore>();

    public virtual async ValueTask InitializeAsync()
    {
        Assert.Null(await StorageServices.OpenAsync(StartProgram(), CancellationToken.None));
    }

    public virtual async ValueTask DisposeAsync()
    {
        foreach (var program in _programs)
        {
            await program.DisposeAsync();
        }
    }

    public static IPriceStore PricesOf(IServiceProvider program) => program.GetRequiredService<IPriceStore>();

    /// <summary>Another program on the same database.</summary>
    public IServiceProvider StartProgram()
    {
        var program = new ServiceCollection().AddStorage(Connection).BuildServiceProvider();
        _programs.Add(program);
        return program;
    }

    /// <summary>The context behind the stores.</summary>
    public abstract DashboardDbContext Open();

    /// <summary>Asks the database itself, beside the program's own code.</summary>
    public abstract Task<object?> AskAsync(string sql);

    protected abstract DatabaseConnection Connection { get; }
}
