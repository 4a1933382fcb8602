using Microsoft.AspNetCore.Components;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Web.Components.Dashboard;

/// <summary>What the page's address says: the query string is a view, and /v/… is a saved one.</summary>
/// <param name="View">The view.</param>
/// <param name="Reading">What of the query string could not be used; null for a saved view.</param>
/// <param name="Saved">The saved view; null where the query string is the view.</param>
internal sealed record PageAddress(View View, ViewReading? Reading, SavedView? Saved)
{
    private const string SavedPath = "v/";

    /// <summary>Whether the address is one of this page's.</summary>
    public static bool IsOwn(NavigationManager navigation) => PathOf(navigation) is var path && (path.Length == 0 || IsSaved(path));

    /// <summary>Reads the address; null where it names a saved view that there is not.</summary>
    public static async Task<PageAddress?> ReadAsync(NavigationManager navigation, SavedViewService savedViews)
    {
        var path = PathOf(navigation);
        if (!IsSaved(path))
        {
            var reading = ViewCodec.Read(new Uri(navigation.Uri).Query);
            return new PageAddress(reading.View, reading, null);
        }

        var saved = await savedViews.FindAsync(Uri.UnescapeDataString(path[SavedPath.Length..]), CancellationToken.None);
        return saved is null ? null : new PageAddress(SavedViewService.Open(saved), null, saved);
    }

    /// <summary>The address of a view, from the page's own.</summary>
    public static string Of(View view) => ViewCodec.Write(view) is { Length: > 0 } query ? $"?{query}" : "";

    /// <summary>The address of a saved view.</summary>
    public static string Of(SavedView saved) => SavedPath + saved.Id;

    private static bool IsSaved(string path) => path.StartsWith(SavedPath, StringComparison.Ordinal);

    private static string PathOf(NavigationManager navigation) => navigation.ToBaseRelativePath(navigation.Uri).Split('?', '#')[0];
}
