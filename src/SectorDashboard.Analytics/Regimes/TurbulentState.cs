namespace SectorDashboard.Analytics.Regimes;

/// <summary>
/// The filtered probability of the turbulent state as it was known on each day: the parameters are fitted to the returns up to a day and then
/// kept for a year. What was said of a day never changes when later days are added.
/// </summary>
/// <param name="Probability">Probability of the turbulent state, from 0 to 1.</param>
/// <param name="Model">The parameters in force on the day.</param>
public readonly record struct TurbulentState(double Probability, TwoStateVolatility Model)
{
    /// <summary>Returns until the first fit. On shorter samples two-state fits tend to degenerate.</summary>
    public const int FewestReturns = 504;

    /// <summary>Returns between two fits.</summary>
    public const int RefitInterval = 252;

    /// <summary>The state after each return; null before the first fit that is not degenerate. A degenerate fit leaves the one before it in force.</summary>
    /// <param name="returns">Daily returns, oldest first.</param>
    public static TurbulentState?[] Through(ReadOnlySpan<double> returns)
    {
        var states = new TurbulentState?[returns.Length];
        var probabilities = new double[returns.Length];
        TwoStateVolatility? known = null;
        for (var fitted = FewestReturns; fitted <= returns.Length; fitted += RefitInterval)
        {
            known = TwoStateFit.Fit(returns[..fitted], known) ?? known;
            if (known is not { } model)
            {
                continue;
            }

            var end = Math.Min(fitted + RefitInterval - 1, returns.Length);
            model.Filter(returns[..end], probabilities.AsSpan(0, end));
            for (var t = fitted - 1; t < end; t++)
            {
                states[t] = new TurbulentState(probabilities[t], model);
            }
        }

        return states;
    }
}
