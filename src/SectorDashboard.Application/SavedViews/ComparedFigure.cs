using SectorDashboard.Application.Figures;

namespace SectorDashboard.Application.SavedViews;

/// <summary>One figure from two states of the data.</summary>
/// <param name="Name">What it is, with its window; for people.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Method">The method that computes it, by its short name; null for what is not computed.</param>
/// <param name="Then">The earlier value; null where it was missing.</param>
/// <param name="Now">The later value; null where it is missing.</param>
/// <param name="IntervalThen">The earlier 95 % interval; null where the figure has none.</param>
/// <param name="IntervalNow">The later 95 % interval.</param>
public sealed record ComparedFigure(
    string Name, FigureUnit Unit, string? Method, double? Then, double? Now, double[]? IntervalThen = null, double[]? IntervalNow = null)
{
    private const string PercentagePoints = "\u00a0pp";

    /// <summary>Later less earlier value, in the figure's unit; null where one is missing.</summary>
    public double? Difference => Now - Then;

    /// <summary>The earlier value as people read it.</summary>
    public string SayThen => Spell(Then);

    /// <summary>The later value as people read it.</summary>
    public string SayNow => Spell(Now);

    /// <summary>The earlier interval as people read it; null where there is none.</summary>
    public string? SayIntervalThen => SpellInterval(IntervalThen);

    /// <summary>The later interval as people read it; null where there is none.</summary>
    public string? SayIntervalNow => SpellInterval(IntervalNow);

    /// <summary>The difference as people read it, with its sign; "same" for none, and "≈ 0" for one that the digits shown do not tell.</summary>
    public string SayDifference => Difference switch
    {
        null => Then == Now ? Spell(null) : Then is null ? "missing then" : "missing now",
        0 => "same",
        > 0 and var more => Signed("+", more),
        { } less => Signed("−", -less),
    };

    private string Signed(string sign, double size)
    {
        var text = Unit switch
        {
            FigureUnit.Change => Say.Number(size * 100) + PercentagePoints,
            FigureUnit.Percent or FigureUnit.Points => Say.Number(size * 100, 1) + PercentagePoints,
            // As many decimals as the prices themselves have.
            FigureUnit.Price when size < 1 => Say.Number(size, Then < 1 && Now < 1 ? 4 : 2),
            _ => Spell(size),
        };
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? "≈\u00a00" : sign + text;
    }

    private string? SpellInterval(double[]? interval) => interval is [var lower, var upper] ? $"[{Spell(lower)}, {Spell(upper)}]" : null;

    private string Spell(double? value) => Unit switch
    {
        FigureUnit.Price => Say.Price(value),
        FigureUnit.Change => Say.Change(value, 2),
        FigureUnit.Percent => Say.Percent(value),
        FigureUnit.Points => Say.Points(value),
        FigureUnit.Money => Say.Money(value),
        FigureUnit.Dollars => Say.Dollars(value),
        FigureUnit.Times => Say.Times(value),
        FigureUnit.Score => Say.Number(value, 0),
        FigureUnit.Number => Say.Number(value, 3),
        _ => throw new ArgumentOutOfRangeException(nameof(value), Unit, "No such unit."),
    };
}

/// <summary>What a figure is counted in, which decides how it and a difference of it are said.</summary>
public enum FigureUnit
{
    /// <summary>A price in dollars.</summary>
    Price,

    /// <summary>A return, a fraction; differences in percentage points.</summary>
    Change,

    /// <summary>A fraction without a sign; differences in percentage points.</summary>
    Percent,

    /// <summary>A difference of fractions, in percentage points.</summary>
    Points,

    /// <summary>Dollars in short.</summary>
    Money,

    /// <summary>Dollars in full.</summary>
    Dollars,

    /// <summary>A multiple.</summary>
    Times,

    /// <summary>A score from 0 to 100.</summary>
    Score,

    /// <summary>A plain number.</summary>
    Number,
}
