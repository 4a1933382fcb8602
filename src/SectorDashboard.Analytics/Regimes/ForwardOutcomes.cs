namespace SectorDashboard.Analytics.Regimes;

/// <summary>What came of each day within the next 20: 1 where it happened, 0 where it did not, NaN while nobody knows.</summary>
public static class ForwardOutcomes
{
    /// <summary>Whether the index closed lower 20 days later.</summary>
    public static double[] Lower(VarianceHistory history) => Each(history, (h, day) => LaterReturn(h, day) < 0);

    /// <summary>Whether it closed lower by more than half its typical move, in log returns; unknown where the last year did not move.</summary>
    public static double[] ClearlyLower(VarianceHistory history) =>
        Each(history, (h, day) => h.TypicalMove[day] > 0 ? LaterReturn(h, day) < -h.TypicalMove[day] / 2 : null);

    /// <summary>Whether its realised variance over the 20 days exceeded the median of the year before the day; unknown where that is zero.</summary>
    public static double[] Turbulent(VarianceHistory history) =>
        Each(history, (h, day) => h.Median[day] > 0 ? h.Realised[day + VarianceHistory.Horizon] > h.Median[day] : null);

    private static double LaterReturn(VarianceHistory history, int day) =>
        Math.Log(history.Closes[day + VarianceHistory.Horizon] / history.Closes[day]);

    private static double[] Each(VarianceHistory history, Func<VarianceHistory, int, bool?> happened)
    {
        ArgumentNullException.ThrowIfNull(history);
        var outcomes = new double[history.Closes.Length];
        for (var day = 0; day < outcomes.Length; day++)
        {
            outcomes[day] = day + VarianceHistory.Horizon >= outcomes.Length ? double.NaN : happened(history, day) switch
            {
                true => 1,
                false => 0,
                null => double.NaN,
            };
        }

        return outcomes;
    }
}
