namespace SectorDashboard.Application.Figures;

/// <summary>One chart: what a browser draws, a sentence that says the same, and a table.</summary>
/// <param name="Kind">Which chart it is.</param>
/// <param name="Title">The chart's title, with unit.</param>
/// <param name="Summary">What the chart shows, in one sentence.</param>
/// <param name="Traces">The lines, bars and marks, always the same ones in the same order for a kind.</param>
/// <param name="Table">The same as a table.</param>
public sealed record Figure(FigureKind Kind, string Title, string Summary, IReadOnlyList<FigureTrace> Traces, FigureTable Table)
{
    /// <summary>Whether the y axis is logarithmic; null where a kind's axis never changes.</summary>
    public bool? IsLogarithmic { get; init; }
}

/// <summary>The charts of the page, in the order in which frames number them.</summary>
public enum FigureKind
{
    /// <summary>The chip index.</summary>
    Index,

    /// <summary>The fund's price.</summary>
    Price,

    /// <summary>The fund's dollar volume.</summary>
    Volume,

    /// <summary>The fund's rolling beta to the index.</summary>
    Beta,

    /// <summary>The decay ledger of the range.</summary>
    Decay,

    /// <summary>The hedged and the unhedged book.</summary>
    Hedge,

    /// <summary>The fund's estimated return by index return.</summary>
    WhatIf,

    /// <summary>The sentiment score over the range, with the index.</summary>
    Sentiment,

    /// <summary>Percentiles of the fund's simulated return on the way to the horizon.</summary>
    Scenarios,

    /// <summary>How often the simulated return falls where.</summary>
    Outcomes,

    /// <summary>The fund beside leverage times the index and the daily-reset path.</summary>
    Growth,

    /// <summary>What may come of holding the fund, day by day.</summary>
    Holding,
}

/// <summary>
/// One line, set of bars or set of marks. NaN is a gap. Values are single precision: a screen shows less, and half the bytes travel.
/// </summary>
/// <param name="Role">What it is, which decides its look.</param>
/// <param name="X">Milliseconds since 1970 for days, or numbers; null where the x axis has fixed categories.</param>
/// <param name="Y">Values.</param>
public sealed record FigureTrace(TraceRole Role, double[]? X, float[] Y)
{
    /// <summary>Where each bar starts; null where bars start from zero.</summary>
    public float[]? Base { get; init; }

    /// <summary>A number to show with each value; null where there is none.</summary>
    public float[]? Detail { get; init; }

    /// <summary>Whether the values are only read at the cursor and not drawn; null for traces that always are.</summary>
    public bool? IsHidden { get; init; }

    /// <summary>What the numbers of the detail stand for: text of readers, which a browser must never take for markup; null where they are numbers.</summary>
    public IReadOnlyList<string>? Texts { get; init; }
}

/// <summary>What a trace stands for.</summary>
public enum TraceRole
{
    /// <summary>The index.</summary>
    Index,

    /// <summary>The fund.</summary>
    Fund,

    /// <summary>The daily-reset path with costs.</summary>
    DailyReset,

    /// <summary>Splits of the fund.</summary>
    Split,

    /// <summary>Days whose returns are not to be trusted; the detail is the number of the reason in <see cref="FlagMarks.Reasons"/>.</summary>
    Flagged,

    /// <summary>Sessions with events; the detail is the number of the text that names them.</summary>
    Event,

    /// <summary>Sessions with a usual volume.</summary>
    Volume,

    /// <summary>Sessions with an unusual volume.</summary>
    Surge,

    /// <summary>Lower end of an interval.</summary>
    Lower,

    /// <summary>Upper end of an interval, filled down to the lower one.</summary>
    Upper,

    /// <summary>The rolling beta.</summary>
    Beta,

    /// <summary>What theory or a simple expectation says.</summary>
    Theory,

    /// <summary>A total in a ledger.</summary>
    Total,

    /// <summary>A ledger entry that adds.</summary>
    Gain,

    /// <summary>A ledger entry that takes away.</summary>
    Loss,

    /// <summary>The hedged book.</summary>
    Hedged,

    /// <summary>The unhedged book.</summary>
    Unhedged,

    /// <summary>Net exposure.</summary>
    Exposure,

    /// <summary>The estimated return.</summary>
    Estimate,

    /// <summary>The what-if move.</summary>
    Here,

    /// <summary>The fund that is set beside the view's.</summary>
    Other,

    /// <summary>The sentiment score.</summary>
    Score,

    /// <summary>Lower end of the inner interval.</summary>
    InnerLower,

    /// <summary>Upper end of the inner interval, filled down to the lower one.</summary>
    InnerUpper,

    /// <summary>The middle of a distribution.</summary>
    Median,

    /// <summary>The mean of a distribution.</summary>
    Mean,

    /// <summary>From a candle's low to its high.</summary>
    Wick,

    /// <summary>Candles that closed above their open.</summary>
    Rise,

    /// <summary>Candles that closed at or below their open.</summary>
    Fall,

    /// <summary>Outcomes that gain.</summary>
    GainShare,

    /// <summary>Outcomes that lose.</summary>
    LossShare,
}

/// <summary>A figure's values as text, written when somebody asks for them. Long series list their latest rows, newest first.</summary>
public sealed class FigureTable
{
    // A browser draws this many rows at once; the CSV of the bars has them all.
    private const int MostRows = 250;

    private readonly Lazy<IReadOnlyList<string[]>> _rows;

    private FigureTable(IReadOnlyList<string> columns, int shown, int left, Func<int, string[]> row)
    {
        Columns = columns;
        Left = left;
        _rows = new Lazy<IReadOnlyList<string[]>>(() => [.. Enumerable.Range(0, shown).Select(row)]);
    }

    /// <summary>A table without anything in it.</summary>
    public static FigureTable Empty { get; } = new([], 0, 0, _ => []);

    /// <summary>Column heads, with units.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Rows of cells.</summary>
    public IReadOnlyList<string[]> Rows => _rows.Value;

    /// <summary>How many earlier rows are left out.</summary>
    public int Left { get; }

    /// <summary>A table of all of <paramref name="count"/> rows.</summary>
    internal static FigureTable Whole(IReadOnlyList<string> columns, int count, Func<int, string[]> row) => new(columns, count, 0, row);

    /// <summary>A table of the latest of <paramref name="count"/> rows, newest first.</summary>
    internal static FigureTable Latest(IReadOnlyList<string> columns, int count, Func<int, string[]> row)
    {
        var shown = Math.Min(count, MostRows);
        return new FigureTable(columns, shown, count - shown, i => row(count - 1 - i));
    }
}
