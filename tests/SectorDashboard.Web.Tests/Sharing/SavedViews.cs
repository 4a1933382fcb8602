using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SectorDashboard.Web.Tests.Api;

namespace SectorDashboard.Web.Tests.Sharing;

/// <summary>Saves views through the API.</summary>
internal static class SavedViews
{
    /// <summary>The id of a new saved view, and the key that allows changing it.</summary>
    public static async Task<(string Id, string EditKey)> SaveAsync(this DashboardApp app, string query, string name = "Bears")
    {
        using var response = await app.CreateClient().PostAsJsonAsync(
            "/api/v1/views", new { name, query, notes = "" }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var created = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return (created.GetProperty("id").GetString()!, created.GetProperty("editKey").GetString()!);
    }
}
