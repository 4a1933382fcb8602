using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Simulation;
using SectorDashboard.Benchmarks.Peers;

namespace SectorDashboard.Benchmarks;

/// <summary>10,000 paths of 252 days: the growth of an index and of a fund at minus three times, on one thread and on two.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class PathBenchmark
{
    private const int Paths = 10_000;
    private const int Days = 252;
    private const int Calls = 500;

    private static readonly FundTerms s_terms = new(-3, 0, 0, 0);
    private IndexModel _model = null!;

    /// <summary>How the index moves.</summary>
    [Params("lognormal", "bootstrap")]
    public string Model { get; set; } = "";

    /// <summary>Makes the model once; the bootstrap draws from ten years of days.</summary>
    [GlobalSetup]
    public void Setup() => _model = Model == "lognormal" ? new LognormalIndex(0.5, 0, Days) : new BootstrapIndex(History(), 4, 0.5, 0, Days);

    /// <summary>One thread.</summary>
    [Benchmark(Baseline = true)]
    public ScenarioPaths OneThread() => PathSimulation.Run(_model, s_terms, Paths, 1, threads: 1);

    /// <summary>Two threads.</summary>
    [Benchmark]
    public ScenarioPaths TwoThreads() => PathSimulation.Run(_model, s_terms, Paths, 1, threads: 2);

    /// <summary>Prints the ratios to numpy, in single precision on one thread: as most would write it, and with antithetic pairs as here.</summary>
    [GlobalCleanup(Target = nameof(TwoThreads))]
    public void PrintRatioToNumpy()
    {
        if (Model != "lognormal")
        {
            return;
        }

        var (one, two) = (Median(OneThread), Median(TwoThreads));
        Console.WriteLine($"// {Paths} paths of {Days} days: one thread {one:F0} us, two threads {two:F0} us, ratio {one / two:F2}");
        foreach (var script in new[] { "paths.py", "paths_antithetic.py" })
        {
            Console.WriteLine(PythonPeer.Microseconds(script) is { } numpy
                ? $"// {script}: numpy {numpy:F0} us, ratio to one thread {numpy / one:F1}"
                : "// paths: no python3 with numpy here");
        }
    }

    private static double Median(Func<ScenarioPaths> run)
    {
        var times = new double[Calls];
        for (var call = 0; call < times.Length; call++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            times[call] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        return times[Calls / 2];
    }

    private static double[] History()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 2520).Select(_ => 0.02 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5))];
    }
}
