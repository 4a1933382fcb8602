using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SectorDashboard.Web.Components.Charts;

/// <summary>The browser's side of the sliders: wwwroot-assets/js/sliders.js for one page. It sends the latest value only, one call at a time.</summary>
internal sealed class SliderModule(IJSObjectReference module, IJSObjectReference sliders, DotNetObjectReference<SliderModule.Listener> listener)
    : IAsyncDisposable
{
    public static async Task<SliderModule> AttachAsync(
        IJSRuntime js, string path, ElementReference page, IJSObjectReference charts, Func<string, string, byte[]> slide, Action<string, string> release)
    {
        var module = await js.InvokeAsync<IJSObjectReference>("import", path);
        var listener = DotNetObjectReference.Create(new Listener(slide, release));
        return new SliderModule(module, await module.InvokeAsync<IJSObjectReference>("attach", page, listener, charts), listener);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        try
        {
            await sliders.InvokeVoidAsync("detach");
            await sliders.DisposeAsync();
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the browser's side with it.
        }
    }

    /// <summary>All that the browser may call. Keys and values are a stranger's: the view codec reads them like a query string.</summary>
    internal sealed class Listener(Func<string, string, byte[]> slide, Action<string, string> release)
    {
        [JSInvokable]
        public byte[] Slide(string key, string value) => slide(key ?? "", value ?? "");

        [JSInvokable]
        public void Release(string key, string value) => release(key ?? "", value ?? "");
    }
}
