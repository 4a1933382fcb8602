namespace SectorDashboard.Analytics.Regimes;

/// <summary>
/// How likely each hidden state of a Markov chain is, from the observations up to each time and none after it (Hamilton 1989). A smoothed
/// probability would look ahead, so there is none to show.
/// </summary>
public static class HamiltonFilter
{
    /// <summary>Fills in the filtered probabilities and gives the log-likelihood of the observations.</summary>
    /// <param name="transition">Row by row, the probability of going from one state to each.</param>
    /// <param name="initial">Probability of each state at the first observation, before it is seen.</param>
    /// <param name="logDensities">Observation by observation, its log density in each state.</param>
    /// <param name="filtered">Takes the probability of each state once the observation is seen, in the layout of the densities.</param>
    /// <exception cref="ArgumentException">The lengths do not fit each other.</exception>
    public static double Run(ReadOnlySpan<double> transition, ReadOnlySpan<double> initial, ReadOnlySpan<double> logDensities, Span<double> filtered)
    {
        var states = initial.Length;
        if (states == 0 || transition.Length != states * states || logDensities.Length % states != 0 || filtered.Length != logDensities.Length)
        {
            throw new ArgumentException($"{states} states do not fit {transition.Length} transitions, {logDensities.Length} densities and {filtered.Length} results.", nameof(filtered));
        }

        var likelihood = 0.0;
        var before = initial;
        for (var start = 0; start < logDensities.Length; start += states)
        {
            var now = filtered.Slice(start, states);
            if (start == 0)
            {
                initial.CopyTo(now);
            }
            else
            {
                Predict(transition, before, now);
            }

            likelihood += Update(logDensities.Slice(start, states), now);
            before = now;
        }

        return likelihood;
    }

    /// <summary>Probability of each state one step on, before anything new is seen.</summary>
    private static void Predict(ReadOnlySpan<double> transition, ReadOnlySpan<double> before, Span<double> predicted)
    {
        predicted.Clear();
        for (var from = 0; from < before.Length; from++)
        {
            var row = transition.Slice(from * before.Length, before.Length);
            for (var to = 0; to < row.Length; to++)
            {
                predicted[to] += before[from] * row[to];
            }
        }
    }

    /// <summary>Turns predicted into filtered probabilities and gives the observation's log density. The highest log density is taken out first, so that none underflows to zero in all states.</summary>
    private static double Update(ReadOnlySpan<double> logDensities, Span<double> probabilities)
    {
        var highest = double.NegativeInfinity;
        for (var state = 0; state < probabilities.Length; state++)
        {
            highest = probabilities[state] > 0 ? Math.Max(highest, logDensities[state]) : highest;
        }

        var sum = 0.0;
        for (var state = 0; state < probabilities.Length; state++)
        {
            probabilities[state] *= Math.Exp(logDensities[state] - highest);
            sum += probabilities[state];
        }

        for (var state = 0; state < probabilities.Length; state++)
        {
            probabilities[state] /= sum;
        }

        return highest + Math.Log(sum);
    }
}
