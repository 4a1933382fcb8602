using SectorDashboard.MarketData.History;

namespace SectorDashboard.MarketData.Events;

/// <summary>Keeps events. Whatever keeps them may fail to answer: <see cref="StorageException"/>.</summary>
public interface IEventStore
{
    /// <summary>Every event by day, and within a day by category and title.</summary>
    Task<IReadOnlyList<MarketEvent>> ListAsync(CancellationToken cancellation);

    /// <summary>
    /// Adds events as one whole, and gives how many were new: one with the date, title and category of another is there already. Null where
    /// there would be more than <paramref name="most"/> then, and nothing is added.
    /// </summary>
    Task<int?> AddAsync(IReadOnlyList<MarketEvent> events, int most, CancellationToken cancellation);

    /// <summary>Removes the event of an id; false where there is none.</summary>
    Task<bool> RemoveAsync(string id, CancellationToken cancellation);
}
