using System.Runtime.InteropServices;

namespace SectorDashboard.MarketData.Quality;

/// <summary>
/// Steps in price that look like a split that no table has, that the source has not applied or that it has applied twice. A split changes the
/// price at the open, by a ratio of small whole numbers, and nothing else about the days around it; so a step counts that is far above
/// everything that its own days leave unexplained. In the wildest weeks that leaves out small splits, which could not be told from a crash.
/// </summary>
internal static class SplitCheck
{
    private const int DaysAround = 10;
    private const double TimesTheRest = 5;

    // Fund and index do not close in the same second, and a close is rounded.
    private const double LeastTolerance = 0.02;
    private const double MostTolerance = 0.1;

    // Below this the multiple of the index leaves so little that a fund's growth says nothing.
    private const double LeastGrowth = 0.05;

    public static void Inspect(InspectedPrices inspected, IndexIdentity? identity, QualityLog log)
    {
        if (!inspected.IsTraded)
        {
            return;
        }

        var bars = inspected.Bars;
        var steps = Steps(bars.Close, identity);
        var found = new List<Step>();
        for (var i = 1; i < bars.Count; i++)
        {
            // Without the fund's own index a day's step may be a day's news: then only half the price and less, or twice and more, is a split.
            var fractions = identity?.HasOwnIndex[i] == true;
            if (Math.Abs(steps[i]) < SplitRatios.LeastLog(fractions) - MostTolerance
                || !IsOwnStep(bars.Close[i], bars.Close[i - 1], steps[i])
                || !IsOwnStep(bars.Open[i], bars.Close[i - 1], steps[i]))
            {
                continue;
            }

            var rest = LargestAround(steps, i);

            // A day's own news, which only the index can take out of the step, may be larger than that of the days around.
            var tolerance = Math.Clamp(fractions ? rest : 2 * rest, LeastTolerance, MostTolerance);
            if (Math.Abs(steps[i]) >= TimesTheRest * rest && Recognise(inspected, i, -steps[i], tolerance, fractions, identity?.Witness[i]?.Symbol) is { } step)
            {
                found.Add(step);
                log.Flag(step.Day, QualityKind.UnknownSplit);
            }
        }

        // What the index bears out or the table of splits says is certain; without either it is likely.
        foreach (var group in found.GroupBy(step => step.IsCertain ? QualitySeverity.Error : QualitySeverity.Warning))
        {
            log.AddEach(QualityKind.UnknownSplit, group.Key, [.. group], step => DaySpan.Of(step.Day), step => step.Message, step => step.Ratio);
        }
    }

    /// <summary>The log of each day's growth less what the index accounts for; 0 for the first day.</summary>
    private static double[] Steps(double[] closes, IndexIdentity? identity)
    {
        var steps = new double[closes.Length];
        for (var i = 1; i < steps.Length; i++)
        {
            var expected = 1 + (identity?.Expected[i] ?? double.NaN);
            steps[i] = Math.Log(closes[i] / closes[i - 1] / (expected > LeastGrowth ? expected : 1));
        }

        return steps;
    }

    /// <summary>Whether a price itself has gone at least half the way; where it has not, the index made the step. A price that is not given does not object.</summary>
    private static bool IsOwnStep(double price, double before, double step) => double.IsNaN(price) || Math.Log(price / before) / step >= 0.5;

    /// <summary>The largest step of the days around, but for one back by as much: prices that are in other shares for a few days have two.</summary>
    private static double LargestAround(double[] steps, int day)
    {
        var largest = 0.0;
        for (var i = Math.Max(1, day - DaysAround); i <= Math.Min(steps.Length - 1, day + DaysAround); i++)
        {
            var isWayBack = Math.Abs(steps[i] + steps[day]) <= MostTolerance && Math.Abs(steps[day]) >= SplitRatios.LeastLog(fractions: false) - MostTolerance;
            if (i != day && !isWayBack)
            {
                largest = Math.Max(largest, Math.Abs(steps[i]));
            }
        }

        return largest;
    }

    private static Step? Recognise(InspectedPrices inspected, int i, double logOfRatio, double tolerance, bool fractions, string? witness)
    {
        var bars = inspected.Bars;
        var day = bars.Dates[i];
        var moved = $"The close went from {QualityWords.Price(bars.Close[i - 1])} to {QualityWords.Price(bars.Close[i])} on {day:yyyy-MM-dd}";
        foreach (var split in inspected.Prices.Splits)
        {
            if (split.Date == day && Math.Abs(logOfRatio - Math.Log(split.Ratio)) <= MostTolerance)
            {
                return new Step(day, split.Ratio, true, $"{moved}: {inspected.Prices.Source} has not applied the split of {QualityWords.Split(split.Ratio)} of that day.");
            }

            if (split.Date == day && Math.Abs(logOfRatio + Math.Log(split.Ratio)) <= MostTolerance)
            {
                return new Step(day, 1 / split.Ratio, true, $"{moved}: the split of {QualityWords.Split(split.Ratio)} of that day has been applied twice, or there was none.");
            }
        }

        return SplitRatios.Nearest(logOfRatio, tolerance, fractions) is { } ratio
            ? new Step(
                day, ratio, witness is not null,
                $"{moved}, which {(witness is null ? "looks like" : $"{witness} does not account for: it is")} a split of {QualityWords.Split(ratio)} that no table has, or the source has changed its scale.")
            : null;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Step(DateOnly Day, double Ratio, bool IsCertain, string Message);
}
