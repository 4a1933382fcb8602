using SectorDashboard.Application.SavedViews;

namespace SectorDashboard.Application.Tests.SavedViews;

internal sealed class MemorySavedViewStore : ISavedViewStore
{
    public Dictionary<string, SavedView> Views { get; } = new(StringComparer.Ordinal);

    public Task<SavedView?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(Views.GetValueOrDefault(id));

    public Task SaveAsync(SavedView view, CancellationToken cancellation)
    {
        Views[view.Id] = view;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string id, CancellationToken cancellation)
    {
        Views.Remove(id);
        return Task.CompletedTask;
    }
}
