using System.Numerics;
using System.Runtime.InteropServices;

namespace SectorDashboard.Analytics.Series;

/// <summary>Where a value stands in a history.</summary>
public static class PercentileRank
{
    /// <summary>
    /// The share of the history under the value, ties counted half (mid-rank); a fraction from 0 to 1. NaN entries are passed over. Null
    /// where fewer than <paramref name="minimum"/> entries remain, or the value itself is NaN.
    /// </summary>
    public static double? MidRank(ReadOnlySpan<double> history, double value, int minimum)
    {
        // A whole register of entries at a time, because a history is ranked a million times over. A comparison gives -1 where it holds, and NaN is neither less nor equal.
        Vector<long> known = default, less = default, upTo = default;
        var mark = new Vector<double>(value);
        var registers = MemoryMarshal.Cast<double, Vector<double>>(history);
        foreach (var entries in registers)
        {
            known -= Vector.Equals(entries, entries);
            less -= Vector.LessThan(entries, mark);
            upTo -= Vector.LessThanOrEqual(entries, mark);
        }

        var counted = Vector.Sum(known);
        var halves = Vector.Sum(less) + Vector.Sum(upTo);
        foreach (var entry in history[(registers.Length * Vector<double>.Count)..])
        {
            counted += double.IsNaN(entry) ? 0 : 1;
            halves += (entry < value ? 1 : 0) + (entry <= value ? 1 : 0);
        }

        return double.IsNaN(value) || counted < Math.Max(minimum, 1) ? null : halves / (2.0 * counted);
    }

    /// <summary>
    /// The mid-rank of each value among those of the <paramref name="sessions"/> before it, and so never of a later one; NaN where it is
    /// missing or fewer than <paramref name="minimum"/> of them are there.
    /// </summary>
    /// <param name="values">Values by session, oldest first; NaN where one is missing.</param>
    /// <param name="sessions">Sessions before each that it is ranked among.</param>
    /// <param name="minimum">How many of them must have a value.</param>
    public static double[] Rolling(ReadOnlySpan<double> values, int sessions, int minimum)
    {
        var ranks = new double[values.Length];
        for (var s = 0; s < ranks.Length; s++)
        {
            var before = Math.Min(s, sessions);
            ranks[s] = MidRank(values.Slice(s - before, before), values[s], minimum) ?? double.NaN;
        }

        return ranks;
    }
}
