using Microsoft.AspNetCore.Components;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Web.Components.Saving;

/// <summary>Says of which vintage a view's data are and what has become of them since, and sets its figures beside today's on request.</summary>
public sealed partial class PinnedNotice : IDisposable
{
    private AnswerInputs? _compared;
    private MarketHistory? _now;
    private DataChange? _change;
    private ThenAndNow? _comparison;

    /// <summary>The view, which names a vintage.</summary>
    [Parameter, EditorRequired]
    public required View View { get; set; }

    /// <summary>Its answer, from the data of that vintage.</summary>
    [Parameter, EditorRequired]
    public required Answer Answer { get; set; }

    /// <summary>The inputs of the last answer that no slider is moving: while one moves, the comparison stays.</summary>
    [Parameter, EditorRequired]
    public required AnswerInputs Settled { get; set; }

    /// <summary>The data of that vintage.</summary>
    [Parameter, EditorRequired]
    public required MarketHistory History { get; set; }

    /// <summary>Address of the same view on the latest data.</summary>
    [Parameter, EditorRequired]
    public required string Latest { get; set; }

    [Inject]
    private MarketHistoryCache Histories { get; set; } = null!;

    [Inject]
    private AnalyticsService Analytics { get; set; } = null!;

    private bool Grave => _change?.Kind is DataChangeKind.OwnSeries or DataChangeKind.OtherSeries;

    private List<string> Details => _change is null ? [] : [.. DataChangeWords.Details(_change)];

    /// <inheritdoc/>
    public void Dispose() => Histories.Changed -= OnPricesChanged;

    /// <inheritdoc/>
    protected override void OnInitialized() => Histories.Changed += OnPricesChanged;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var now = await Histories.AsOfAsync(null, CancellationToken.None);
        if (!ReferenceEquals(_compared, Settled) || !ReferenceEquals(_now, now))
        {
            Look(now);
        }
    }

    private void OnPricesChanged() => _ = InvokeAsync(() =>
    {
        Look(Histories.Current!);
        StateHasChanged();
    });

    private void Look(MarketHistory now)
    {
        (_compared, _now) = (Settled, now);
        _change = DataChange.Since(View, Answer, History, now);
        _comparison = _comparison is null ? null : Compare(now);
    }

    private void Toggle() => _comparison = _comparison is null ? Compare(_now!) : null;

    private ThenAndNow Compare(MarketHistory now) => ThenAndNow.Of(View, Answer, now, Analytics);
}
