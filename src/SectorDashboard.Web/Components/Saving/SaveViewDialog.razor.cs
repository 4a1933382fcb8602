using Microsoft.AspNetCore.Components;
using MudBlazor;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Web.Components.Saving;

/// <summary>Names a view, saves it and shows its link.</summary>
public sealed partial class SaveViewDialog
{
    private string? _name;
    private string? _notes;
    private SavingResult? _result;
    private string? _failure;

    /// <summary>The view to save.</summary>
    [Parameter, EditorRequired]
    public required View View { get; set; }

    /// <summary>A name to start from.</summary>
    [Parameter]
    public string SuggestedName { get; set; } = "";

    /// <summary>Copies a link for the reader.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task> Copy { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private SavedViewService Views { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _name = SuggestedName;

    private async Task SaveAsync()
    {
        _failure = null;
        try
        {
            _result = await Views.CreateAsync(new SavedViewDraft(_name, ViewCodec.Write(View), _notes), CancellationToken.None);
        }
        catch (StorageException e)
        {
            _failure = $"The view was not saved. {e.Message}";
        }
    }

    private string Link(SavedView saved) => Navigation.ToAbsoluteUri($"v/{saved.Id}").ToString();

    private Task CopyAsync(SavedView saved) => Copy(Link(saved));

    private void Open(SavedView saved)
    {
        Dialog.Close();
        Navigation.NavigateTo($"v/{saved.Id}");
    }
}
