using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Beta;

/// <summary>Beta through time.</summary>
public static class RollingBeta
{
    /// <summary>One value for each return that has <paramref name="window"/> returns behind it, itself included; a window in which the index never moved has none.</summary>
    /// <param name="returns">Fund and index returns.</param>
    /// <param name="window">Length of the window in returns, at least 3.</param>
    /// <param name="method">The estimator.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is too short, or the method unknown.</exception>
    public static RollingBetaValue[] Compute(AlignedReturns returns, int window, BetaMethod method)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 3);
        if (returns.Count < window)
        {
            return [];
        }

        // Cleared by nobody: only what has been written is handed over.
        var values = GC.AllocateUninitializedArray<RollingBetaValue>(returns.Count - window + 1);
        var known = method switch
        {
            BetaMethod.Ols => RollingOls.Fill(returns, window, values),
            BetaMethod.Ewma => RollingEwma.Fill(returns, window, values),
            BetaMethod.Kalman => RollingKalman.Fill(returns, window, values),
            BetaMethod.Downside => RollingDownside.Fill(returns, window, values),
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };
        return known == values.Length ? values : values[..known];
    }
}
