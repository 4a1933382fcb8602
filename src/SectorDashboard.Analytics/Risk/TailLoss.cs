using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Risk;

/// <summary>
/// What the worst outcomes over a horizon lose, as fractions of the money put in: a loss is positive, a gain negative.
/// </summary>
/// <remarks>
/// For a geared fund the outcomes must be returns over the whole horizon, each through a path of its index with the reset of every day in
/// it. A loss of one day times the root of the days is refused: it supposes sums of independent returns, but a daily reset compounds, so
/// the return depends on the path, is skewed, and can never be under -100 %, where the root of time goes on without end.
/// </remarks>
/// <param name="Confidence">The confidence α, such as 0.95.</param>
/// <param name="ValueAtRisk">The loss that is exceeded with probability 1 - α: -q(1 - α), q the sample's quantile.</param>
/// <param name="ConditionalValueAtRisk">The mean loss of the outcomes at or beyond the value at risk, also called expected shortfall (Rockafellar and Uryasev 2000).</param>
public readonly record struct TailLoss(double Confidence, double ValueAtRisk, double ConditionalValueAtRisk)
{
    /// <summary>Takes both from a sample of outcomes.</summary>
    /// <param name="sortedReturns">Returns over the horizon, fractions, in ascending order, at least one.</param>
    /// <param name="confidence">The confidence α, between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static TailLoss Of(double[] sortedReturns, double confidence)
    {
        if (confidence is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is between 0 and 1.");
        }

        var quantile = SampleQuantile.OfSorted(sortedReturns, 1 - confidence);
        var sum = 0.0;
        var beyond = 0;
        while (beyond < sortedReturns.Length && sortedReturns[beyond] <= quantile)
        {
            sum += sortedReturns[beyond];
            beyond++;
        }

        return new TailLoss(confidence, -quantile, beyond == 0 ? -quantile : -sum / beyond);
    }
}
