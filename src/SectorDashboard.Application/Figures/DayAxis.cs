namespace SectorDashboard.Application.Figures;

/// <summary>The days that lines have in common. The lines break where there are none for long: a straight stroke there would look like prices.</summary>
internal sealed class DayAxis
{
    // Monthly prices are still a line, and quarterly ones: what is usual in a series is no hole.
    private const int MostDaysBetween = 45;
    private const int DaysPerHole = 10;

    private readonly double[] _x;
    private readonly List<int> _holes;

    private DayAxis(double[] x, List<int> holes, string sentence) => (_x, _holes, Sentence) = (x, holes, sentence);

    /// <summary>A sentence on the holes, to follow another; empty without any.</summary>
    public string Sentence { get; }

    /// <summary>An axis of days, oldest first, with a gap on the day after each last one before a hole.</summary>
    public static DayAxis Of(ReadOnlySpan<DateOnly> days)
    {
        var holes = Holes(days);
        var x = new double[days.Length + holes.Count];
        for (int day = 0, hole = 0; day < days.Length; day++)
        {
            x[day + hole] = FigureDays.Milliseconds(days[day]);
            if (hole < holes.Count && holes[hole] == day)
            {
                hole++;
                x[day + hole] = FigureDays.Milliseconds(days[day].AddDays(1));
            }
        }

        return new DayAxis(x, holes, Say(days, holes));
    }

    /// <summary>A line with a value for each of the days; NaN is a gap of its own.</summary>
    public FigureTrace Line(TraceRole role, ReadOnlySpan<double> values)
    {
        var y = new float[_x.Length];
        for (int day = 0, hole = 0; day < values.Length; day++)
        {
            y[day + hole] = (float)values[day];
            if (hole < _holes.Count && _holes[hole] == day)
            {
                hole++;
                y[day + hole] = float.NaN;
            }
        }

        return new FigureTrace(role, _x, y);
    }

    /// <summary>Positions of the days that are followed by a hole.</summary>
    private static List<int> Holes(ReadOnlySpan<DateOnly> days)
    {
        var holes = new List<int>();
        for (var day = 0; day < days.Length - 1; day++)
        {
            if (days[day + 1].DayNumber - days[day].DayNumber > MostDaysBetween)
            {
                holes.Add(day);
            }
        }

        return holes.Count * DaysPerHole <= days.Length ? holes : [];
    }

    private static string Say(ReadOnlySpan<DateOnly> days, List<int> holes) => holes switch
    {
        [] => "",
        [var hole] => $" There are no prices between {Between(days, hole)}.",
        _ => $" There are {holes.Count} times of more than {MostDaysBetween} days without prices, the last between {Between(days, holes[^1])}.",
    };

    private static string Between(ReadOnlySpan<DateOnly> days, int hole) => $"{Figures.Say.Day(days[hole])} and {Figures.Say.Day(days[hole + 1])}";
}
