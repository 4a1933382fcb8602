using System.Security.Cryptography;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Import;

/// <summary>Turns price files into recordings: reads, checks, stores and makes the result the latest history. Safe for concurrent use.</summary>
public sealed class PriceImporter(IPriceStore store, PriceJournal journal, ImportLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>
    /// Imports one file that a person handed over. The stream must be seekable; the symbol comes from the form or, without one, from
    /// the file's name. Bad content is a report with a refusal, never an exception.
    /// </summary>
    public async Task<ImportReport> ImportAsync(Stream content, string fileName, string? symbol, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            var known = await store.ReadContentsAsync(cancellation);
            var (report, recording) = await ReadAsync(content, fileName, symbol, cancellation);
            if (recording is null)
            {
                return report;
            }

            var newest = known.LastOrDefault(c => string.Equals(c.Symbol, recording.Symbol, StringComparison.Ordinal));
            if (newest?.ContentHash == recording.ContentHash)
            {
                return report with { AlreadyKnown = true };
            }

            await journal.AppendAsync(new PriceArchive { Recordings = [recording] }, cancellation);
            return report;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>
    /// Imports every file of a folder and its subfolders whose contents were never recorded before, and reports each file as it is read.
    /// A file that was once recorded is left alone, so that a restart does not undo what was imported since.
    /// </summary>
    public async Task ImportFolderAsync(string folder, IProgress<FolderProgress> progress, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            var known = await store.ReadContentsAsync(cancellation);
            var hashes = known.Select(c => (c.Symbol, c.ContentHash)).ToHashSet();
            var files = Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories);
            Array.Sort(files, StringComparer.Ordinal);
            var fresh = new List<PriceRecording>();
            var reports = new List<ImportReport>(files.Length);
            foreach (var file in files)
            {
                progress.Report(new FolderProgress(reports.Count, files.Length, Path.GetFileName(file), reports));
                reports.Add(await ImportFileAsync(file, hashes, fresh, cancellation));
            }

            if (fresh.Count > 0)
            {
                await journal.AppendAsync(new PriceArchive { Recordings = fresh }, cancellation);
            }

            progress.Report(new FolderProgress(reports.Count, files.Length, null, reports));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<ImportReport> ImportFileAsync(
        string file, HashSet<(string Symbol, string Hash)> known, List<PriceRecording> fresh, CancellationToken cancellation)
    {
        try
        {
            await using var content = File.OpenRead(file);
            var name = Path.GetFileName(file);
            if (SymbolName.TryParse(SymbolName.FromFileName(name), out var symbol, out _)
                && known.Contains((symbol, await HashAsync(content, cancellation))))
            {
                return new ImportReport { FileName = name, Symbol = symbol, AlreadyKnown = true };
            }

            var (report, recording) = await ReadAsync(content, name, null, cancellation);
            if (recording is not null && known.Add((recording.Symbol, recording.ContentHash)))
            {
                fresh.Add(recording);
            }

            return report;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new ImportReport { FileName = Path.GetFileName(file), Refusal = $"The file could not be opened: {e.Message}" };
        }
    }

    private async Task<(ImportReport Report, PriceRecording? Recording)> ReadAsync(
        Stream content, string fileName, string? symbolText, CancellationToken cancellation)
    {
        var name = Path.GetFileName(fileName);
        var given = string.IsNullOrWhiteSpace(symbolText) ? SymbolName.FromFileName(name) : symbolText;
        if (!SymbolName.TryParse(given, out var symbol, out var problem))
        {
            return (new ImportReport { FileName = name, Refusal = problem }, null);
        }

        content.Position = 0;
        var parsed = await Task.Run(() => PriceFileReader.Read(content, limits, cancellation), cancellation);
        var report = new ImportReport
        {
            FileName = name,
            Symbol = symbol,
            Format = parsed.Format,
            Rows = parsed.Rows,
            Accepted = parsed.Accepted,
            Missing = parsed.Missing,
            Rejected = parsed.Rejected,
            First = parsed.First,
            Last = parsed.Last,
            Problems = parsed.Problems,
            Refusal = parsed.Refusal,
        };
        if (parsed.Refusal is not null)
        {
            return (report, null);
        }

        var recording = new PriceRecording
        {
            Symbol = symbol,
            Source = parsed.Format,
            FileName = name,
            ContentHash = await HashAsync(content, cancellation),
            AdjustedFor = parsed.AdjustedFor,
            RecordedAt = default,
            Bars = parsed.Bars,
            Splits = parsed.Splits,
            Remarks = parsed.Remarks,
        };
        return (report, recording);
    }

    private static async Task<string> HashAsync(Stream content, CancellationToken cancellation)
    {
        content.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }
}

/// <summary>How far the import of a folder has come.</summary>
/// <param name="Done">Files read so far.</param>
/// <param name="Total">Files found.</param>
/// <param name="Reading">The file that is being read; null at the end.</param>
/// <param name="Reports">A report for each file read so far.</param>
public sealed record FolderProgress(int Done, int Total, string? Reading, IReadOnlyList<ImportReport> Reports);
