using SectorDashboard.Analytics.Series;

namespace SectorDashboard.MarketData.Bars;

/// <summary>
/// Daily bars in columns of one length: prices in dollars (or index points, or percent), volume in shares.
/// NaN stands for a value that was not given; a close is always there. Volumes are fractions where early shares count as less than one of today's.
/// </summary>
public sealed class BarSeries
{
    private PriceSeries? _closes;

    /// <summary>Takes the columns over, without copying; throws <see cref="ArgumentException"/> for unequal lengths, dates that do not ascend, or a close that is not positive and finite.</summary>
    public BarSeries(DateOnly[] dates, double[] open, double[] high, double[] low, double[] close, double[] volume, double[] adjustedClose)
    {
        RequireLength(open, dates.Length, nameof(open));
        RequireLength(high, dates.Length, nameof(high));
        RequireLength(low, dates.Length, nameof(low));
        RequireLength(close, dates.Length, nameof(close));
        RequireLength(volume, dates.Length, nameof(volume));
        RequireLength(adjustedClose, dates.Length, nameof(adjustedClose));
        for (var i = 0; i < dates.Length; i++)
        {
            if (i > 0 && dates[i] <= dates[i - 1])
            {
                throw new ArgumentException($"{dates[i]:yyyy-MM-dd} does not come after {dates[i - 1]:yyyy-MM-dd}.", nameof(dates));
            }

            if (!(close[i] > 0) || !double.IsFinite(close[i]))
            {
                throw new ArgumentException($"The close of {dates[i]:yyyy-MM-dd} is not positive and finite.", nameof(close));
            }
        }

        Dates = dates;
        Open = open;
        High = high;
        Low = low;
        Close = close;
        Volume = volume;
        AdjustedClose = adjustedClose;
    }

    /// <summary>A series without a bar.</summary>
    public static BarSeries Empty { get; } = new([], [], [], [], [], [], []);

    /// <summary>Trading days, strictly ascending.</summary>
    public DateOnly[] Dates { get; }

    /// <summary>First price of the day, or NaN.</summary>
    public double[] Open { get; }

    /// <summary>Highest price of the day, or NaN.</summary>
    public double[] High { get; }

    /// <summary>Lowest price of the day, or NaN.</summary>
    public double[] Low { get; }

    /// <summary>Last price of the day; positive and finite.</summary>
    public double[] Close { get; }

    /// <summary>Shares traded, or NaN.</summary>
    public double[] Volume { get; }

    /// <summary>Close adjusted for splits and dividends as the source gave it, or NaN.</summary>
    public double[] AdjustedClose { get; }

    /// <summary>Number of bars.</summary>
    public int Count => Dates.Length;

    /// <summary>Index of the last bar on or before a day; -1 where there is none.</summary>
    public int IndexAtOrBefore(DateOnly date)
    {
        var index = Array.BinarySearch(Dates, date);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>Index of the first bar on or after a day; the number of bars where there is none.</summary>
    public int IndexAtOrAfter(DateOnly date)
    {
        var index = Array.BinarySearch(Dates, date);
        return index >= 0 ? index : ~index;
    }

    /// <summary>The bars on or before a date.</summary>
    public BarSeries Until(DateOnly last)
    {
        var count = IndexAtOrBefore(last) + 1;
        return count == Count
            ? this
            : new BarSeries(Dates[..count], Open[..count], High[..count], Low[..count], Close[..count], Volume[..count], AdjustedClose[..count]);
    }

    /// <summary>A day's close over the close before it; null for the first day and for one without a bar.</summary>
    public double? StepOn(DateOnly date) => Array.BinarySearch(Dates, date) is > 0 and var day ? Close[day] / Close[day - 1] : null;

    /// <summary>The closes by date; made once.</summary>
    public PriceSeries ToCloses() => _closes ??= new PriceSeries(Dates, Close);

    private static void RequireLength(double[] column, int length, string name)
    {
        if (column.Length != length)
        {
            throw new ArgumentException($"The column has {column.Length} values for {length} dates.", name);
        }
    }
}
