using Microsoft.EntityFrameworkCore;
using SectorDashboard.Application.SavedViews;

namespace SectorDashboard.Storage.Views;

internal sealed class SavedViewStore(IDbContextFactory<DashboardDbContext> contexts) : ISavedViewStore
{
    public async Task<SavedView?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context.SavedViews.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellation);
        return row?.ToView();
    }

    public async Task SaveAsync(SavedView view, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = SavedViewRow.Of(view);
        var known = await context.SavedViews.AnyAsync(r => r.Id == view.Id, cancellation);
        context.Entry(row).State = known ? EntityState.Modified : EntityState.Added;
        await context.SaveChangesAsync(cancellation);
    }

    public async Task DeleteAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.SavedViews.Where(r => r.Id == id).ExecuteDeleteAsync(cancellation);
    }
}
