namespace SectorDashboard.Analytics.Series;

/// <summary>Sums over a moving window in one pass.</summary>
/// <remarks>
/// Terms are cut into blocks as long as the window; every window is the tail of one block and the head of the next (van Herk's scheme). Nothing is ever
/// subtracted: errors do not drift, and neither an outlier nor a NaN leaves a trace once it is out.
/// </remarks>
internal static class RollingSum
{
    /// <summary>The sum of each full window, its terms fading by a factor with each step into the past; 1 for a plain sum.</summary>
    /// <param name="terms">The terms, oldest first.</param>
    /// <param name="window">Terms in a window, at least 1.</param>
    /// <param name="decay">What a term is worth one step later.</param>
    /// <returns>A sum for each term that has a window behind it, itself included.</returns>
    public static double[] Of(ReadOnlySpan<double> terms, int window, double decay = 1)
    {
        var sums = new double[Math.Max(0, terms.Length - window + 1)];
        for (var start = 0; start < sums.Length; start += window)
        {
            var tail = 0.0;
            var weight = 1.0;
            for (var k = window - 1; k >= 0; k--)
            {
                tail += weight * terms[start + k];
                weight *= decay;
                if (start + k < sums.Length)
                {
                    sums[start + k] = tail;
                }
            }

            var head = 0.0;
            weight = 1;
            for (var k = 1; k < window && start + k < sums.Length; k++)
            {
                head = (decay * head) + terms[start + window + k - 1];
                weight *= decay;
                sums[start + k] = (weight * sums[start + k]) + head;
            }
        }

        return sums;
    }
}
