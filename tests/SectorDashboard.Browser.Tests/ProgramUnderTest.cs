using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SectorDashboard.Browser.Tests;

/// <summary>The real program as a process of its own, on a free loopback port and with an empty data folder.</summary>
internal sealed class ProgramUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan s_longestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _data;

    private ProgramUnderTest(Process process, string data, string address)
    {
        _process = process;
        _data = data;
        Address = address;
    }

    public string Address { get; }

    public static async Task<ProgramUnderTest> StartAsync(string? importFolder)
    {
        var data = Directory.CreateTempSubdirectory("sectordashboard-").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        var assembly = typeof(Program).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", address])
        {
            // The program's own folder, as "dotnet run" has it, so that static assets are found through its manifest.
            WorkingDirectory = Path.GetDirectoryName(assembly),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SectorDashboard__DataDirectory"] = data;
        start.Environment["SectorDashboard__ImportDirectory"] = importFolder;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var program = new ProgramUnderTest(process, data, address);
        await program.WaitUntilReadyAsync();
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task WaitUntilReadyAsync()
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

            await Task.Delay(100);
        }

        Assert.Fail("The program did not become ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
