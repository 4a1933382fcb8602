namespace SectorDashboard.Analytics.Series;

/// <summary>The simple moving average: the mean of the last sessions up to and including each one.</summary>
public static class TrailingMean
{
    /// <summary>How far each value is above its own trailing mean, as a fraction of the mean; NaN where a session of the mean is missing.</summary>
    /// <param name="values">Positive values by session, oldest first; NaN where one is missing.</param>
    /// <param name="sessions">Sessions in the mean.</param>
    public static double[] Distance(ReadOnlySpan<double> values, int sessions)
    {
        var distances = new double[values.Length];
        Fill(values, sessions, distances);
        for (var s = 0; s < distances.Length; s++)
        {
            distances[s] = (values[s] / distances[s]) - 1;
        }

        return distances;
    }

    /// <summary>Writes the trailing mean of each session, NaN where one of its sessions is missing.</summary>
    /// <remarks>The sums are put together from the tail of one block and the head of the next (van Herk's scheme): nothing is subtracted, so a missing or a large value leaves no trace.</remarks>
    /// <param name="values">Values by session, oldest first; NaN where one is missing.</param>
    /// <param name="sessions">Sessions in the mean.</param>
    /// <param name="means">As long as the values.</param>
    public static void Fill(ReadOnlySpan<double> values, int sessions, Span<double> means)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sessions, 1);
        means.Fill(double.NaN);
        var tails = new double[sessions + 1];
        for (var start = 0; start + sessions <= values.Length; start += sessions)
        {
            for (var k = sessions - 1; k >= 0; k--)
            {
                tails[k] = tails[k + 1] + values[start + k];
            }

            var head = 0.0;
            for (var k = 0; k < sessions && start + sessions + k <= values.Length; k++)
            {
                var last = start + sessions + k - 1;
                head += k > 0 ? values[last] : 0;
                means[last] = (tails[k] + head) / sessions;
            }
        }
    }
}
