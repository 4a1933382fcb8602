using System.Security.Cryptography;
using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Events;

/// <summary>The events that readers have imported and written, once for everyone. Safe for concurrent use.</summary>
public sealed class EventBook(IEventStore store, TimeProvider time) : IDisposable
{
    private const int IdBytes = 16;

    // One after the other, so that an older list never takes the place of a newer one.
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile IReadOnlyList<MarketEvent> _known = [];

    /// <summary>Raised after events have been added or removed.</summary>
    public event Action? Changed;

    /// <summary>The events by day as they were last read; nothing is asked of the store.</summary>
    public IReadOnlyList<MarketEvent> Known => _known;

    /// <summary>Reads the events; where another program on the same store has changed them, the listeners are told.</summary>
    public async Task<IReadOnlyList<MarketEvent>> ListAsync(CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        bool changed;
        IReadOnlyList<MarketEvent> events;
        try
        {
            events = await store.ListAsync(cancellation);
            changed = !events.SequenceEqual(_known);
            if (changed)
            {
                _known = events;
            }
        }
        finally
        {
            _reading.Release();
        }

        if (changed)
        {
            Changed?.Invoke();
        }

        return events;
    }

    /// <summary>Reads a calendar and adds its events, all or none. Bad content is a report with a refusal, never an exception.</summary>
    public async Task<EventImportReport> ImportAsync(Stream content, string fileName, CancellationToken cancellation)
    {
        var name = EventTitle.Shortened(Path.GetFileName(fileName), MarketEvent.LongestSource);
        var source = name.Length == 0 ? "calendar" : name;
        var parsed = await Task.Run(() => EventCalendarReader.Read(content, Today(), cancellation), cancellation);
        var added = parsed.Refusal is null ? await AddAsync([.. parsed.Events.Select(e => Event(e, source))], cancellation) : 0;
        return added is not { } count
            ? new EventImportReport(source, parsed.Format, parsed.Rows, 0, parsed.Rejected, 0, null, null, parsed.Problems, Full)
            : new EventImportReport(
                source, parsed.Format, parsed.Rows, parsed.Accepted, parsed.Rejected, count,
                parsed.Events.Count > 0 ? parsed.Events[0].Date : null, parsed.Events.Count > 0 ? parsed.Events[^1].Date : null,
                parsed.Problems, parsed.Refusal);
    }

    /// <summary>Adds what a person wrote. With problems nothing is added; an event that is there already is given back as it is.</summary>
    public async Task<EventResult> AddAsync(EventDraft draft, CancellationToken cancellation)
    {
        var problems = draft.Problems(Today()).ToList();
        if (problems.Count > 0)
        {
            return new EventResult(null, problems);
        }

        draft.TryCategory(out var category);
        var entry = new EventEntry(draft.Date!.Value, EventTitle.OneLine(draft.Title), category);
        var note = Event(entry, MarketEvent.NoteSource);

        // Somebody may have removed it before it is looked up.
        return await AddAsync([note], cancellation) is null
            ? new EventResult(null, [new EventProblem("title", Full)])
            : new EventResult(_known.FirstOrDefault(e => e.Entry == entry) ?? note, []);
    }

    /// <summary>Removes an event; false where there is none with this id.</summary>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellation)
    {
        var removed = await store.RemoveAsync(id, cancellation);
        await ListAsync(cancellation);
        return removed;
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private static string Full => $"There would be more than {EventLimits.MostKept:N0} events; remove some first.";

    private static MarketEvent Event(EventEntry entry, string source) =>
        new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), entry.Date, entry.Title, entry.Category, source);

    private async Task<int?> AddAsync(IReadOnlyList<MarketEvent> events, CancellationToken cancellation)
    {
        var added = await store.AddAsync(events, EventLimits.MostKept, cancellation);
        await ListAsync(cancellation);
        return added;
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}

/// <summary>What became of an imported calendar.</summary>
/// <param name="FileName">The file's name without its folder.</param>
/// <param name="Format">The format that the content has; empty where it has none that is known.</param>
/// <param name="Rows">Entries in the file.</param>
/// <param name="Accepted">Entries that were taken; none where nothing was stored.</param>
/// <param name="Rejected">Entries that could not be used.</param>
/// <param name="Added">Events that were not there before, repeated ones counted each time.</param>
/// <param name="First">First day with an event.</param>
/// <param name="Last">Last day with an event.</param>
/// <param name="Problems">The rejected entries with line, field and value, as far as they are listed.</param>
/// <param name="Refusal">Why nothing was stored; null where the file was taken.</param>
public sealed record EventImportReport(
    string FileName, string Format, int Rows, int Accepted, int Rejected, int Added, DateOnly? First, DateOnly? Last, IReadOnlyList<RowProblem> Problems, string? Refusal);

/// <summary>The event as it is kept, or what is wrong with the draft.</summary>
public sealed record EventResult(MarketEvent? Event, IReadOnlyList<EventProblem> Problems);
