using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Web.Components.Commands;

/// <summary>The list of commands, the list of keys, and what they do. Both lists are native dialogs: the browser keeps the focus in them and gives it back.</summary>
public sealed partial class CommandCentre : IAsyncDisposable
{
    private readonly CommandSearch _search = new();
    private ElementReference _palette;
    private ElementReference _help;
    private CommandModule? _module;
    private IReadOnlyList<Command> _found = [];
    private int _active;
    private bool _isDisposed;

    /// <summary>The funds that can be gone to.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Instrument> Funds { get; set; }

    /// <summary>Called with a key of the view and its new value.</summary>
    [Parameter]
    public EventCallback<(string Key, string Value)> OnKey { get; set; }

    /// <summary>Called when the link is to be copied.</summary>
    [Parameter]
    public EventCallback OnShare { get; set; }

    /// <summary>Called when the view is to be saved.</summary>
    [Parameter]
    public EventCallback OnSave { get; set; }

    [Inject]
    private IJSRuntime JS { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_module is not null)
        {
            await _module.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && RendererInfo.IsInteractive)
        {
            try
            {
                var module = await CommandModule.AttachAsync(JS, $"./{Assets["js/commands.js"]}", _palette, _help, PressAsync);
                _module = module;
                if (_isDisposed)
                {
                    await module.DisposeAsync();
                }
            }
            catch (JSException) when (_isDisposed)
            {
                // The reader was gone before the script was there, and with it the two lists.
            }
        }
    }

    private static string OptionId(int place) => $"palette-option-{place}";

    private Task PressAsync(string key) => Shortcut.Of(key) is { } command ? InvokeAsync(() => RunAsync(command)) : Task.CompletedTask;

    private void Search(ChangeEventArgs e) => Look(e.Value?.ToString() ?? "");

    private void Look(string search)
    {
        _found = _search.Find(search.Trim(), CommandList.For(Funds));
        _active = 0;
    }

    private async Task PressInPaletteAsync(KeyboardEventArgs e)
    {
        if (_found.Count == 0)
        {
            return;
        }

        switch (e.Key)
        {
            case "ArrowDown":
                _active = (_active + 1) % _found.Count;
                break;
            case "ArrowUp":
                _active = (_active + _found.Count - 1) % _found.Count;
                break;
            case "Enter":
                await TakeAsync(_found[_active]);
                break;
        }
    }

    private async Task TakeAsync(Command command)
    {
        await _module!.CloseAsync();
        _search.Used(command);
        await RunAsync(command);
    }

    private async Task RunAsync(Command command)
    {
        var module = _module!;
        switch (command.Kind)
        {
            case CommandKind.Fund:
                await OnKey.InvokeAsync(("fund", command.Value));
                break;
            case CommandKind.Range:
                await OnKey.InvokeAsync(("range", command.Value));
                break;
            case CommandKind.Basis:
                await OnKey.InvokeAsync(("basis", command.Value));
                break;
            case CommandKind.Section:
                await module.GoToAsync(command.Value);
                break;
            case CommandKind.Page:
                Navigation.NavigateTo(command.Value);
                break;
            case CommandKind.CopyLink:
                await OnShare.InvokeAsync();
                break;
            case CommandKind.SaveView:
                await OnSave.InvokeAsync();
                break;
            case CommandKind.Theme:
                await module.ClickAsync("[data-theme-toggle]");
                break;
            case CommandKind.Table:
                await module.ToggleTableAsync();
                break;
            case CommandKind.Palette:
                Look("");
                StateHasChanged();
                await module.ShowPaletteAsync();
                break;
            case CommandKind.Help:
                await module.ShowHelpAsync();
                break;
        }
    }
}
