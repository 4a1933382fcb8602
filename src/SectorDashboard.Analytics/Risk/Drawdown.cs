namespace SectorDashboard.Analytics.Risk;

/// <summary>The deepest fall of a series of closes.</summary>
/// <param name="Depth">Close at the trough over that at the peak, less one: a fraction from -1 to 0.</param>
/// <param name="Peak">Day of the highest close before the fall, the first of several.</param>
/// <param name="Trough">Day of the lowest close after it.</param>
/// <param name="Recovery">First day after the trough with a close at the peak's height or above; null where there is none yet.</param>
public readonly record struct WorstDrawdown(double Depth, DateOnly Peak, DateOnly Trough, DateOnly? Recovery);

/// <summary>
/// How far closes lie under their highest so far: DD = P/max(P) - 1. It takes the path as it was; a fall over many days must not be scaled
/// up from daily figures by the square root of time, which for a daily-reset fund holds neither for volatility nor for losses.
/// </summary>
public static class Drawdown
{
    /// <summary>The drawdown at each close, a fraction from -1 to 0.</summary>
    /// <param name="closes">Closes, all of them positive.</param>
    public static double[] Series(ReadOnlySpan<double> closes)
    {
        var drawdowns = new double[closes.Length];
        var highest = 0.0;
        for (var day = 0; day < closes.Length; day++)
        {
            highest = Math.Max(highest, closes[day]);
            drawdowns[day] = (closes[day] / highest) - 1;
        }

        return drawdowns;
    }

    /// <summary>The deepest drawdown, the first of equal ones. Null where the closes never fell.</summary>
    /// <param name="dates">Days, ascending.</param>
    /// <param name="closes">The closes of those days, all of them positive.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static WorstDrawdown? Worst(ReadOnlySpan<DateOnly> dates, ReadOnlySpan<double> closes)
    {
        if (dates.Length != closes.Length)
        {
            throw new ArgumentException($"{dates.Length} dates but {closes.Length} closes.", nameof(closes));
        }

        int highest = 0, peak = 0, trough = 0;
        var depth = 0.0;
        for (var day = 1; day < closes.Length; day++)
        {
            highest = closes[day] > closes[highest] ? day : highest;
            var drawdown = (closes[day] / closes[highest]) - 1;
            if (drawdown < depth)
            {
                (depth, peak, trough) = (drawdown, highest, day);
            }
        }

        if (depth == 0)
        {
            return null;
        }

        var recovery = trough;
        while (recovery < closes.Length && closes[recovery] < closes[peak])
        {
            recovery++;
        }

        return new WorstDrawdown(depth, dates[peak], dates[trough], recovery < closes.Length ? dates[recovery] : null);
    }

    /// <summary>The ulcer index √mean(DD²): depth and length of all drawdowns in one fraction from 0 to 1 (Martin and McCann 1989, who give percent).</summary>
    /// <param name="closes">Closes, all of them positive; the first, whose drawdown is 0, counts in the mean.</param>
    /// <returns>Null without a close.</returns>
    public static double? UlcerIndex(ReadOnlySpan<double> closes)
    {
        var squares = 0.0;
        foreach (var drawdown in Series(closes))
        {
            squares += drawdown * drawdown;
        }

        return closes.IsEmpty ? null : Math.Sqrt(squares / closes.Length);
    }
}
