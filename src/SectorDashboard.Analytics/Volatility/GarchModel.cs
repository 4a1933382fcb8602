namespace SectorDashboard.Analytics.Volatility;

/// <summary>
/// GARCH(1,1) with a constant mean and normal errors (Bollerslev 1986): r = μ + ε, σ² of a day = ω + α ε² + β σ² of the day before. Variances are per return.
/// </summary>
/// <param name="Mean">μ.</param>
/// <param name="Omega">ω, positive.</param>
/// <param name="Alpha">α, positive: the answer to the latest surprise.</param>
/// <param name="Beta">β, positive: what is kept of the variance before; α + β is under 1.</param>
/// <param name="LogLikelihood">Of all returns, the constant included.</param>
/// <param name="NextVariance">σ² of the first day after the last return.</param>
/// <param name="N">Number of returns it was fitted to.</param>
public sealed record GarchModel(double Mean, double Omega, double Alpha, double Beta, double LogLikelihood, double NextVariance, int N)
{
    /// <summary>α + β, the share of a deviation from the long run that is left a day later.</summary>
    public double Persistence => Alpha + Beta;

    /// <summary>The variance that forecasts tend to, V = ω/(1 - α - β).</summary>
    public double LongRunVariance => Omega / (1 - Persistence);

    /// <summary>The variance expected <paramref name="days"/> days after the last return: V + (α + β)^(days - 1) (σ² of the next day - V).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days are fewer than one.</exception>
    public double Variance(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return LongRunVariance + (Math.Pow(Persistence, days - 1) * (NextVariance - LongRunVariance));
    }

    /// <summary>The root of the mean variance expected over the next <paramref name="days"/> days, times the root of 252: a volatility per year, a fraction, for daily returns.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The days are fewer than one.</exception>
    public double AverageVolatility(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var weight = (1 - Math.Pow(Persistence, days)) / (days * (1 - Persistence));
        return Annual.Root(LongRunVariance + (weight * (NextVariance - LongRunVariance)));
    }

    /// <summary>The volatility that forecasts tend to, a fraction per year for daily returns.</summary>
    public double LongRunVolatility => Annual.Root(LongRunVariance);

    /// <summary>The variances that this model, as fitted, gives each of the returns and the day after them: one more than there are returns.</summary>
    /// <param name="returns">The returns that it was fitted to.</param>
    public double[] Variances(ReadOnlySpan<double> returns)
    {
        var variances = new double[returns.Length + 1];
        var squares = 0.0;
        foreach (var value in returns)
        {
            squares += (value - Mean) * (value - Mean);
        }

        // Before the first return both the square and the variance are taken for the mean square.
        variances[0] = Omega + (Persistence * squares / returns.Length);
        for (var k = 0; k < returns.Length; k++)
        {
            var error = returns[k] - Mean;
            variances[k + 1] = Omega + (Alpha * error * error) + (Beta * variances[k]);
        }

        return variances;
    }
}
