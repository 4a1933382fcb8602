using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Decay;

/// <summary>
/// Where a geared fund's return over a period came from, in fractions of the initial assets;
/// naive - rebalancing cost + carry + fee + residual = fund.
/// </summary>
public sealed record DecayLedger
{
    private const int VarianceRatioDays = 5;

    /// <summary>The date of the close that the period starts from.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The date of the last close of the period.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The number of daily returns.</summary>
    public required int N { get; init; }

    /// <summary>The daily multiple that the ledger is made for.</summary>
    public required double Leverage { get; init; }

    /// <summary>The index's return, close to close.</summary>
    public required double Index { get; init; }

    /// <summary>The fund's own return, close to close.</summary>
    public required double Fund { get; init; }

    /// <summary>The leverage times the index's return, what many expect.</summary>
    public required double Naive { get; init; }

    /// <summary>The compounded return of the multiple reset each day, before carry and fee: Π(1 + L r) - 1.</summary>
    public required double DailyReset { get; init; }

    /// <summary>Naive less daily reset (Bessembinder 2026); negative where the reset paid.</summary>
    public required double RebalancingCost { get; init; }

    /// <summary>The change from adding (1 - L) cash/252 - |L| spread/252 to each day.</summary>
    public required double Carry { get; init; }

    /// <summary>The further change from taking fee/252 off each day, normally negative.</summary>
    public required double Fee { get; init; }

    /// <summary>The fund's own return less that path: tracking, distributions and wrong assumptions.</summary>
    public required double Residual { get; init; }

    /// <summary>(1 + index)^L exp((L - L²)/2 realised variance) - 1, the continuous-time counterpart of the daily reset (Avellaneda and Zhang 2010).</summary>
    public required double Conditional { get; init; }

    /// <summary>The sum of squared daily log returns of the index over the period, not annualised.</summary>
    public required double RealisedVariance { get; init; }

    /// <summary>The five-day variance ratio of the index's log returns, null with too few returns.</summary>
    public required double? VarianceRatio { get; init; }

    /// <summary>Splits the fund's return over a period into its parts.</summary>
    /// <exception cref="ArgumentException">The period has no return.</exception>
    public static DecayLedger Of(AlignedReturns returns, ReturnPeriod period, FundTerms terms)
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (period.Count < 1)
        {
            throw new ArgumentException("A ledger needs at least one return.", nameof(period));
        }

        var end = period.Start + period.Count;
        var indexReturns = returns.BenchmarkIn(period);
        var index = (returns.BenchmarkCloses[end] / returns.BenchmarkCloses[period.Start]) - 1;
        var fund = (returns.FundCloses[end] / returns.FundCloses[period.Start]) - 1;
        var naive = terms.Leverage * index;
        var reset = DailyResetPath.Return(indexReturns, new FundTerms(terms.Leverage, 0, 0, 0));
        var withCarry = DailyResetPath.Return(indexReturns, terms with { Fee = 0 });
        var withFee = DailyResetPath.Return(indexReturns, terms);
        var logReturns = LogReturns(indexReturns);
        var variance = SumOfSquares(logReturns);
        return new DecayLedger
        {
            From = returns.From(period),
            To = returns.To(period),
            N = period.Count,
            Leverage = terms.Leverage,
            Index = index,
            Fund = fund,
            Naive = naive,
            DailyReset = reset,
            RebalancingCost = naive - reset,
            Carry = withCarry - reset,
            Fee = withFee - withCarry,
            Residual = fund - withFee,
            Conditional = (Math.Pow(1 + index, terms.Leverage) * Math.Exp((terms.Leverage - (terms.Leverage * terms.Leverage)) / 2 * variance)) - 1,
            RealisedVariance = variance,
            VarianceRatio = Decay.VarianceRatio.Compute(logReturns, VarianceRatioDays),
        };
    }

    private static double[] LogReturns(ReadOnlySpan<double> returns)
    {
        var logReturns = new double[returns.Length];
        for (var k = 0; k < returns.Length; k++)
        {
            logReturns[k] = Math.Log(1 + returns[k]);
        }

        return logReturns;
    }

    private static double SumOfSquares(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return sum;
    }
}
