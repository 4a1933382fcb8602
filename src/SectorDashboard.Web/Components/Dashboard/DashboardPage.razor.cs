using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using MudBlazor;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Events;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Events;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Components.Charts;
using SectorDashboard.Web.Components.Saving;

namespace SectorDashboard.Web.Components.Dashboard;

/// <summary>
/// The page. The address is the view: a choice changes the address, and the address changes what is shown. Only while a slider moves is
/// the view ahead of the address.
/// </summary>
public sealed partial class DashboardPage : IAsyncDisposable
{
    private const int MostPrerenderedPaths = 10_000;

    private readonly PageCharts _charts = new();
    private readonly Simulation _simulation = new();
    private ElementReference _page;
    private View _view = View.Default;
    private NextAddress? _next;
    private ViewReading? _reading;
    private SavedView? _saved;
    private MarketHistory? _history;
    private ShownView? _shown;
    private AnswerInputs? _settled;
    private EventsAnswer? _events;
    private Answer? _whole;
    private string? _failure;
    private int _asked;
    private int _askedAgain;
    private bool _isDisposed;

    /// <summary>Id of a saved view; null where the query string is the view.</summary>
    [Parameter]
    public string? Id { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private MarketHistoryCache Histories { get; set; } = null!;

    [Inject]
    private AnalyticsService Analytics { get; set; } = null!;

    [Inject]
    private EventBook Events { get; set; } = null!;

    [Inject]
    private SavedViewService SavedViews { get; set; } = null!;

    [Inject]
    private IJSRuntime JS { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private string Title => _saved is null ? $"{_shown?.Reading.Answer.Inputs.Fund} · SectorDashboard" : $"{_saved.Name} · SectorDashboard";

    /// <summary>The page's own address, to which a place on it can be added.</summary>
    private string OwnAddress => Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    /// <summary>Whether something of the view is still to be simulated.</summary>
    private bool IsPending => _shown is { Reading.Deferred.Count: > 0 };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        _simulation.Stop();
        Navigation.LocationChanged -= OnLocationChanged;
        Histories.Changed -= OnPricesChanged;
        Events.Changed -= OnEventsChanged;
        await _charts.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _next = new NextAddress(Navigation);
        Navigation.LocationChanged += OnLocationChanged;
        Histories.Changed += OnPricesChanged;
        Events.Changed += OnEventsChanged;
        await KeepingWhatIsShownAsync(ShowAddressAsync);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_charts.AreToBeAttached && _shown is not null && RendererInfo.IsInteractive)
        {
            try
            {
                await _charts.AttachAsync(JS, Assets, _page, Slide, Release);
                await _charts.DrawAsync();
                await _charts.MakeAsync(StateHasChanged);
                await SimulateAsync();
            }
            catch (JSException) when (_isDisposed)
            {
                // The reader was gone before the scripts were there, and with them the page's elements.
            }
        }
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        // The router has set Id by the time this runs, or has taken the page away.
        if (PageAddress.IsOwn(Navigation))
        {
            await KeepingWhatIsShownAsync(ShowAddressAsync);
            StateHasChanged();
        }
    });

    private void OnPricesChanged() => _ = InvokeAsync(async () =>
    {
        if (_view.AsOf is null)
        {
            await KeepingWhatIsShownAsync(ShowAgainAsync);
            StateHasChanged();
        }
    });

    private void OnEventsChanged() => _ = InvokeAsync(async () =>
    {
        await KeepingWhatIsShownAsync(ShowAgainAsync);
        StateHasChanged();
    });

    /// <summary>A database that fails costs an open page the new answer, not the last one; a page that is only being made becomes the error page.</summary>
    private async Task KeepingWhatIsShownAsync(Func<Task> show)
    {
        _failure = null;
        try
        {
            await show();
        }
        catch (StorageException e) when (RendererInfo.IsInteractive)
        {
            _failure = e.Message;
            if (_shown is not null)
            {
                Snackbar.Add($"{e.Message} What is shown is the last good answer.", Severity.Error);
            }
        }
    }

    private async Task ShowAddressAsync()
    {
        // Whatever the database is still asked for, the last address that was gone to is shown.
        var asked = ++_asked;
        var address = await PageAddress.ReadAsync(Navigation, SavedViews);
        if (address is not null)
        {
            _next!.Arrived(address.View);
        }

        if (asked != _asked)
        {
            return;
        }

        if (address is null)
        {
            Navigation.NotFound();
            return;
        }

        var history = await Histories.AsOfAsync(address.View.AsOf, CancellationToken.None);
        if (asked == _asked)
        {
            _saved = address.Saved;
            await ShowAsync(address.View, address.Reading, history);
        }
    }

    /// <summary>Shows the view that is on the screen from what is known now; a slider may have moved on meanwhile.</summary>
    private async Task ShowAgainAsync()
    {
        if (_shown is null)
        {
            await ShowAddressAsync();
            return;
        }

        // An address that is being gone to meanwhile goes before; and of two changes the later one.
        var (asked, asOf) = (++_askedAgain, _view.AsOf);
        var history = await Histories.AsOfAsync(asOf, CancellationToken.None);
        if (asked == _askedAgain && asOf == _view.AsOf)
        {
            await ShowAsync(_view, _reading, history);
        }
    }

    private async Task ShowAsync(View view, ViewReading? reading, MarketHistory history)
    {
        _history = history;
        var keepsZoom = view == _view;
        _view = view;
        _reading = reading;
        _simulation.Stop();
        Take(ShownView.Of(view, reading, _history, Analytics, Events.Known, ScopeOf(view)));
        _settled = _shown!.Reading.Answer.Inputs;
        _events = EventsAnswer.Of(_shown.Reading, _history, Events.Known);
        if (_charts.IsAttached)
        {
            // Panels first: a chart must be there before it can be drawn.
            StateHasChanged();
            await _charts.DrawAsync(keepsZoom);
            _ = SimulateAsync();
        }
    }

    /// <summary>A page that is only being made is whole where that takes little time: its reader waits for it, and anybody may ask for one.</summary>
    private AnswerScope ScopeOf(View view) =>
        RendererInfo.IsInteractive || view.Paths > MostPrerenderedPaths ? AnswerScope.WithoutSimulation : AnswerScope.Whole;

    private void Take(ShownView shown)
    {
        _shown = shown;
        _charts.Take(shown.Figures, shown.AwaitsScenarios);
        if (shown.Reading.Deferred.Count == 0)
        {
            _whole = shown.Reading.Answer;
        }
    }

    /// <summary>Simulates what the answer lacks; the circuit goes on meanwhile.</summary>
    private Task SimulateAsync()
    {
        var (reading, history) = (_reading, _history!);
        return !IsPending || _isDisposed ? Task.CompletedTask : _simulation.RunAsync(
            _view,
            _shown!.AwaitsScenarios,
            (view, stopping) => ShownView.Of(view, reading, history, Analytics, Events.Known, AnswerScope.Whole, stopping),
            async shown =>
            {
                Take(shown);
                StateHasChanged();
                await _charts.DrawAsync(keepsZoom: true);
            },
            StateHasChanged);
    }

    /// <summary>A slider has moved: answer at once, and hand the changed columns back in the same call.</summary>
    private byte[] Slide(string key, string value)
    {
        // Only numbers have sliders; another key could make the view name prices that are not these.
        if (_history is null || ViewKeys.Find(key)?.Minimum is null || !ViewCodec.TrySet(_view, key, value, out var view))
        {
            return [];
        }

        _view = view;
        _simulation.Stop();
        Take(ShownView.Of(view, null, _history, Analytics, Events.Known, AnswerScope.WithoutSimulation));
        StateHasChanged();
        return _charts.Frame();
    }

    /// <summary>A slider was let go: the address becomes the view.</summary>
    private void Release(string key, string value)
    {
        if (ViewCodec.TrySet(_next!.From(_view), key, value, out var view))
        {
            _next.GoTo(view, replace: true);
        }
    }

    private void ResetKey(string key) => _next!.GoTo(ViewCodec.Without(_next.From(_view), key), replace: true);

    private void Choose((string Key, string Value) choice)
    {
        if (ViewCodec.TryChoose(_next!.From(_view), choice.Key, choice.Value, out var chosen))
        {
            _next.GoTo(chosen, replace: false);
        }
    }

    private void Weigh(string? weights) => Choose(("weights", weights ?? ""));

    private Task ShareAsync() => CopyAsync(Navigation.ToAbsoluteUri(
        _saved is not null && _view == SavedViewService.Open(_saved) ? PageAddress.Of(_saved) : PageAddress.Of(Pinned)).ToString(), "Link copied: it opens these very numbers.");

    private async Task CopyAsync(string text, string done)
    {
        Snackbar.Add(await _charts.CopyAsync(text) ? done : $"Copy this: {text}", Severity.Normal);
    }

    private async Task SaveAsync()
    {
        var inputs = _shown!.Reading.Answer.Inputs;
        var parameters = new DialogParameters<SaveViewDialog>
        {
            { d => d.View, Pinned },
            { d => d.SuggestedName, $"{inputs.Fund} on {inputs.Index}, {inputs.Range ?? Say.Day(inputs.From)}" },
            { d => d.Copy, CopyAsync },
        };
        await Dialogs.ShowAsync<SaveViewDialog>("Save this view", parameters, new DialogOptions { FullWidth = true, MaxWidth = MaxWidth.Small, CloseOnEscapeKey = true });
    }

    /// <summary>The view with the vintage of the prices on the screen, so that a link gives the same numbers later.</summary>
    private View Pinned => _shown!.Reading.Answer.Pinned;
}
