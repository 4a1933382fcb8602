using Microsoft.EntityFrameworkCore;
using SectorDashboard.Application.SavedViews;

namespace SectorDashboard.Storage.Views;

internal sealed class SavedViewStore(Database database) : ISavedViewStore
{
    public Task<SavedView?> FindAsync(string id, CancellationToken cancellation) => database.UseAsync(
        context => context.SavedViews.AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, cancellation), cancellation);

    public Task SaveAsync(SavedView view, CancellationToken cancellation) => database.UseAsync(
        async context =>
        {
            var known = await context.SavedViews.AnyAsync(v => v.Id == view.Id, cancellation);
            context.Entry(view).State = known ? EntityState.Modified : EntityState.Added;
            return await context.SaveChangesAsync(cancellation);
        },
        cancellation);

    public Task DeleteAsync(string id, CancellationToken cancellation) => database.UseAsync(
        context => context.SavedViews.Where(v => v.Id == id).ExecuteDeleteAsync(cancellation), cancellation);
}
