using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SectorDashboard.Web.Components.Charts;

/// <summary>The browser's side of the charts: wwwroot-assets/js/charts.js for one page.</summary>
internal sealed class ChartModule(IJSObjectReference module, IJSObjectReference charts) : IAsyncDisposable
{
    private bool _detached;

    /// <summary>The charts in the browser, to hand to another module.</summary>
    public IJSObjectReference Charts => charts;

    public static async Task<ChartModule> AttachAsync(IJSRuntime js, string path, ElementReference page)
    {
        var module = await js.InvokeAsync<IJSObjectReference>("import", path);
        return new ChartModule(module, await module.InvokeAsync<IJSObjectReference>("attach", page));
    }

    /// <summary>Draws a frame; returns once the browser has drawn it. A zoom is kept where the view is the same and only prices are new.</summary>
    public async ValueTask DrawAsync(byte[] frame, bool keepsZoom = false)
    {
        if (frame.Length == 0 || _detached)
        {
            return;
        }

        try
        {
            await charts.InvokeVoidAsync("draw", frame, keepsZoom);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and with it what was to be drawn.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _detached = true;
        try
        {
            await charts.InvokeVoidAsync("detach");
            await charts.DisposeAsync();
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the browser's side with it.
        }
    }
}
