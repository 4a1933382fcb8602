using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Web.Components.Prices;

/// <summary>Proposes a repair, shows what it would change, and records it when the reader decides so.</summary>
public sealed partial class RepairDialog
{
    private string? _date;
    private string? _ratio;
    private string? _reason;
    private bool _isSplit;
    private bool _applying;
    private RepairPreview _preview = new(null, []);
    private IReadOnlyList<RepairProblem> _problems = [];

    /// <summary>The decision to start from.</summary>
    [Parameter, EditorRequired]
    public required RepairDraft Suggestion { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private PriceRepair Repair { get; set; } = null!;

    [Inject]
    private MarketHistoryCache Histories { get; set; } = null!;

    private RepairDraft Draft => new(
        Suggestion.Symbol,
        DateOnly.TryParseExact(_date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        ViewNumber.TryRead(_ratio ?? "", out var ratio) ? ratio : null,
        _isSplit,
        _reason,
        _preview.Proposal?.Correction.Step);

    /// <summary>Problems that no field stands for.</summary>
    private List<string> Elsewhere => [.. _problems.Where(p => p.Field is not ("date" or "ratio" or "reason")).Select(p => p.Message)];

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _date = Say.Day(Suggestion.Date);
        _ratio = Suggestion.Ratio is { } ratio ? ViewNumber.Write(ratio) : null;
        _isSplit = Suggestion.IsSplit ?? false;
        Preview();
    }

    private string? Problem(string field) => _problems.FirstOrDefault(p => p.Field == field)?.Message;

    private void SetDate(string? date)
    {
        _date = date;
        Preview();
    }

    private void SetRatio(string? ratio)
    {
        _ratio = ratio;
        Preview();
    }

    private void SetSplit(bool isSplit)
    {
        _isSplit = isSplit;
        Preview();
    }

    private void Preview()
    {
        // The step that is seen is the one that is shown from now on.
        _preview = PriceRepair.Preview(Draft with { Step = null }, Histories.Current!.Real);
        _problems = _preview.Problems;
    }

    private async Task ApplyAsync()
    {
        _applying = true;
        try
        {
            var result = await Repair.ApplyAsync(Draft, CancellationToken.None);
            _problems = result.Problems;
            if (result.Correction is { } correction)
            {
                Dialog.Close(DialogResult.Ok(correction));
            }
        }
        catch (StorageException e)
        {
            _problems = [new RepairProblem("", $"Nothing was repaired. {e.Message}")];
        }
        finally
        {
            _applying = false;
        }
    }
}
