using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Events;

/// <summary>What was read from a calendar; Rows = Accepted + Rejected, and a refused file accepts nothing.</summary>
public sealed record ParsedEventFile
{
    /// <summary>The format as shown to people; empty where none was recognised.</summary>
    public string Format { get; init; } = "";

    /// <summary>Entries in the file: rows of a CSV, events of an iCalendar file.</summary>
    public int Rows { get; init; }

    /// <summary>Entries that were taken, repeats included.</summary>
    public int Accepted { get; init; }

    /// <summary>Entries that could not be used.</summary>
    public int Rejected { get; init; }

    /// <summary>The rejected entries with line, field and value, as far as they are listed.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>Why nothing was read; null where the file is good.</summary>
    public string? Refusal { get; init; }

    /// <summary>The events by day, each once, repeated ones on each of their days; empty in a refused file.</summary>
    public IReadOnlyList<EventEntry> Events { get; init; } = [];
}
