using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SectorDashboard.Tests;

/// <summary>The real program as a process of its own, on a free loopback port.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_longestStart = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private ProgramProcess(Process process, string address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; }

    /// <summary>The most memory that it has had, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan ProcessorTime => _process.TotalProcessorTime;

    /// <summary>Starts it with settings whose keys are written without the section's name.</summary>
    public static ProgramProcess Start(IReadOnlyDictionary<string, string?> settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var assembly = Path.Combine(AppContext.BaseDirectory, "SectorDashboard.Web.dll");
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", address])
        {
            // The program's own folder, as "dotnet run" has it, so that static assets are found through its manifest.
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[$"SectorDashboard__{key.Replace(":", "__", StringComparison.Ordinal)}"] = value;
        }

        return new ProgramProcess(Process.Start(start)!, address);
    }

    /// <summary>Waits until it says that it is ready; throws where it ends or takes too long.</summary>
    public async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < s_longestStart && !_process.HasExited)
        {
            try
            {
                if ((await client.GetAsync($"{Address}/readyz")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(s_pause);
        }

        throw new InvalidOperationException("The program did not become ready.");
    }

    /// <summary>Waits until it has ended by itself, and gives its exit code and what it wrote to standard error.</summary>
    public async Task<(int ExitCode, string Errors)> WaitForEndAsync()
    {
        using var longest = new CancellationTokenSource(s_longestStart);
        await _process.WaitForExitAsync(longest.Token);
        return (_process.ExitCode, _errors.ToString().Trim());
    }

    /// <summary>Ends it at once, wherever it is.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
