namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>Where <see cref="EstimatedReturn.GivenIndex"/> is zero: L ln(1 + R) + (L - L²)/2 σ² T - cost T = 0.</summary>
public static class BreakEven
{
    /// <summary>The index return, a fraction, at which the fund neither gains nor loses: exp((L - 1)/2 σ² T + cost T/L) - 1.</summary>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="volatility">Index volatility per year, a fraction.</param>
    /// <param name="years">Holding period in years.</param>
    /// <param name="cost">Cost per year.</param>
    /// <returns>Null without leverage (L = 0), where no index return matters, or where the result is not finite.</returns>
    public static double? IndexReturn(double leverage, double volatility, double years, double cost) =>
        leverage == 0 ? null : Finite(Math.Exp((((leverage - 1) / 2 * volatility * volatility) + (cost / leverage)) * years) - 1);

    /// <summary>The index volatility per year, a fraction, at which the fund neither gains nor loses: sqrt(2 (L ln(1 + R) - cost T) / ((L² - L) T)).</summary>
    /// <param name="leverage">Daily multiple L.</param>
    /// <param name="indexReturn">Index return over the period, a fraction.</param>
    /// <param name="years">Holding period in years.</param>
    /// <param name="cost">Cost per year.</param>
    /// <returns>Null where no volatility breaks even, or every one does (L = 0 or 1).</returns>
    public static double? Volatility(double leverage, double indexReturn, double years, double cost)
    {
        var variance = 2 * ((leverage * Math.Log(1 + indexReturn)) - (cost * years)) / (((leverage * leverage) - leverage) * years);
        return Finite(Math.Sqrt(variance));
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
