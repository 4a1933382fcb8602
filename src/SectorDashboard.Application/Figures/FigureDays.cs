using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Figures;

/// <summary>Days as a chart's x axis has them.</summary>
internal static class FigureDays
{
    private const double MillisecondsPerDay = 86_400_000;
    private static readonly int s_epoch = new DateOnly(1970, 1, 1).DayNumber;

    public static double Milliseconds(DateOnly day) => (day.DayNumber - s_epoch) * MillisecondsPerDay;

    /// <summary>Milliseconds since 1970 of the days of a slice.</summary>
    public static double[] Of(ReadOnlySpan<DateOnly> days)
    {
        var x = new double[days.Length];
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = Milliseconds(days[i]);
        }

        return x;
    }

    /// <summary>The bars from one day to another: position of the first and how many.</summary>
    public static (int Start, int Count) Between(BarSeries bars, DateOnly first, DateOnly last)
    {
        var start = bars.IndexAtOrBefore(first);
        if (start < 0 || bars.Dates[start] < first)
        {
            start++;
        }

        return (start, Math.Max(0, bars.IndexAtOrBefore(last) - start + 1));
    }
}
