using MathNet.Numerics.Distributions;

namespace SectorDashboard.Analytics.LeveragedFunds;

/// <summary>
/// What a daily-reset fund returns over a time, by several conventions. Every argument is a fraction, rates and volatility per year, time in
/// years; the result is a fraction, or null where it is not finite or the index return is -1 or less.
/// </summary>
public static class EstimatedReturn
{
    /// <summary>The estimate of a kind.</summary>
    public static double? Of(EstimateKind kind, double leverage, double indexReturn, double volatility, double years, double cost) => kind switch
    {
        EstimateKind.Mean => Mean(leverage, indexReturn, volatility, years, cost),
        EstimateKind.Median => Median(leverage, indexReturn, volatility, years, cost),
        _ => GivenIndex(leverage, indexReturn, volatility, years, cost),
    };

    /// <summary>
    /// Given that the index returns exactly R with volatility σ: (1 + R)^L exp((L - L²)/2 σ² T - c T) - 1. With c = 0 this is the table of
    /// estimated returns in the funds' prospectuses (Avellaneda and Zhang 2010; Cheng and Madhavan 2009). Ex post, not a forecast.
    /// </summary>
    public static double? GivenIndex(double leverage, double indexReturn, double volatility, double years, double cost) =>
        Return(leverage * Log(indexReturn) + ((leverage - leverage * leverage) / 2 * volatility * volatility - cost) * years);

    /// <summary>The mean under lognormal index returns whose expected return is R: (1 + R)^L exp(-c T) - 1. Volatility drops out of the mean.</summary>
    public static double? Mean(double leverage, double indexReturn, double volatility, double years, double cost) =>
        Return(leverage * Log(indexReturn) - cost * years);

    /// <summary>The median under lognormal index returns whose expected return is R: the 50 % <see cref="Quantile"/>.</summary>
    public static double? Median(double leverage, double indexReturn, double volatility, double years, double cost) =>
        Quantile(leverage, indexReturn, volatility, years, cost, 0.5);

    /// <summary>
    /// The return that the fund stays under with a probability p, under lognormal index returns whose expected return is R:
    /// (1 + R)^L exp(z |L| σ sqrt(T) - L² σ² T/2 - c T) - 1, where z is the standard normal quantile of p.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public static double? Quantile(double leverage, double indexReturn, double volatility, double years, double cost, double probability)
    {
        if (!(probability is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A quantile needs a probability between 0 and 1.");
        }

        var deviation = Math.Abs(leverage) * volatility * Math.Sqrt(years);
        return Return((leverage * Log(indexReturn)) + (Normal.InvCDF(0, 1, probability) * deviation) - (deviation * deviation / 2) - (cost * years));
    }

    private static double Log(double indexReturn) => indexReturn > -1 ? Math.Log(1 + indexReturn) : double.NaN;

    private static double? Return(double logReturn)
    {
        var value = Math.Exp(logReturn) - 1;
        return double.IsFinite(value) ? value : null;
    }
}
