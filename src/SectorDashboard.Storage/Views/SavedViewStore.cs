using Microsoft.EntityFrameworkCore;
using SectorDashboard.Application.SavedViews;

namespace SectorDashboard.Storage.Views;

internal sealed class SavedViewStore(IDbContextFactory<DashboardDbContext> contexts) : ISavedViewStore
{
    public async Task<SavedView?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.SavedViews.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, cancellation);
    }

    public async Task SaveAsync(SavedView view, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var known = await context.SavedViews.AnyAsync(v => v.Id == view.Id, cancellation);
        context.Entry(view).State = known ? EntityState.Modified : EntityState.Added;
        await context.SaveChangesAsync(cancellation);
    }

    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.SavedViews.Where(v => v.Id == id).ExecuteDeleteAsync(cancellation);
    }
}
