using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SectorDashboard.Web.Components.Commands;

/// <summary>The browser's side of the commands: wwwroot-assets/js/commands.js. It hears keys, and opens, closes and focuses for the server.</summary>
internal sealed class CommandModule(IJSObjectReference module, IJSObjectReference keys, DotNetObjectReference<CommandModule.Listener> listener) : IAsyncDisposable
{
    public static async Task<CommandModule> AttachAsync(IJSRuntime js, string path, ElementReference palette, ElementReference help, Func<string, Task> press)
    {
        var module = await js.InvokeAsync<IJSObjectReference>("import", path);
        var listener = DotNetObjectReference.Create(new Listener(press));
        var keys = await module.InvokeAsync<IJSObjectReference>(
            "listen", listener, palette, help, Shortcut.All.Select(shortcut => shortcut.Key), Shortcut.KeyOf(CommandList.Palette));
        return new CommandModule(module, keys, listener);
    }

    /// <summary>Shows the list of commands, with nothing searched.</summary>
    public ValueTask ShowPaletteAsync() => keys.InvokeVoidAsync("showPalette");

    /// <summary>Shows the list of keys.</summary>
    public ValueTask ShowHelpAsync() => keys.InvokeVoidAsync("showHelp");

    /// <summary>Closes what is open; the focus goes back to where it was.</summary>
    public ValueTask CloseAsync() => keys.InvokeVoidAsync("close");

    /// <summary>Goes to a place of the page, and gives it the focus.</summary>
    public ValueTask GoToAsync(string selector) => keys.InvokeVoidAsync("goTo", selector);

    /// <summary>Does what the button does that a selector finds.</summary>
    public ValueTask ClickAsync(string selector) => keys.InvokeVoidAsync("click", selector);

    /// <summary>Turns the chart in focus into a table, or back.</summary>
    public ValueTask ToggleTableAsync() => keys.InvokeVoidAsync("toggleTable");

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        try
        {
            await keys.InvokeVoidAsync("stop");
            await keys.DisposeAsync();
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the browser's side with it.
        }
    }

    /// <summary>All that the browser may call. A key is a stranger's: one that means nothing does nothing.</summary>
    internal sealed class Listener(Func<string, Task> press)
    {
        [JSInvokable]
        public Task Press(string key) => press(key ?? "");
    }
}
