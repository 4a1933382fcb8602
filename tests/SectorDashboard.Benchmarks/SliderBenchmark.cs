using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Benchmarks;

/// <summary>
/// One step of a slider over ten years of days: answer, draw and encode, with remembered parts and changed columns only, against computing
/// all anew and sending all columns as JSON.
/// </summary>
[ShortRunJob]
[MemoryDiagnoser]
public class SliderBenchmark : IDisposable
{
    private static readonly JsonSerializerOptions s_json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private readonly PartCache _parts = new();
    private readonly FrameEncoder _frames = new();
    private int _step;

    /// <summary>The slider that moves.</summary>
    [Params("vol", "window", "leverage")]
    public string Key { get; set; } = "";

    /// <inheritdoc/>
    public void Dispose()
    {
        _parts.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The peer: nothing remembered, all columns as JSON.</summary>
    [Benchmark(Baseline = true)]
    public int AllAnewAsJson()
    {
        using var parts = new PartCache();
        var reading = SampleViews.Answer(new AnalyticsService(parts), Next());
        return JsonSerializer.SerializeToUtf8Bytes(FigureSet.Draw(reading.Answer, reading.Series, []).Select(f => f.Traces), s_json).Length;
    }

    /// <summary>What the program does.</summary>
    [Benchmark]
    public int ChangedPartsAsFrame()
    {
        var reading = SampleViews.Answer(new AnalyticsService(_parts), Next());
        return _frames.Encode(FigureSet.Draw(reading.Answer, reading.Series, [])).Length;
    }

    /// <summary>Prints the bytes of one step each way, since they travel with every step.</summary>
    [GlobalCleanup]
    public void PrintBytes() => Console.WriteLine($"// bytes of one step of {Key}: all columns as JSON {AllAnewAsJson()}, changed columns {Steady()}");

    private int Steady()
    {
        ChangedPartsAsFrame();
        return ChangedPartsAsFrame();
    }

    // Always a value that was not asked for before, so that nothing of it is remembered.
    private View Next()
    {
        _step++;
        return Key switch
        {
            "vol" => SampleViews.TenYears with { Vol = 0.1 + _step * 1e-5 },
            "leverage" => SampleViews.TenYears with { Leverage = -3 + _step * 1e-5 },
            _ => SampleViews.TenYears with { Window = 20 + _step % 700 },
        };
    }
}
