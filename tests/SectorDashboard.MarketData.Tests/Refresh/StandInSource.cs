using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Tests.Refresh;

/// <summary>A source that answers what a test tells it to, and remembers what it was asked.</summary>
internal sealed class StandInSource(string name, Func<SourceRequest, SourceOutcome> answer) : IPriceSource
{
    public List<SourceRequest> Requests { get; } = [];

    public SourceDescription Description { get; } = new(name, name, AdjustedFor.Splits, NeedsKey: false, "For tests.");

    public string? Unavailable { get; set; }

    /// <summary>The symbols that it has; all of them where none are named.</summary>
    public string[] Symbols { get; set; } = [];

    /// <summary>Answers only once this has ended.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public bool Offers(Instrument instrument) => Symbols.Length == 0 || Symbols.Contains(instrument.Symbol, StringComparer.Ordinal);

    public async Task<SourceOutcome> FetchAsync(SourceRequest request, CancellationToken cancellation)
    {
        Requests.Add(request);
        await Gate.WaitAsync(cancellation);
        return answer(request);
    }

    /// <summary>Closes of consecutive days of January 2026.</summary>
    public static SourceOutcome.Prices Prices(params double[] closes) => new(Bars.Recordings.Bars(1, closes), [], [], string.Join(' ', closes), null);
}
