using System.Diagnostics;
using SectorDashboard.Tests;

namespace SectorDashboard.Benchmarks;

/// <summary>How long the program takes from its start until it is ready: first with an empty database and a folder to import, then again.</summary>
internal static class StartMeasurement
{
    private const int Runs = 3;

    public static async Task RunAsync(string folder)
    {
        var files = Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories);
        Console.WriteLine($"{files.Length} files, {files.Sum(file => File.ReadLines(file).Count() - 1):N0} rows");
        for (var run = 1; run <= Runs; run++)
        {
            var data = Directory.CreateTempSubdirectory("sectordashboard-").FullName;
            Console.WriteLine($"run {run}: {await MeasureAsync("empty database", data, folder)}; {await MeasureAsync("second start", data, folder)}");
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<string> MeasureAsync(string name, string data, string folder)
    {
        var clock = Stopwatch.StartNew();
        await using var program = ProgramProcess.Start(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["DataDirectory"] = data,
            ["ImportDirectory"] = Path.GetFullPath(folder),
            ["Online"] = "false",
        });
        await program.WaitUntilReadyAsync();
        var seconds = clock.Elapsed.TotalSeconds;
        return $"{name} ready in {seconds:F1} s ({program.ProcessorTime.TotalSeconds:F1} s of a processor), peak {program.PeakMemory / 1024 / 1024} MB";
    }
}
