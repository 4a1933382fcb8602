namespace SectorDashboard.Analytics.Simulation;

/// <summary>What a stationary bootstrap expects, without simulation.</summary>
public static class BootstrapGrowth
{
    /// <summary>
    /// The logarithm of the expected product of daily factors over the horizon, exact. The day drawn is a Markov chain (Politis and Romano
    /// 1994): it goes on to the next day, or with the restart probability to any; so the expected product that ends on each day follows from
    /// those of the horizon that is a day shorter.
    /// </summary>
    /// <param name="factors">Growth factors of the days that can be drawn, at least 0, in the order of the history.</param>
    /// <param name="restart">Probability that a day starts a new block.</param>
    /// <param name="days">Days of the horizon.</param>
    /// <returns>Negative infinity where no path leaves anything.</returns>
    public static double LogOfExpected(ReadOnlySpan<double> factors, double restart, int days)
    {
        // The expected product of the paths that end on a day, over that of all paths: a long product alone would overflow.
        var shares = new double[factors.Length];
        var started = 1.0 / factors.Length;
        Array.Fill(shares, started);
        var growth = 0.0;
        for (var day = 0; day < days; day++)
        {
            var sum = 0.0;
            var before = shares[^1];
            for (var k = 0; k < shares.Length; k++)
            {
                var share = factors[k] * (((1 - restart) * before) + (restart * started));
                before = shares[k];
                shares[k] = share;
                sum += share;
            }

            growth += Math.Log(sum);
            if (sum == 0)
            {
                break;
            }

            for (var k = 0; k < shares.Length; k++)
            {
                shares[k] /= sum;
            }
        }

        return growth;
    }
}
