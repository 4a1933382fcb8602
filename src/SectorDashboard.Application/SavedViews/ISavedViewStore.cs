using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.SavedViews;

/// <summary>Keeps saved views. Whatever keeps them may fail to answer: <see cref="StorageException"/>.</summary>
public interface ISavedViewStore
{
    /// <summary>The view of an id, or null.</summary>
    Task<SavedView?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Adds a view or replaces the one with its id.</summary>
    Task SaveAsync(SavedView view, CancellationToken cancellation);

    /// <summary>Removes the view of an id; nothing happens where there is none.</summary>
    Task DeleteAsync(string id, CancellationToken cancellation);
}
