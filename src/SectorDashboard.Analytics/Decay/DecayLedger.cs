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

    /// <summary>The daily multiple in force at the end of the period.</summary>
    public required double Leverage { get; init; }

    /// <summary>The parts of the period with an earlier multiple, oldest first; empty where the multiple did not change within it.</summary>
    public required IReadOnlyList<EarlierPart> EarlierParts { get; init; }

    /// <summary>The index's return, close to close.</summary>
    public required double Index { get; init; }

    /// <summary>The fund's own return, close to close.</summary>
    public required double Fund { get; init; }

    /// <summary>
    /// The leverage times the index's return, what many expect; it may pass -1, which no fund can. Where the multiple changed, the parts are
    /// compounded, (1 + L₁ R₁)(1 + L₂ R₂) - 1, and a part that lost everything is the last.
    /// </summary>
    public required double Naive { get; init; }

    /// <summary>The compounded return of the multiple reset each day, before carry and fee: Π(1 + L r) - 1, each day with the multiple in force; -1 after a total loss.</summary>
    public required double DailyReset { get; init; }

    /// <summary>The day whose index return took everything from the daily reset, before carry and fee; null where none did.</summary>
    public required DateOnly? TotalLoss { get; init; }

    /// <summary>Naive less daily reset (Bessembinder 2026); negative where the reset paid.</summary>
    public required double RebalancingCost { get; init; }

    /// <summary>The change from adding (1 - L) cash/252 - |L| spread/252 to each day.</summary>
    public required double Carry { get; init; }

    /// <summary>The further change from taking fee/252 off each day, normally negative.</summary>
    public required double Fee { get; init; }

    /// <summary>The fund's own return less that path: tracking, distributions and wrong assumptions.</summary>
    public required double Residual { get; init; }

    /// <summary>(1 + index)^L exp((L - L²)/2 realised variance) - 1, the continuous-time counterpart of the daily reset (Avellaneda and Zhang 2010), compounded over parts where the multiple changed.</summary>
    public required double Conditional { get; init; }

    /// <summary>The sum of squared daily log returns of the index over the period, not annualised.</summary>
    public required double RealisedVariance { get; init; }

    /// <summary>The five-day variance ratio of the index's log returns, null with too few returns.</summary>
    public required double? VarianceRatio { get; init; }

    /// <summary>Splits the fund's return over a period into its parts.</summary>
    /// <exception cref="ArgumentException">The period has no return.</exception>
    public static DecayLedger Of(AlignedReturns returns, ReturnPeriod period, DatedTerms terms)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentNullException.ThrowIfNull(terms);
        if (period.Count < 1)
        {
            throw new ArgumentException("A ledger needs at least one return.", nameof(period));
        }

        LeveragePart[] parts = [.. terms.Leverage.Parts(returns, period)];
        var logReturns = returns.BenchmarkLogs.AsSpan(period.Start, period.Count);
        double naive = 1, reset = 1, withCarry = 1, withFee = 1, conditional = 1, realisedVariance = 0;
        DateOnly? totalLoss = null;
        foreach (var (part, leverage) in parts)
        {
            var indexReturns = returns.BenchmarkIn(part);
            var index = IndexReturn(returns, part);
            var growths = DailyResetPath.Growths(indexReturns, terms.With(leverage));
            naive *= naive > 0 ? 1 + (leverage * index) : 1;
            reset *= growths.Reset;
            withCarry *= growths.WithCarry;
            withFee *= growths.WithFee;
            var variance = SumOfSquares(logReturns.Slice(part.Start - period.Start, part.Count));
            realisedVariance += variance;
            conditional *= Math.Pow(1 + index, leverage) * Math.Exp((leverage - (leverage * leverage)) / 2 * variance);
            if (totalLoss is null && DailyResetPath.TotalLoss(indexReturns, leverage) is >= 0 and var day)
            {
                totalLoss = returns.Dates[part.Start + day + 1];
            }
        }

        var fund = returns.FundCloses[period.Start + period.Count] / returns.FundCloses[period.Start];
        return new DecayLedger
        {
            From = returns.From(period),
            To = returns.To(period),
            N = period.Count,
            Leverage = parts[^1].Leverage,
            EarlierParts = parts[..^1].Select(part => EarlierPart.Of(returns, part)).ToArray(),
            Index = IndexReturn(returns, period),
            Fund = fund - 1,
            Naive = naive - 1,
            DailyReset = reset - 1,
            TotalLoss = totalLoss,
            RebalancingCost = naive - reset,
            Carry = withCarry - reset,
            Fee = withFee - withCarry,
            Residual = fund - withFee,
            Conditional = conditional - 1,
            RealisedVariance = realisedVariance,
            VarianceRatio = Decay.VarianceRatio.Compute(logReturns, VarianceRatioDays),
        };
    }

    internal static double IndexReturn(AlignedReturns returns, ReturnPeriod period) =>
        (returns.BenchmarkCloses[period.Start + period.Count] / returns.BenchmarkCloses[period.Start]) - 1;

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

/// <summary>A part of a ledger's period through which the fund had an earlier multiple.</summary>
/// <param name="From">The date of the close that the part starts from.</param>
/// <param name="To">The date of its last close.</param>
/// <param name="Leverage">The daily multiple.</param>
/// <param name="Index">The index's return over the part, a fraction.</param>
public sealed record EarlierPart(DateOnly From, DateOnly To, double Leverage, double Index)
{
    internal static EarlierPart Of(AlignedReturns returns, LeveragePart part) =>
        new(returns.From(part.Period), returns.To(part.Period), part.Leverage, DecayLedger.IndexReturn(returns, part.Period));
}
