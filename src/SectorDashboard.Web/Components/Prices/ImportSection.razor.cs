using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using SectorDashboard.Application.Figures;
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
    private string? _result;

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
        var reports = new List<ImportReport>();
        if (RefusalOf(chosen) is { } refusal)
        {
            await ReportAsync(reports, new ImportReport { FileName = Say.Count(chosen.FileCount, "file"), Refusal = refusal });
        }
        else
        {
            foreach (var file in chosen.GetMultipleFiles(MostFiles))
            {
                _reading = $"Reading {file.Name} …";
                StateHasChanged();
                await ReportAsync(reports, await ImportFileAsync(file));
            }

            // It was for this file; left there, it would name the next one too.
            _symbol = null;
        }

        _result = ResultOf(reports);
        _reading = null;
        _imports++;
    }

    private string? RefusalOf(InputFileChangeEventArgs chosen) =>
        chosen.FileCount > MostFiles ? $"At most {MostFiles} files at a time; use an import folder for more."
        : chosen.FileCount > 1 && !string.IsNullOrWhiteSpace(_symbol) ? $"All of them would become {_symbol.Trim()}: choose a single file for a symbol, or empty that field."
        : null;

    private Task ReportAsync(List<ImportReport> reports, ImportReport report)
    {
        reports.Add(report);
        return OnReport.InvokeAsync(report);
    }

    private static string ResultOf(List<ImportReport> reports)
    {
        if (reports is [var single])
        {
            return single.Refusal is { } refusal ? $"{single.FileName}: nothing was imported. {refusal}"
                : single.AlreadyKnown ? $"{single.FileName} is unchanged since it was imported."
                : $"{single.FileName} is imported as {single.Symbol}: {Say.Count(single.Accepted, "row")} accepted, {single.Rejected} rejected.";
        }

        var refused = reports.Count(report => report.Refusal is not null);
        return $"{Say.Count(reports.Count, "file")} read, {(refused == 0 ? "none" : refused)} refused; what came of each stands under Reports.";
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
