using System.Net;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Components.Shell;

namespace SectorDashboard.Web.Components.Saving;

/// <summary>Names a view, saves it and shows its link.</summary>
public sealed partial class SaveViewDialog
{
    // The whole page of a view in a column of about 700 px.
    private const int EmbedHeight = 720;

    private readonly Focus _focus = new();
    private MudButton? _open;
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

    /// <summary>Copies a text for the reader, and says that it is done.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string, Task> Copy { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = null!;

    [Inject]
    private SavedViewService Views { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _name = SuggestedName;

    /// <inheritdoc/>
    protected override Task OnAfterRenderAsync(bool firstRender) => _focus.MoveAsync();

    private async Task SaveAsync()
    {
        _failure = null;
        try
        {
            _result = await Views.CreateAsync(new SavedViewDraft(_name, ViewCodec.Write(View), _notes), CancellationToken.None);
            if (_result.Saved is not null)
            {
                _focus.GoTo(() => _open!.FocusAsync());
            }
        }
        catch (StorageException e)
        {
            _failure = $"The view was not saved. {e.Message}";
        }
    }

    private string Link(SavedView saved) => Navigation.ToAbsoluteUri($"v/{saved.Id}").ToString();

    private string Embedding(SavedView saved) =>
        $"""<iframe src="{Navigation.ToAbsoluteUri($"embed/{saved.Id}")}" title="{WebUtility.HtmlEncode(saved.Name)}" width="100%" height="{EmbedHeight}" loading="lazy"></iframe>""";

    private Task CopyAsync(SavedView saved) => Copy(Link(saved), "Link copied: it opens these very numbers.");

    private Task CopyEmbeddingAsync(SavedView saved) => Copy(Embedding(saved), "Embed code copied: put it into another page.");

    private void Open(SavedView saved)
    {
        Dialog.Close();
        Navigation.NavigateTo($"v/{saved.Id}");
    }
}
