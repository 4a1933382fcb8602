namespace SectorDashboard.Application.Figures;

/// <summary>Values of days as a line that breaks where there are none for long: a straight stroke there would look like prices.</summary>
internal static class DayLine
{
    // Monthly prices are still a line, and quarterly ones: what is usual in a series is no hole.
    private const int MostDaysBetween = 45;
    private const int DaysPerHole = 10;

    /// <summary>A line with a gap on the day after each last one before a hole.</summary>
    /// <param name="role">What the line is.</param>
    /// <param name="days">Its days, oldest first.</param>
    /// <param name="values">A value for each; NaN is a gap of its own.</param>
    public static FigureTrace Draw(TraceRole role, ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> values)
    {
        var holes = Holes(days);
        var x = new double[days.Length + holes.Count];
        var y = new float[x.Length];
        for (int day = 0, hole = 0; day < days.Length; day++)
        {
            (x[day + hole], y[day + hole]) = (FigureDays.Milliseconds(days[day]), (float)values[day]);
            if (hole < holes.Count && holes[hole] == day)
            {
                hole++;
                (x[day + hole], y[day + hole]) = (FigureDays.Milliseconds(days[day].AddDays(1)), float.NaN);
            }
        }

        return new FigureTrace(role, x, y);
    }

    /// <summary>A sentence on the holes between days, to follow another; empty without any.</summary>
    public static string Say(ReadOnlySpan<DateOnly> days) => Holes(days) switch
    {
        [] => "",
        [var hole] => $" There are no prices between {Between(days, hole)}.",
        var holes => $" There are {holes.Count} times of more than {MostDaysBetween} days without prices, the last between {Between(days, holes[^1])}.",
    };

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

    private static string Between(ReadOnlySpan<DateOnly> days, int hole) => $"{Figures.Say.Day(days[hole])} and {Figures.Say.Day(days[hole + 1])}";
}
