namespace SectorDashboard.Analytics.Series;

/// <summary>Closing prices by day, oldest first.</summary>
public sealed class PriceSeries
{
    /// <summary>
    /// Takes over both arrays without copying. Throws <see cref="ArgumentException"/> where the lengths differ, a date does not come after
    /// the one before it, or a close is not positive and finite.
    /// </summary>
    public PriceSeries(DateOnly[] dates, double[] closes)
    {
        if (dates.Length != closes.Length)
        {
            throw new ArgumentException($"{dates.Length} dates but {closes.Length} closes.", nameof(closes));
        }

        for (var i = 0; i < dates.Length; i++)
        {
            if (i > 0 && dates[i] <= dates[i - 1])
            {
                throw new ArgumentException($"{dates[i]:yyyy-MM-dd} does not come after {dates[i - 1]:yyyy-MM-dd}.", nameof(dates));
            }

            if (!(closes[i] > 0) || !double.IsFinite(closes[i]))
            {
                throw new ArgumentException($"The close of {dates[i]:yyyy-MM-dd} is not positive and finite.", nameof(closes));
            }
        }

        Dates = dates;
        Closes = closes;
    }

    /// <summary>Trading days, strictly ascending.</summary>
    public DateOnly[] Dates { get; }

    /// <summary>Closing prices, positive and finite.</summary>
    public double[] Closes { get; }

    /// <summary>Number of days.</summary>
    public int Count => Dates.Length;

    /// <summary>Whether there is no day at all.</summary>
    public bool IsEmpty => Dates.Length == 0;

    /// <summary>Position of the last day on or before a date; -1 where there is none.</summary>
    public int IndexAtOrBefore(DateOnly date)
    {
        var found = Array.BinarySearch(Dates, date);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Position of the last day before a date; -1 where there is none.</summary>
    public int IndexBefore(DateOnly date)
    {
        var found = Array.BinarySearch(Dates, date);
        return (found >= 0 ? found : ~found) - 1;
    }

    /// <summary>The closes of the given days, which ascend; null where the series lacks one of them.</summary>
    public double[]? On(ReadOnlySpan<DateOnly> days)
    {
        var closes = new double[days.Length];
        var at = days.IsEmpty ? 0 : IndexBefore(days[0]);
        for (var k = 0; k < closes.Length; k++)
        {
            do
            {
                at++;
            }
            while (at < Count && Dates[at] < days[k]);

            if (at >= Count || Dates[at] != days[k])
            {
                return null;
            }

            closes[k] = Closes[at];
        }

        return closes;
    }

    /// <summary>The days on or before a date.</summary>
    public PriceSeries Until(DateOnly last)
    {
        var count = IndexAtOrBefore(last) + 1;
        return count == Count ? this : new PriceSeries(Dates[..count], Closes[..count]);
    }
}
