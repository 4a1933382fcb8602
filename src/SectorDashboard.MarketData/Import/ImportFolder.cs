using System.Threading.Channels;

namespace SectorDashboard.MarketData.Import;

/// <summary>Imports a folder of price files, and again whenever a file in it changes. One instance serves one folder.</summary>
public sealed class ImportFolder(string path, PriceImporter importer)
{
    // Editors and copies write a file in several steps; one import after the last step is enough.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(500);

    /// <summary>The folder's path.</summary>
    public string Path { get; } = path;

    /// <summary>How far the running or last import has come; null before the first.</summary>
    public FolderProgress? Progress { get; private set; }

    /// <summary>Raised whenever <see cref="Progress"/> has moved on.</summary>
    public event Action? ProgressChanged;

    /// <summary>Imports what the folder holds now.</summary>
    public Task ImportAsync(CancellationToken cancellation) =>
        importer.ImportFolderAsync(Path, new Reporter(this), cancellation);

    /// <summary>Imports again after each change in the folder, until cancelled. An import that fails is told to <paramref name="failed"/>, and watching goes on.</summary>
    public async Task WatchAsync(Action<Exception> failed, CancellationToken cancellation)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = new FileSystemWatcher(Path, "*.csv") { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
        watcher.Error += (_, _) => changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        await foreach (var _ in changes.Reader.ReadAllAsync(cancellation))
        {
            await Task.Delay(s_quiet, cancellation);
            while (changes.Reader.TryRead(out var _))
            {
            }

            try
            {
                await ImportAsync(cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failed(e);
            }
        }
    }

    /// <summary>Reports at once on the importing thread, so that progress is never out of order.</summary>
    private sealed class Reporter(ImportFolder folder) : IProgress<FolderProgress>
    {
        public void Report(FolderProgress value)
        {
            folder.Progress = value with { Reports = [.. value.Reports] };
            folder.ProgressChanged?.Invoke();
        }
    }
}
