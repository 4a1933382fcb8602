using BenchmarkDotNet.Attributes;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Benchmarks;

/// <summary>One change of one what-if value over ten years of days on one thread, all else remembered. The limit is a fifth of a millisecond.</summary>
[SimpleJob(warmupCount: 12, iterationCount: 10)]
[MemoryDiagnoser]
public class WhatIfBenchmark : IDisposable
{
    private readonly PartCache _parts = new();
    private int _step;

    /// <summary>The value that changes.</summary>
    [Params("vol", "move", "days", "leverage", "fee", "cash", "spread", "book")]
    public string Key { get; set; } = "";

    /// <inheritdoc/>
    public void Dispose()
    {
        _parts.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The answer to a view with a value that was not asked for before.</summary>
    [Benchmark]
    public Answer OneValue() => SampleViews.Answer(new AnalyticsService(_parts), Next()).Answer;

    private View Next()
    {
        _step++;
        var view = SampleViews.TenYears;
        return Key switch
        {
            "vol" => view with { Vol = 0.1 + (_step * 1e-6) },
            "move" => view with { Move = _step * 1e-6 },
            "days" => view with { Days = 1 + (_step % 750), Fee = 0.01 + (_step / 750 * 1e-6) },
            "leverage" => view with { Leverage = -3 + (_step * 1e-6) },
            "fee" => view with { Fee = 0.01 + (_step * 1e-7) },
            "cash" => view with { Cash = 0.04 + (_step * 1e-7) },
            "spread" => view with { Spread = _step * 1e-7 },
            _ => view with { Book = 100_000 + _step },
        };
    }
}
