using BenchmarkDotNet.Attributes;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Benchmarks;

/// <summary>
/// The answer over ten years of days on one thread; simulation is left out and what is fitted to whole histories is remembered, as it is for
/// everybody who looks at the same prices. The limits are two milliseconds for a view that nobody has asked for.
/// </summary>
[SimpleJob(warmupCount: 12, iterationCount: 10)]
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

    /// <summary>Every choice is another one, so that every part of the view is computed.</summary>
    [Benchmark]
    public Answer WholeView()
    {
        _step++;
        return SampleViews.Answer(new AnalyticsService(_parts), SampleViews.TenYears with
        {
            Range = new ViewRange("MAX", new DateOnly(2016, 1, 4).AddDays(_step % 90), null),
            Window = 20 + (_step % 230),
            Leverage = -3 + (_step * 1e-6),
            Vol = 0.1 + (_step * 1e-6),
            Move = _step * 1e-6,
            Fee = 0.01 + (_step * 1e-7),
            Book = 100_000 + _step,
        }).Answer;
    }
}
