using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.Web.Components.Prices;

/// <summary>Takes price files that a person hands over.</summary>
public sealed partial class ImportSection
{
    private const int MostFiles = 50;

    private string? _symbol;
    private string? _reading;

    // A new input after each import: a browser does not tell when the same file is chosen again.
    private int _imports;

    /// <summary>Called with the report of each file.</summary>
    [Parameter]
    public EventCallback<ImportReport> OnReport { get; set; }

    [Inject]
    private PriceImporter Importer { get; set; } = null!;

    [Inject]
    private ImportLimits Limits { get; set; } = null!;

    private async Task ImportAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.FileCount > MostFiles)
        {
            await OnReport.InvokeAsync(new ImportReport { FileName = $"{chosen.FileCount} files", Refusal = $"At most {MostFiles} files at a time; use an import folder for more." });
            return;
        }

        foreach (var file in chosen.GetMultipleFiles(MostFiles))
        {
            _reading = $"Reading {file.Name} …";
            StateHasChanged();
            await OnReport.InvokeAsync(await ImportFileAsync(file));
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
        catch (Exception e) when (e is IOException or TaskCanceledException or UnauthorizedAccessException or InvalidOperationException or JSException or TimeoutException)
        {
            return new ImportReport { FileName = file.Name, Refusal = $"The upload broke off: {e.Message}" };
        }
        catch (StorageException e)
        {
            return new ImportReport { FileName = file.Name, Refusal = e.Message };
        }
    }
}
