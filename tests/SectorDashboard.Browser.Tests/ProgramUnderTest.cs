using SectorDashboard.Tests;

namespace SectorDashboard.Browser.Tests;

/// <summary>The real program with an empty data folder.</summary>
internal sealed class ProgramUnderTest : IAsyncDisposable
{
    private readonly ProgramProcess _process;
    private readonly string _data;

    private ProgramUnderTest(ProgramProcess process, string data)
    {
        _process = process;
        _data = data;
    }

    public string Address => _process.Address;

    public static async Task<ProgramUnderTest> StartAsync(string? importFolder)
    {
        var data = Directory.CreateTempSubdirectory("sectordashboard-").FullName;
        var process = ProgramProcess.Start(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["DataDirectory"] = data,
            ["ImportDirectory"] = importFolder,
            ["Online"] = "false",
        });
        await process.WaitUntilReadyAsync();
        return new ProgramUnderTest(process, data);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
