using Microsoft.AspNetCore.Components;
using MudBlazor;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Calendar;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.Web.Components.Prices;

/// <summary>Where prices come from, whether they can be trusted, and what people decided about them.</summary>
public sealed partial class PricesPage : IDisposable
{
    private readonly List<ImportReport> _uploads = [];
    private IReadOnlyList<PriceRow> _rows = [];
    private MarketHistory? _history;

    [Inject]
    private MarketHistoryCache Histories { get; set; } = null!;

    [Inject]
    private PriceRepair Repair { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <summary>The watched folder; null where none is configured.</summary>
    private ImportFolder? Folder { get; set; }

    private IReadOnlyList<ImportReport> Reports => [.. _uploads, .. Folder?.Progress?.Reports ?? []];

    private string Summary
    {
        get
        {
            var errors = _rows.Where(row => row.Findings.Any(finding => finding.Severity == QualitySeverity.Error)).Select(row => row.Prices.Symbol).ToList();
            var corrections = _rows.Sum(row => row.Prices.CorrectionsInForce.Count);
            return $"{Say.Count(_rows.Count, "symbol")}; {(errors.Count == 0 ? "no errors" : $"errors in {string.Join(", ", errors)}")}; "
                + $"{(corrections == 0 ? "no correction" : Say.Count(corrections, "correction"))} in force.";
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Histories.Changed -= OnPricesChanged;
        if (Folder is not null)
        {
            Folder.ProgressChanged -= Refresh;
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Folder = Services.GetService<ImportFolder>();
        if (Folder is not null)
        {
            Folder.ProgressChanged += Refresh;
        }

        Histories.Changed += OnPricesChanged;
        Show(await Histories.AsOfAsync(null, CancellationToken.None));
    }

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void OnPricesChanged() => _ = InvokeAsync(() =>
    {
        Show(Histories.Current!);
        StateHasChanged();
    });

    private void Show(MarketHistory history)
    {
        _history = history;
        var today = DateOnly.FromDateTime(history.LastClose.UtcDateTime);
        var shown = history.Real.All.Count > 0 ? history.Real.All : history.Sample.All;
        _rows = [.. shown.Select(prices => new PriceRow(prices, history.QualityOf(prices).Findings, TradingCalendar.SessionsBetween(prices.Last, today)))];
    }

    private async Task RepairAsync((InstrumentPrices Prices, QualityFinding Finding) chosen)
    {
        if (RepairDraft.Of(chosen.Finding, chosen.Prices) is not { } suggestion)
        {
            return;
        }

        var parameters = new DialogParameters<RepairDialog> { { d => d.Suggestion, suggestion } };
        var options = new DialogOptions { FullWidth = true, MaxWidth = MaxWidth.Small, CloseOnEscapeKey = true };
        var dialog = await Dialogs.ShowAsync<RepairDialog>($"Repair {suggestion.Symbol}", parameters, options);
        if (await dialog.Result is { Canceled: false })
        {
            Snackbar.Add($"{suggestion.Symbol} is repaired. Views saved before keep their numbers, and say that the data have changed.", Severity.Normal);
        }
    }

    private async Task UndoAsync(PriceCorrection decision)
    {
        try
        {
            var undone = await Repair.UndoAsync(decision.Id, CancellationToken.None);
            Snackbar.Add(undone is null ? "Somebody has undone that already." : $"Undone: {decision.Symbol} is as {decision.Source} gives it.", Severity.Normal);
        }
        catch (StorageException e)
        {
            Snackbar.Add($"Nothing was undone. {e.Message}", Severity.Error);
        }
    }
}
