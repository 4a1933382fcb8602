using MathNet.Numerics.Distributions;

namespace SectorDashboard.Analytics.Options;

/// <summary>Which way an option pays.</summary>
public enum OptionKind
{
    /// <summary>Pays what the price ends above the strike.</summary>
    Call,

    /// <summary>Pays what the price ends below the strike.</summary>
    Put,
}

/// <summary>What an option is worth.</summary>
/// <param name="Price">Price in the units of the underlying.</param>
/// <param name="Delta">Change of the price per unit of change of the underlying: from 0 to 1 for a call, from -1 to 0 for a put.</param>
public readonly record struct OptionValue(double Price, double Delta);

/// <summary>European options on something that pays no dividend, under lognormal returns with a known volatility (Black and Scholes 1973).</summary>
public static class BlackScholes
{
    /// <summary>
    /// φ (S Φ(φ d1) - K exp(-r T) Φ(φ d2)) with φ = 1 for a call and -1 for a put, d1 = (ln(S/K) + (r + σ²/2) T)/(σ √T) and
    /// d2 = d1 - σ √T. Without volatility or time left it is what the option is sure to pay, discounted.
    /// </summary>
    /// <param name="kind">Call or put.</param>
    /// <param name="spot">Price S of the underlying, above 0.</param>
    /// <param name="strike">Strike K, above 0.</param>
    /// <param name="rate">Continuously compounded rate r per year.</param>
    /// <param name="volatility">Volatility σ per year, not negative.</param>
    /// <param name="years">Time T to expiry in years, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static OptionValue Value(OptionKind kind, double spot, double strike, double rate, double volatility, double years)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spot);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(strike);
        ArgumentOutOfRangeException.ThrowIfNegative(volatility);
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        var side = kind is OptionKind.Call ? 1 : -1;
        var discounted = strike * Math.Exp(-rate * years);
        var least = Math.Max(0, side * (spot - discounted));
        var spread = volatility * Math.Sqrt(years);
        if (spread == 0)
        {
            return new OptionValue(least, least > 0 ? side : 0);
        }

        var d1 = (Math.Log(spot / discounted) / spread) + (spread / 2);
        var delta = side * Normal.CDF(0, 1, side * d1);
        var price = (spot * delta) - (side * discounted * Normal.CDF(0, 1, side * (d1 - spread)));
        return new OptionValue(Math.Max(least, price), delta);
    }
}
