namespace SectorDashboard.Analytics.Regimes;

/// <summary>
/// Maximum likelihood of a <see cref="TwoStateVolatility"/> by expectation and maximisation (Hamilton 1990). The smoothed probabilities of the
/// expectation step serve the fit to the past alone and are never shown.
/// </summary>
public static class TwoStateFit
{
    private const int MostSteps = 1000;

    // Log-likelihood gained by a step; a difference of one would be worth a mention.
    private const double Settled = 1e-7;

    // Keeps a state from shrinking onto days that did not move at all.
    private const double SmallestVariance = 1e-6;

    /// <summary>The most likely parameters, from which every return in the span is explained.</summary>
    /// <param name="returns">Daily returns.</param>
    /// <param name="start">Where to start from, such as an earlier fit; by default half and three times the variance, calm 50 and turbulent 20 days on average.</param>
    /// <returns>Null where the returns do not vary or the fit is degenerate.</returns>
    public static TwoStateVolatility? Fit(ReadOnlySpan<double> returns, TwoStateVolatility? start = null)
    {
        var variance = 0.0;
        foreach (var value in returns)
        {
            variance += value * value / returns.Length;
        }

        if (!(variance > 0) || !double.IsFinite(variance))
        {
            return null;
        }

        var model = start ?? new TwoStateVolatility(variance / 2, 3 * variance, 0.98, 0.95);
        var densities = new double[2 * returns.Length];
        var filtered = new double[densities.Length];
        var likelihood = double.NegativeInfinity;
        for (var step = 0; step < MostSteps; step++)
        {
            var reached = model.Filter(returns, densities, filtered);
            if (!(reached - likelihood > Settled))
            {
                break;
            }

            likelihood = reached;
            model = Maximise(returns, model, filtered, SmallestVariance * variance);
        }

        var labelled = model.CalmVariance <= model.TurbulentVariance
            ? model
            : new TwoStateVolatility(model.TurbulentVariance, model.CalmVariance, model.TurbulentStays, model.CalmStays);
        return labelled.IsDegenerate ? null : labelled;
    }

    /// <summary>The parameters that make the expected states most likely; the expectations run backwards through the sample (Kim 1994).</summary>
    private static TwoStateVolatility Maximise(ReadOnlySpan<double> returns, TwoStateVolatility model, ReadOnlySpan<double> filtered, double smallest)
    {
        var last = returns.Length - 1;
        double calm = filtered[2 * last], turbulent = filtered[(2 * last) + 1];
        double calmDays = calm, turbulentDays = turbulent;
        double calmSquares = calm * returns[last] * returns[last], turbulentSquares = turbulent * returns[last] * returns[last];
        double calmStays = 0, calmLeaves = 0, turbulentStays = 0, turbulentLeaves = 0;
        for (var t = last - 1; t >= 0; t--)
        {
            double calmNow = filtered[2 * t], turbulentNow = filtered[(2 * t) + 1];
            var calmNext = (calmNow * model.CalmStays) + (turbulentNow * (1 - model.TurbulentStays));
            var toCalm = calmNext > 0 ? calm / calmNext : 0;
            var toTurbulent = calmNext < 1 ? turbulent / (1 - calmNext) : 0;
            var staysCalm = calmNow * model.CalmStays * toCalm;
            var leavesCalm = calmNow * (1 - model.CalmStays) * toTurbulent;
            var staysTurbulent = turbulentNow * model.TurbulentStays * toTurbulent;
            var leavesTurbulent = turbulentNow * (1 - model.TurbulentStays) * toCalm;
            calmStays += staysCalm;
            calmLeaves += leavesCalm;
            turbulentStays += staysTurbulent;
            turbulentLeaves += leavesTurbulent;
            calm = staysCalm + leavesCalm;
            turbulent = staysTurbulent + leavesTurbulent;
            var square = returns[t] * returns[t];
            calmDays += calm;
            turbulentDays += turbulent;
            calmSquares += calm * square;
            turbulentSquares += turbulent * square;
        }

        return new TwoStateVolatility(
            Math.Max(smallest, calmSquares / calmDays),
            Math.Max(smallest, turbulentSquares / turbulentDays),
            calmStays / (calmStays + calmLeaves),
            turbulentStays / (turbulentStays + turbulentLeaves));
    }
}
