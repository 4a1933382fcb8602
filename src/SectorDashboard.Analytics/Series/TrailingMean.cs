namespace SectorDashboard.Analytics.Series;

/// <summary>The simple moving average: the mean of the last sessions up to and including each one.</summary>
public static class TrailingMean
{
    /// <summary>The trailing mean of each session, NaN where one of its sessions is missing.</summary>
    /// <param name="values">Values by session, oldest first; NaN where one is missing.</param>
    /// <param name="sessions">Sessions in the mean.</param>
    public static double[] Of(ReadOnlySpan<double> values, int sessions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sessions, 1);
        var means = new double[values.Length];
        Array.Fill(means, double.NaN);
        var sums = RollingSum.Of(values, sessions);
        for (var k = 0; k < sums.Length; k++)
        {
            means[sessions - 1 + k] = sums[k] / sessions;
        }

        return means;
    }

    /// <summary>How far each value is above its own trailing mean, as a fraction of the mean; NaN where a session of the mean is missing.</summary>
    /// <param name="values">Positive values by session, oldest first; NaN where one is missing.</param>
    /// <param name="sessions">Sessions in the mean.</param>
    public static double[] Distance(ReadOnlySpan<double> values, int sessions)
    {
        var distances = Of(values, sessions);
        for (var s = 0; s < distances.Length; s++)
        {
            distances[s] = (values[s] / distances[s]) - 1;
        }

        return distances;
    }
}
