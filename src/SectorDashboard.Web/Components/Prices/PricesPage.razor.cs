using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.Web.Components.Prices;

/// <summary>Where prices come from: upload, import folder, and what there is.</summary>
public sealed partial class PricesPage : IDisposable
{
    private const int MostFiles = 50;

    private readonly List<ImportReport> _uploads = [];
    private string? _symbol;
    private string? _reading;
    private MarketHistory? _history;

    // A new input after each import: a browser does not tell when the same file is chosen again.
    private int _imports;

    [Inject]
    private PriceImporter Importer { get; set; } = null!;

    [Inject]
    private ImportLimits Limits { get; set; } = null!;

    [Inject]
    private MarketHistoryCache Histories { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <summary>The watched folder; null where none is configured.</summary>
    private ImportFolder? Folder { get; set; }

    private IReadOnlyList<ImportReport> Reports => [.. _uploads, .. Folder?.Progress?.Reports ?? []];

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
        _history = await Histories.AsOfAsync(null, CancellationToken.None);
    }

    /// <summary>A file that was known already is not read again, so nothing in it was counted.</summary>
    private static string Count(ImportReport report, int rows) => report.Format is null ? "–" : rows.ToString("N0", CultureInfo.InvariantCulture);

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private void OnPricesChanged() => _ = InvokeAsync(() =>
    {
        _history = Histories.Current;
        StateHasChanged();
    });

    private async Task ImportAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.FileCount > MostFiles)
        {
            _uploads.Insert(0, new ImportReport { FileName = $"{chosen.FileCount} files", Refusal = $"At most {MostFiles} files at a time; use an import folder for more." });
            return;
        }

        foreach (var file in chosen.GetMultipleFiles(MostFiles))
        {
            _reading = $"Reading {file.Name} …";
            StateHasChanged();
            _uploads.Insert(0, await ImportFileAsync(file));
        }

        _reading = null;
        _imports++;
    }

    /// <summary>The browser's stream can only be read once and not at will, so it goes through a temporary file that deletes itself.</summary>
    private async Task<ImportReport> ImportFileAsync(IBrowserFile file)
    {
        if (file.Size > Limits.MaxBytes)
        {
            return new ImportReport { FileName = file.Name, Refusal = $"The file has {file.Size / 1024 / 1024} MB; at most {Limits.MaxBytes / 1024 / 1024} MB are read." };
        }

        try
        {
            await using var upload = file.OpenReadStream(Limits.MaxBytes);
            await using var copy = new FileStream(
                Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await upload.CopyToAsync(copy);
            return await Importer.ImportAsync(copy, file.Name, _symbol, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or TaskCanceledException or UnauthorizedAccessException)
        {
            return new ImportReport { FileName = file.Name, Refusal = $"The upload broke off: {e.Message}" };
        }
    }
}
