namespace SectorDashboard.MarketData.Quality;

/// <summary>The ratios at which shares are split, as new shares per old share.</summary>
internal static class SplitRatios
{
    private const int LargestWhole = 100;

    // Ten times and more is no day's news, however far the day's own move has carried it from a whole number.
    private static readonly double s_noNews = Math.Log(10 / 1.1);

    // Of the ratios that a step allows the one is meant that companies and funds choose.
    private static readonly int[] s_usual = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 100];
    private static readonly double[] s_fractions = [3 / 2.0, 4 / 3.0, 5 / 4.0, 5 / 2.0, 5 / 3.0, 6 / 5.0];

    /// <summary>The smallest step that counts as a split, as a log ratio, with and without fractions.</summary>
    public static double LeastLog(bool fractions) => Math.Log(fractions ? 6 / 5.0 : 2);

    /// <summary>The split that a step in price was, within a tolerance of log ratios: the nearest usual one, else the nearest; null where there is none.</summary>
    public static double? Nearest(double logOfRatio, double tolerance, bool fractions)
    {
        var size = Math.Abs(logOfRatio);
        var found = Within(size, tolerance, Array.ConvertAll(s_usual, whole => (double)whole))
            ?? (fractions ? Within(size, tolerance, s_fractions) : null)
            ?? Within(size, size >= s_noNews ? double.PositiveInfinity : tolerance, Whole(size));
        return found is not { } ratio ? null : logOfRatio > 0 ? ratio : 1 / ratio;
    }

    private static double? Within(double size, double tolerance, double[] ratios)
    {
        double? nearest = null;
        var least = tolerance;
        foreach (var ratio in ratios)
        {
            var distance = Math.Abs(Math.Log(ratio) - size);
            if (distance <= least)
            {
                (nearest, least) = (ratio, distance);
            }
        }

        return nearest;
    }

    private static double[] Whole(double size)
    {
        var whole = Math.Round(Math.Exp(size));
        return whole is >= 2 and <= LargestWhole ? [whole] : [];
    }
}
