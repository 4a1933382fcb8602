using BenchmarkDotNet.Attributes;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Benchmarks;

/// <summary>
/// The whole answer over ten years of days on one thread, with nothing remembered, against one change of a what-if value, with the rest remembered.
/// The limits are two milliseconds and a fifth of one.
/// </summary>
[ShortRunJob]
[MemoryDiagnoser]
public class AnswerBenchmark : IDisposable
{
    private readonly PartCache _parts = new();
    private int _step;

    /// <inheritdoc/>
    public void Dispose()
    {
        _parts.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A view that nobody has asked for.</summary>
    [Benchmark(Baseline = true)]
    public Answer Whole()
    {
        using var parts = new PartCache();
        return SampleViews.Answer(new AnalyticsService(parts), SampleViews.TenYears).Answer;
    }

    /// <summary>One step of the volatility slider.</summary>
    [Benchmark]
    public Answer OneWhatIfValue()
    {
        _step++;
        return SampleViews.Answer(new AnalyticsService(_parts), SampleViews.TenYears with { Vol = 0.1 + (_step * 1e-5) }).Answer;
    }
}
