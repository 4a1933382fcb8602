using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.SavedViews;

/// <summary>The days up to one on which two states of a series differ.</summary>
internal sealed class BarDifferences
{
    // Sources give adjusted prices to seven digits, and round them anew when they adjust them again.
    private const double LevelTolerance = 1e-6;
    private const double GrowthTolerance = 1e-5;

    private readonly BarSeries _then;
    private readonly BarSeries _now;
    private readonly List<DateOnly> _dates = [];

    private BarDifferences(BarSeries then, BarSeries now) => (_then, _now) = (then, now);

    /// <summary>The days, oldest first.</summary>
    public IReadOnlyList<DateOnly> Dates => _dates;

    /// <summary>The largest change of a close, a fraction of the close then; null where none differs or growth was compared.</summary>
    public double? LargestMove { get; private set; }

    /// <summary>Compares prices and volumes; the later ones are in shares of which there are so many for each earlier one.</summary>
    public static BarDifferences OfLevels(BarSeries then, BarSeries now, double newShares, DateOnly until)
    {
        var differences = new BarDifferences(then, now);
        differences.Walk(until, (t, n) => differences.LevelsDiffer(t, n, newShares));
        return differences;
    }

    /// <summary>Compares the growth from day to day of a value that each state has for each of its days.</summary>
    public static BarDifferences OfGrowth(BarSeries then, BarSeries now, double[] thenValues, double[] nowValues, DateOnly until)
    {
        var differences = new BarDifferences(then, now);
        differences.Walk(until, (t, n) => t > 0 && n > 0
            && Math.Abs((nowValues[n] / nowValues[n - 1]) - (thenValues[t] / thenValues[t - 1])) > GrowthTolerance);
        return differences;
    }

    private void Walk(DateOnly until, Func<int, int, bool> differ)
    {
        var thenCount = _then.IndexAtOrBefore(until) + 1;
        var nowCount = _now.IndexAtOrBefore(until) + 1;
        for (int t = 0, n = 0; t < thenCount || n < nowCount;)
        {
            var order = t == thenCount ? 1 : n == nowCount ? -1 : _then.Dates[t].CompareTo(_now.Dates[n]);
            if (order != 0 || differ(t, n))
            {
                _dates.Add(order <= 0 ? _then.Dates[t] : _now.Dates[n]);
            }

            t += order <= 0 ? 1 : 0;
            n += order >= 0 ? 1 : 0;
        }
    }

    private bool LevelsDiffer(int t, int n, double newShares)
    {
        var move = Math.Abs((_now.Close[n] * newShares / _then.Close[t]) - 1);
        if (move > LevelTolerance)
        {
            LargestMove = Math.Max(LargestMove ?? 0, move);
            return true;
        }

        return Differ(_then.Open[t], _now.Open[n] * newShares)
            || Differ(_then.High[t], _now.High[n] * newShares)
            || Differ(_then.Low[t], _now.Low[n] * newShares)
            || Differ(_then.Volume[t], _now.Volume[n] / newShares);
    }

    private static bool Differ(double then, double now) =>
        double.IsNaN(then) != double.IsNaN(now) || Math.Abs(now - then) > LevelTolerance * Math.Abs(then);
}
