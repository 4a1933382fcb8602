namespace SectorDashboard.Analytics.Regimes;

/// <summary>How straight a price went where it went (Kaufman 1995).</summary>
public static class EfficiencyRatio
{
    /// <summary>The distance between the first and the last close over the length of the way between them: 1 for a straight line, near 0 for noise.</summary>
    /// <param name="closes">One close more than there are steps.</param>
    /// <returns>Null for fewer than two closes or a price that never moved.</returns>
    public static double? Of(ReadOnlySpan<double> closes)
    {
        var way = 0.0;
        for (var k = 1; k < closes.Length; k++)
        {
            way += Math.Abs(closes[k] - closes[k - 1]);
        }

        return way > 0 ? Math.Abs(closes[^1] - closes[0]) / way : null;
    }
}
