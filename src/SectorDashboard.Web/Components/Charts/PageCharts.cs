using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SectorDashboard.Application.Figures;

namespace SectorDashboard.Web.Components.Charts;

/// <summary>The charts of the answer that is shown: made one after the other, and drawn in frames of what has changed.</summary>
internal sealed class PageCharts : IAsyncDisposable
{
    // Those of the stack.
    private const int FirstCharts = 4;

    private readonly FrameEncoder _frames = new();
    private IReadOnlyList<Figure> _figures = [];
    private IReadOnlyList<Figure> _scenarios = [];
    private bool _awaitsScenarios;
    private bool _isAttaching;
    private bool _isDisposed;
    private ChartModule? _charts;
    private SliderModule? _sliders;

    /// <summary>How many of the charts the browser is to make.</summary>
    public int Made { get; private set; } = FirstCharts;

    /// <summary>Whether the browser's side is there.</summary>
    public bool IsAttached => _charts is not null;

    /// <summary>Whether nobody has begun to attach it: the page may render again before it is there.</summary>
    public bool AreToBeAttached => !_isAttaching;

    /// <summary>Takes over the charts of an answer; scenarios that are still to come leave the earlier ones on the screen.</summary>
    /// <param name="figures">One for each kind, in its order.</param>
    /// <param name="awaitsScenarios">Whether scenarios are still to come.</param>
    public void Take(IReadOnlyList<Figure> figures, bool awaitsScenarios)
    {
        _figures = figures;
        _awaitsScenarios = awaitsScenarios;
        if (!_awaitsScenarios)
        {
            _scenarios = [.. _figures.Where(IsOfScenarios)];
        }
    }

    /// <summary>The chart of a kind as it is on the screen.</summary>
    public Figure Of(FigureKind kind) => _awaitsScenarios && _scenarios.FirstOrDefault(figure => figure.Kind == kind) is { } earlier ? earlier : _figures[(int)kind];

    /// <summary>Attaches the browser's side to a page, with sliders that ask for a frame while they move.</summary>
    /// <param name="js">The browser.</param>
    /// <param name="assets">Where the scripts are.</param>
    /// <param name="page">The page.</param>
    /// <param name="slide">Takes a key and its new value, and gives the frame for it.</param>
    /// <param name="release">Takes a key and the value that a slider was let go at.</param>
    public async Task AttachAsync(IJSRuntime js, ResourceAssetCollection assets, ElementReference page, Func<string, string, byte[]> slide, Action<string, string> release)
    {
        _isAttaching = true;
        _charts = await ChartModule.AttachAsync(js, $"./{assets["js/charts.js"]}", page);
        if (_isDisposed)
        {
            await _charts.DisposeAsync();
            return;
        }

        _sliders = await SliderModule.AttachAsync(js, $"./{assets["js/sliders.js"]}", page, _charts.Charts, slide, release);
        if (_isDisposed)
        {
            await _sliders.DisposeAsync();
        }
    }

    /// <summary>Makes the charts below the first screen one after the other, so that the browser can answer its reader in between.</summary>
    /// <param name="changed">Called when there is one more.</param>
    public async Task MakeAsync(Action changed)
    {
        while (Made < _figures.Count && !_isDisposed)
        {
            Made++;
            changed();
            await DrawAsync();
        }
    }

    /// <summary>Draws what has changed; a zoom is kept where the view is the same.</summary>
    public async Task DrawAsync(bool keepsZoom = false) => await _charts!.DrawAsync(Frame(), keepsZoom);

    /// <summary>Draws everything once more: the browser has new charts.</summary>
    public Task DrawAnewAsync()
    {
        _frames.Reset();
        return IsAttached ? DrawAsync() : Task.CompletedTask;
    }

    /// <summary>What has changed since the last frame, of the charts that are made and have values.</summary>
    public byte[] Frame() => _frames.Encode([.. _figures.Take(Made).Where(figure => !_awaitsScenarios || !IsOfScenarios(figure))]);

    /// <summary>Puts a text on the reader's clipboard; false where the browser does not let it.</summary>
    public async Task<bool> CopyAsync(string text) => _charts is not null && await _charts.Charts.InvokeAsync<bool>("copy", text);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_sliders is not null)
        {
            await _sliders.DisposeAsync();
        }

        if (_charts is not null)
        {
            await _charts.DisposeAsync();
        }
    }

    private static bool IsOfScenarios(Figure figure) => figure.Kind is FigureKind.Scenarios or FigureKind.Outcomes;
}
