namespace SectorDashboard.Analytics.Regimes;

/// <summary>
/// Daily returns with zero mean and one of two variances, between which a Markov chain switches (Hamilton 1989). The states are told apart
/// by their variance, so their names cannot change places from one fit to the next. A day's mean is too small beside its deviation to matter.
/// </summary>
/// <param name="CalmVariance">Variance per day of the calm state.</param>
/// <param name="TurbulentVariance">Variance per day of the turbulent state, the greater one.</param>
/// <param name="CalmStays">Probability that a calm day is followed by another.</param>
/// <param name="TurbulentStays">Probability that a turbulent day is followed by another.</param>
public readonly record struct TwoStateVolatility(double CalmVariance, double TurbulentVariance, double CalmStays, double TurbulentStays)
{
    // What two-state fits of market returns are known to degenerate into: a state that takes in single days, a state for a handful of
    // days of the sample, two states that are one.
    private const double ShortestStay = 0.8;
    private const double SmallestShare = 0.02;
    private const double SmallestRatio = 1.5;
    private const double GreatestRatio = 1e4;

    /// <summary>The share of days that are turbulent in the long run.</summary>
    public double TurbulentShare => (1 - CalmStays) / (2 - CalmStays - TurbulentStays);

    /// <summary>Whether the states are no regimes: one lasts under five days on average, holds under a fiftieth of the days, or their variances are not at least 1.5 times apart.</summary>
    public bool IsDegenerate => !(Math.Min(CalmStays, TurbulentStays) >= ShortestStay
        && TurbulentShare is >= SmallestShare and <= 1 - SmallestShare
        && TurbulentVariance / CalmVariance is >= SmallestRatio and <= GreatestRatio);

    internal double[] Transition => [CalmStays, 1 - CalmStays, 1 - TurbulentStays, TurbulentStays];

    /// <summary>The filtered probability, after each return, of being in the turbulent state; before the first either state is as likely.</summary>
    /// <param name="returns">Daily returns.</param>
    /// <param name="turbulent">Takes a probability for each return.</param>
    /// <returns>The log-likelihood of the returns.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public double Filter(ReadOnlySpan<double> returns, Span<double> turbulent)
    {
        if (returns.Length != turbulent.Length)
        {
            throw new ArgumentException($"{returns.Length} returns but {turbulent.Length} probabilities.", nameof(turbulent));
        }

        var densities = new double[2 * returns.Length];
        var filtered = new double[densities.Length];
        var likelihood = Filter(returns, densities, filtered);
        for (var t = 0; t < turbulent.Length; t++)
        {
            turbulent[t] = filtered[(2 * t) + 1];
        }

        return likelihood;
    }

    internal double Filter(ReadOnlySpan<double> returns, Span<double> densities, Span<double> filtered)
    {
        var calm = Math.Log(2 * Math.PI * CalmVariance);
        var turbulent = Math.Log(2 * Math.PI * TurbulentVariance);
        for (var t = 0; t < returns.Length; t++)
        {
            var square = returns[t] * returns[t];
            densities[2 * t] = -(calm + (square / CalmVariance)) / 2;
            densities[(2 * t) + 1] = -(turbulent + (square / TurbulentVariance)) / 2;
        }

        return HamiltonFilter.Run(Transition, [0.5, 0.5], densities, filtered);
    }
}
