namespace SectorDashboard.Analytics.Series;

/// <summary>A series read on the days of another.</summary>
public static class CarriedForward
{
    private const int MostDays = 7;

    /// <summary>The latest close on or before each day, unless it is more than a week old; NaN where there is none. A day never sees a later close.</summary>
    /// <param name="series">The series that is read.</param>
    /// <param name="days">The days it is read on, ascending.</param>
    public static double[] To(PriceSeries series, ReadOnlySpan<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(series);
        var values = new double[days.Length];
        var latest = -1;
        for (var day = 0; day < days.Length; day++)
        {
            while (latest + 1 < series.Count && series.Dates[latest + 1] <= days[day])
            {
                latest++;
            }

            values[day] = latest >= 0 && days[day].DayNumber - series.Dates[latest].DayNumber <= MostDays ? series.Closes[latest] : double.NaN;
        }

        return values;
    }
}
