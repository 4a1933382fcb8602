using BenchmarkDotNet.Attributes;
using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Benchmarks;

/// <summary>One pass over all returns against fitting every window anew.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class RollingBetaBenchmark
{
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
}
