using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Import.Parsing;

/// <summary>Something noticed in one row of a file.</summary>
/// <param name="Row">Line in the file, counted from 1.</param>
/// <param name="Field">Column, or "row" for the row as a whole.</param>
/// <param name="Message">What is wrong, with the value shortened to 40 characters.</param>
public sealed record RowProblem(int Row, string Field, string Message);

/// <summary>What was read from a price file; Rows = Accepted + Missing + Rejected, and a refused file accepts nothing.</summary>
public sealed record ParsedPriceFile
{
    /// <summary>The format as shown to people, such as "Yahoo CSV"; empty where none was recognised.</summary>
    public string Format { get; init; } = "";

    /// <summary>The series that a file of one series is named after, such as DGS10; null where its columns are named for what they hold.</summary>
    public string? Series { get; init; }

    /// <summary>Data rows read.</summary>
    public int Rows { get; init; }

    /// <summary>Rows with a price that was taken, identical repeats of a date included.</summary>
    public int Accepted { get; init; }

    /// <summary>Rows in which the source says that it has no price.</summary>
    public int Missing { get; init; }

    /// <summary>Rows that could not be used; in a refused file, every row read that was not missing.</summary>
    public int Rejected { get; init; }

    /// <summary>The rejected rows and the notes, in the order of the file, up to the limit.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>What was odd in the rows as a whole, for people; empty in a refused file.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Why nothing was read; null when the file is good.</summary>
    public string? Refusal { get; init; }

    /// <summary>Why nothing was read, in kinds; null when the file is good.</summary>
    internal ContentRefusal? RefusalKind { get; init; }

    /// <summary>What the format's prices are adjusted for.</summary>
    public AdjustedFor AdjustedFor { get; init; }

    /// <summary>The bars, oldest first; empty in a refused file.</summary>
    public BarSeries Bars { get; init; } = BarSeries.Empty;

    /// <summary>The splits the file states, oldest first.</summary>
    public IReadOnlyList<Split> Splits { get; init; } = [];

    /// <summary>The first day; null in a refused file.</summary>
    public DateOnly? First => Bars.Count == 0 ? null : Bars.Dates[0];

    /// <summary>The last day; null in a refused file.</summary>
    public DateOnly? Last => Bars.Count == 0 ? null : Bars.Dates[^1];
}
