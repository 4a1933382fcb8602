using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Events;

/// <summary>The reading of one calendar: counts, problems and the events so far.</summary>
/// <param name="last">Last day an event may have.</param>
internal sealed class EventReading(DateOnly last)
{
    private readonly List<RowProblem> _problems = [];
    private readonly HashSet<EventEntry> _events = [];
    private int _rows;
    private int _rejected;
    private int _taken;

    /// <summary>The format as shown to people.</summary>
    public string Format { get; set; } = "";

    /// <summary>Last day an event may have.</summary>
    public DateOnly Last => last;

    /// <summary>Begins another entry of the file.</summary>
    public void Begin() => _rows++;

    /// <summary>Takes an event of the entry; throws <see cref="RefusedContentException"/> where the file holds too many.</summary>
    public void Take(EventEntry entry)
    {
        _events.Add(entry);
        if (++_taken > EventLimits.MostInFile)
        {
            throw new RefusedContentException($"The file holds more than {EventLimits.MostInFile:N0} events, repeated ones counted each time.", ContentRefusal.TooLarge);
        }
    }

    /// <summary>Rejects the entry.</summary>
    public void Reject(int line, string field, string message)
    {
        _rejected++;
        if (_problems.Count < EventLimits.MostProblemsListed)
        {
            _problems.Add(new RowProblem(line, field, message));
        }
    }

    /// <summary>What is wrong with a day; null where an event may have it.</summary>
    public string? Problem(DateOnly day) =>
        day >= EventLimits.First && day <= last ? null : $"'{day:yyyy-MM-dd}' is not from {EventLimits.First:yyyy-MM-dd} to {last:yyyy-MM-dd}";

    public ParsedEventFile End() => _events.Count == 0
        ? Refused(_rows == 0 ? "The file holds no event." : $"None of the {_rows} entries can be used.")
        : new ParsedEventFile
        {
            Format = Format,
            Rows = _rows,
            Accepted = _rows - _rejected,
            Rejected = _rejected,
            Problems = _problems,
            Events = [.. _events.OrderBy(e => e.Date).ThenBy(e => e.Category).ThenBy(e => e.Title, StringComparer.Ordinal)],
        };

    public ParsedEventFile Refused(string reason) => new() { Format = Format, Rows = _rows, Rejected = _rows, Problems = _problems, Refusal = reason };
}
