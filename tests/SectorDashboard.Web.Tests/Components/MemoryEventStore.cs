using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Web.Tests.Components;

/// <summary>Keeps events in memory, or answers nothing while it is down.</summary>
internal sealed class MemoryEventStore : IEventStore
{
    private readonly List<MarketEvent> _events = [];

    public bool IsDown { get; set; }

    public Task<IReadOnlyList<MarketEvent>> ListAsync(CancellationToken cancellation) =>
        Answer<IReadOnlyList<MarketEvent>>(() => [.. _events.OrderBy(e => e.Date)]);

    public Task<int?> AddAsync(IReadOnlyList<MarketEvent> events, int most, CancellationToken cancellation) => Answer<int?>(() =>
    {
        var added = events.Where(e => _events.TrueForAll(known => known.Entry != e.Entry)).ToList();
        _events.AddRange(added);
        return added.Count;
    });

    public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => Answer(() => _events.RemoveAll(e => e.Id == id) > 0);

    private Task<T> Answer<T>(Func<T> work) => IsDown ? Task.FromException<T>(new StorageException("The database does not answer.")) : Task.FromResult(work());
}
