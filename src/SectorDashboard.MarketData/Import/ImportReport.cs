using SectorDashboard.MarketData.Import.Parsing;

namespace SectorDashboard.MarketData.Import;

/// <summary>What became of one imported file: counted in rows of the file, with the first problems listed.</summary>
public sealed record ImportReport
{
    /// <summary>The file's name without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The symbol that the prices were recorded for; null where none could be read.</summary>
    public string? Symbol { get; init; }

    /// <summary>The format that the content has; null where it has none that is known.</summary>
    public string? Format { get; init; }

    /// <summary>Data rows in the file.</summary>
    public int Rows { get; init; }

    /// <summary>Rows that became prices.</summary>
    public int Accepted { get; init; }

    /// <summary>Rows that say there is no price on that day.</summary>
    public int Missing { get; init; }

    /// <summary>Rows that could not be read.</summary>
    public int Rejected { get; init; }

    /// <summary>First day with a price.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Last day with a price.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>The rejected rows with line, field and value, as far as they are listed.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>Why nothing was stored; null where the file was recorded or was known already.</summary>
    public string? Refusal { get; init; }

    /// <summary>True where these very contents had been recorded before, so that nothing had to be stored.</summary>
    public bool AlreadyKnown { get; init; }
}
