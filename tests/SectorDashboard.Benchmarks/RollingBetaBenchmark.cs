using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;
using SectorDashboard.Benchmarks.Peers;

namespace SectorDashboard.Benchmarks;

/// <summary>One pass over all returns against fitting every window anew.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class RollingBetaBenchmark
{
    private const int PandasWindow = 60;
    private const int PandasCount = 2520;
    private const int PandasCalls = 2000;

    private AlignedReturns _returns = null!;

    /// <summary>Rolling window in returns.</summary>
    [Params(20, 60, 252)]
    public int Window { get; set; }

    /// <summary>Takes the returns once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        using var parts = new PartCache();
        _returns = SampleViews.Answer(new AnalyticsService(parts), SampleViews.TenYears).Series.Returns!;
    }

    /// <summary>The peer: a regression for each window.</summary>
    [Benchmark(Baseline = true)]
    public double EachWindowAnew()
    {
        var last = 0.0;
        for (var first = 0; first + Window <= _returns.Count; first++)
        {
            last = OrdinaryLeastSquares.Fit(_returns.Fund.AsSpan(first, Window), _returns.Benchmark.AsSpan(first, Window))!.Value.Beta;
        }

        return last;
    }

    /// <summary>What the program does.</summary>
    [Benchmark]
    public double OnePass() => RollingBeta.Compute(_returns, Window, BetaMethod.Ols)[^1].Beta;

    /// <summary>Prints the ratio to pandas, which has the same number of returns and a window of 60, each side as the median of many calls.</summary>
    [GlobalCleanup(Target = nameof(OnePass))]
    public void PrintRatioToPandas()
    {
        if (Window != PandasWindow)
        {
            return;
        }

        var returns = PandasReturns();
        var times = new double[PandasCalls];
        for (var call = 0; call < times.Length; call++)
        {
            var start = Stopwatch.GetTimestamp();
            RollingBeta.Compute(returns, PandasWindow, BetaMethod.Ols);
            times[call] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        var own = times[times.Length / 2];
        Console.WriteLine(PythonPeer.Microseconds("rolling_beta.py") is { } pandas
            ? $"// rolling beta over {returns.Count} returns: pandas {pandas:F1} us, one pass {own:F1} us with dates and intervals, ratio {pandas / own:F1}"
            : "// rolling beta: no python3 with pandas here");
    }

    // The last returns of the ten years, as many as rolling_beta.py makes.
    private AlignedReturns PandasReturns()
    {
        var first = _returns.Count - PandasCount;
        var dates = _returns.Dates[first..];
        return AlignedReturns.Join(new PriceSeries(dates, _returns.FundCloses[first..]), new PriceSeries(dates, _returns.BenchmarkCloses[first..]));
    }
}
