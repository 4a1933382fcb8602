using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Calendar;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sources;

namespace SectorDashboard.MarketData.Refresh;

/// <summary>
/// Gets the catalogue's prices from the sources: one refresh at a time for everybody, and whoever asks while it runs waits for the same one.
/// What sources give is added to the archive; where they fail, the last good prices stay. Safe for concurrent use.
/// </summary>
public sealed class PriceRefresh(
    IEnumerable<IPriceSource> sources, IEnumerable<IHoldingsSource> publishers, SourceOrder order, MarketHistoryCache histories, PriceJournal journal,
    TimeProvider time)
{
    // Pages are told after every few symbols, not only at the end: with a source of eight calls a minute that is minutes later.
    private const int SymbolsAtOnce = 8;

    private readonly Dictionary<string, IPriceSource> _sources = sources.ToDictionary(source => source.Description.Name, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Source, string Symbol), SourceValidators> _validators = [];
    private readonly SourceRest _rest = new(time);
    private readonly HoldingsRefresh _holdings = new(publishers, time);
    private readonly Lock _gate = new();
    private Task? _running;

    /// <summary>How far the running or last refresh has come; null before the first.</summary>
    public RefreshProgress? Progress { get; private set; }

    /// <summary>Raised whenever <see cref="Progress"/> has moved on.</summary>
    public event Action? ProgressChanged;

    /// <summary>Every source; none where the program is to stay offline.</summary>
    public IReadOnlyCollection<IPriceSource> Sources => _sources.Values;

    /// <summary>
    /// Asks the sources for every symbol that one of them offers, or joins the refresh that is running. Failures of sources are attempts in
    /// <see cref="Progress"/>; thrown is only what the archive throws.
    /// </summary>
    public Task RefreshAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _running is { IsCompleted: false } running ? running : _running = Task.Run(() => RunAsync(cancellation), cancellation);
        }
    }

    /// <summary>Whether the symbol that is asked for first has the price of the last session that has ended, or no source offers any.</summary>
    public bool IsUpToDate(MarketHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return RefreshPlan.Of(history.Catalogue, IsOffered) is not [var first, ..]
            || (history.Real.Find(first.Symbol) is { } prices && prices.Last >= TradingCalendar.LastSession(time.GetUtcNow()));
    }

    /// <summary>The sources to ask for an instrument, first choice first.</summary>
    public IReadOnlyList<IPriceSource> SourcesFor(Instrument instrument) =>
    [
        .. order.For(instrument.Symbol)
            .Select(name => _sources.GetValueOrDefault(name))
            .OfType<IPriceSource>()
            .Where(source => source.Unavailable is null && source.Offers(instrument)),
    ];

    private bool IsOffered(Instrument instrument) => SourcesFor(instrument).Count > 0;

    private async Task RunAsync(CancellationToken cancellation)
    {
        var history = await histories.AsOfAsync(null, cancellation);
        var wanted = RefreshPlan.Of(history.Catalogue, IsOffered);
        var attempts = new List<SourceAttempt>();
        var progress = new RefreshProgress(time.GetUtcNow(), null, 0, wanted.Count, null, []);
        var found = new List<PriceRecording>();
        try
        {
            foreach (var instrument in wanted)
            {
                Tell(progress with { Asking = instrument.Symbol, Attempts = [.. attempts] });
                found.AddRange(await AskAsync(instrument, history, attempts, cancellation));
                progress = progress with { Done = progress.Done + 1 };
                if (found.Count >= SymbolsAtOnce)
                {
                    await RecordAsync(found, cancellation);
                }
            }

            await RecordAsync(found, cancellation);
            Tell(progress with { Asking = "fund holdings", Attempts = [.. attempts] });
            await RecordAsync(await _holdings.AskAsync(history, attempts, cancellation), cancellation);
        }
        finally
        {
            Tell(progress with { EndedAt = time.GetUtcNow(), Attempts = [.. attempts] });
        }
    }

    /// <summary>Asks one source after the other until one has given prices, and one more to compare them with.</summary>
    private async Task<IReadOnlyList<PriceRecording>> AskAsync(
        Instrument instrument, MarketHistory history, List<SourceAttempt> attempts, CancellationToken cancellation)
    {
        var found = new List<PriceRecording>();
        var answers = 0;
        foreach (var source in SourcesFor(instrument))
        {
            var outcome = await AskAsync(source, instrument, cancellation);
            var prices = outcome is SourceOutcome.Prices given ? RecordingOf(source, instrument, given) : null;
            var flaw = prices is null ? null : RecordingCheck.FlawOf(prices, instrument, history, time.GetUtcNow());
            attempts.Add(new SourceAttempt(
                instrument.Symbol, source.Description.Title, time.GetUtcNow(), (outcome as SourceOutcome.Failed)?.Kind, SourceWords.Say(outcome, flaw)));
            if (outcome is SourceOutcome.Failed)
            {
                continue;
            }

            // Prices with a flaw are recorded as well, so that a person can look at them and repair them, but another source is preferred.
            var change = prices is null ? null : RecordingChange.Of(prices, Before(prices, instrument, history));
            if (change is not null)
            {
                found.Add(change with { IsComparison = answers > 0 || flaw is not null });
            }

            answers += flaw is null ? 1 : 0;
            if (answers == 2)
            {
                break;
            }
        }

        return found;
    }

    private async Task<SourceOutcome> AskAsync(IPriceSource source, Instrument instrument, CancellationToken cancellation)
    {
        var name = source.Description.Name;
        if (_rest.Until(name) is { } until)
        {
            return new SourceOutcome.Failed(SourceFailure.Resting, $"left alone until {until.UtcDateTime:yyyy-MM-dd HH:mm} UTC after it failed");
        }

        var validators = _validators.GetValueOrDefault((name, instrument.Symbol));
        var outcome = await source.FetchAsync(new SourceRequest(instrument, TradingCalendar.LastSession(time.GetUtcNow()), validators), cancellation);
        if (outcome is SourceOutcome.Failed failed)
        {
            _rest.After(name, failed);
        }
        else if (outcome is SourceOutcome.Prices { Validators: { } news })
        {
            _validators[(name, instrument.Symbol)] = news;
        }

        return outcome;
    }

    private async Task RecordAsync(List<PriceRecording> found, CancellationToken cancellation)
    {
        await RecordAsync(new PriceArchive { Recordings = [.. found] }, cancellation);
        found.Clear();
    }

    private async Task RecordAsync(PriceArchive found, CancellationToken cancellation)
    {
        if (found.Recordings.Count + found.Holdings.Count == 0)
        {
            return;
        }

        try
        {
            await journal.AppendAsync(found, cancellation);
        }
        catch
        {
            // What was not kept must be given again, not answered with "unchanged".
            _validators.Clear();
            _holdings.Forget();
            throw;
        }
    }

    private static PriceRecording RecordingOf(IPriceSource source, Instrument instrument, SourceOutcome.Prices given) => new()
    {
        Symbol = instrument.Symbol,
        Source = source.Description.Title,
        FileName = "",
        ContentHash = given.ContentHash,
        AdjustedFor = source.Description.AdjustedFor,
        RecordedAt = default,
        Bars = given.Bars,
        Splits = given.Splits,
        Remarks = given.Remarks,
    };

    private static PriceRecording? Before(PriceRecording prices, Instrument instrument, MarketHistory history) =>
        history.Real.Find(instrument.Symbol) is { } known
            ? RecordingOverlay.BySource(known.Recordings, instrument.Splits).FirstOrDefault(r => r.Source == prices.Source && r.AdjustedFor == prices.AdjustedFor)
            : null;

    private void Tell(RefreshProgress progress)
    {
        Progress = progress;
        ProgressChanged?.Invoke();
    }
}
