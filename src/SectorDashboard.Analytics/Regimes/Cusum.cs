using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Regimes;

/// <summary>
/// Two cumulative sums that notice when the mean of standardised residuals has shifted (Page 1954): each adds what exceeds the slack and
/// never falls under zero. An alarm starts both anew.
/// </summary>
/// <param name="Up">Sum that grows while residuals are high.</param>
/// <param name="Down">Sum that grows while residuals are low.</param>
public readonly record struct Cusum(double Up, double Down)
{
    /// <summary>The slack k: half the shift, in standard deviations, that is to be noticed.</summary>
    public const double Slack = 0.5;

    /// <summary>The threshold h in standard deviations: with independent normal residuals a false alarm comes every 465 days on average, on one side every 930.</summary>
    public const double Threshold = 5;

    /// <summary>Whether the upper sum is past the threshold.</summary>
    public bool Rise => Up > Threshold;

    /// <summary>Whether the lower sum is past the threshold.</summary>
    public bool Fall => Down > Threshold;

    /// <summary>The sums after one more residual; from zero after an alarm.</summary>
    public Cusum After(double residual)
    {
        var before = Rise || Fall ? default : this;
        return new Cusum(Next(before.Up, residual, Slack), Next(before.Down, -residual, Slack));
    }

    /// <summary>One sum after one more residual: max(0, sum + residual - slack).</summary>
    public static double Next(double sum, double residual, double slack) => Math.Max(0, sum + residual - slack);

    /// <summary>
    /// The sums after each return, its residual being its distance from the mean of the returns in the window before it, in their standard deviations.
    /// Returns are left out while the window is not full or does not vary.
    /// </summary>
    /// <param name="returns">Daily returns, oldest first.</param>
    /// <param name="window">Returns before each that standardise it, at least 2.</param>
    public static Cusum[] Through(ReadOnlySpan<double> returns, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        var sums = new Cusum[returns.Length];
        var sum = default(Cusum);
        for (var t = 0; t < returns.Length; t++)
        {
            var before = SampleMoments.Of(returns.Slice(Math.Max(t - window, 0), Math.Min(t, window)));
            if (t >= window && before.Deviation > 0)
            {
                sum = sum.After((returns[t] - before.Mean) / before.Deviation);
            }

            sums[t] = sum;
        }

        return sums;
    }
}
