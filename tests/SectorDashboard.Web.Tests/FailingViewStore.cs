using SectorDashboard.Application.SavedViews;

namespace SectorDashboard.Web.Tests;

/// <summary>A store of saved views that answers everything with one exception.</summary>
internal sealed class FailingViewStore(Exception failure) : ISavedViewStore
{
    public Task<SavedView?> FindAsync(string id, CancellationToken cancellation) => Task.FromException<SavedView?>(failure);

    public Task SaveAsync(SavedView view, CancellationToken cancellation) => Task.FromException(failure);

    public Task DeleteAsync(string id, CancellationToken cancellation) => Task.FromException(failure);
}
