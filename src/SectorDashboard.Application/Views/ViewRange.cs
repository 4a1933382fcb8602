namespace SectorDashboard.Application.Views;

/// <summary>The dates a view looks at: a preset length, or from a given day; ending on a given day, or on the last one with prices.</summary>
/// <param name="Preset">One of <see cref="Presets"/>; without meaning where <paramref name="From"/> is given.</param>
/// <param name="From">First day, instead of a preset.</param>
/// <param name="To">Last day; null for the last one with prices.</param>
public sealed record ViewRange(string Preset, DateOnly? From, DateOnly? To)
{
    /// <summary>One year to the last day with prices.</summary>
    public static ViewRange Default { get; } = new("1Y", null, null);

    /// <summary>The lengths that can be chosen, shortest first.</summary>
    public static IReadOnlyList<string> Presets { get; } = ["1M", "3M", "6M", "YTD", "1Y", "3Y", "5Y", "10Y", "MAX"];

    /// <summary>The first day of the range when its last day is known. The range's returns start from the last close before this day.</summary>
    public DateOnly FirstDay(DateOnly last) => From ?? Preset switch
    {
        "1M" => last.AddMonths(-1),
        "3M" => last.AddMonths(-3),
        "6M" => last.AddMonths(-6),
        "YTD" => new DateOnly(last.Year, 1, 1),
        "1Y" => last.AddYears(-1),
        "3Y" => last.AddYears(-3),
        "5Y" => last.AddYears(-5),
        "10Y" => last.AddYears(-10),
        _ => DateOnly.MinValue,
    };
}
