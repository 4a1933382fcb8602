using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Application.WhatIf;

/// <summary>What the fund would return over the horizon, in conventions that must not be confused.</summary>
/// <param name="GivenIndex">Given that the index returns exactly the what-if move with the what-if volatility (the prospectus formula, with costs).</param>
/// <param name="Mean">Mean under lognormal index returns whose expected return is the what-if move.</param>
/// <param name="Median">Median under the same.</param>
/// <param name="Percentiles">Percentiles under the same.</param>
/// <param name="Naive">Leverage times the move: what many expect.</param>
/// <param name="BreakEvenIndexReturn">Index return at which the fund returns nothing.</param>
/// <param name="BreakEvenVolatility">Volatility at which the fund returns nothing for the what-if move; null where none does.</param>
/// <param name="EffectiveLeverage">Intraday leverage of a purchase after the what-if move.</param>
/// <param name="ExpectedRebalancing">What daily resetting costs in the mean, given the what-if autocorrelation.</param>
/// <param name="Grid">The prospectus table for this leverage and horizon, with costs, by the view's kind of estimate.</param>
/// <param name="BreakEvenGrid">The index return at which the fund returns nothing, by volatility and holding period.</param>
/// <param name="EffectiveLeverages">Intraday leverage of a purchase after moves of several sizes.</param>
/// <param name="Holding">What may come of holding the fund, day by day up to the horizon.</param>
public sealed record WhatIfAnswer(
    double? GivenIndex, double? Mean, double? Median, EstimatedPercentiles Percentiles, double Naive, double? BreakEvenIndexReturn,
    double? BreakEvenVolatility, EffectiveLeverageAnswer EffectiveLeverage, ExpectedRebalancingAnswer ExpectedRebalancing, EstimatedReturnGrid Grid,
    BreakEvenGrid BreakEvenGrid, IReadOnlyList<EffectiveLeverageAnswer> EffectiveLeverages, IReadOnlyList<HeldDays> Holding)
{
    // A quiet day, a busy one, and one that makes the news.
    private static readonly double[] s_moves = [-0.1, -0.05, -0.02, 0, 0.02, 0.05, 0.1];

    internal static WhatIfAnswer Of(WhatIfKey key)
    {
        var leverage = key.Terms.Leverage;
        var years = TradingYear.Years(key.Days);
        var cost = key.Terms.AnnualCost;
        return new WhatIfAnswer(
            EstimatedReturn.GivenIndex(leverage, key.Move, key.Vol, years, cost),
            EstimatedReturn.Mean(leverage, key.Move, key.Vol, years, cost),
            EstimatedReturn.Median(leverage, key.Move, key.Vol, years, cost),
            EstimatedPercentiles.Of(leverage, key.Move, key.Vol, years, cost),
            leverage * key.Move,
            BreakEven.IndexReturn(leverage, key.Vol, years, cost),
            BreakEven.Volatility(leverage, key.Move, years, cost),
            EffectiveLeverageAnswer.Of(leverage, key.Move),
            ExpectedRebalancingAnswer.Of(key),
            EstimatedReturnGrid.Of(key.Estimate, leverage, years, cost),
            BreakEvenGrid.Of(leverage, cost),
            [.. s_moves.Select(move => EffectiveLeverageAnswer.Of(leverage, move))],
            HeldDays.Of(key));
    }
}

/// <summary>Leverage of a purchase made during the day, after a move since the last reset.</summary>
/// <param name="Move">The move; a fraction.</param>
/// <param name="AfterMove">The leverage after it; null where the move has wiped the fund out.</param>
public sealed record EffectiveLeverageAnswer(double Move, double? AfterMove)
{
    internal static EffectiveLeverageAnswer Of(double leverage, double move) => new(move, Analytics.LeveragedFunds.EffectiveLeverage.AfterMove(leverage, move));
}

/// <summary>The fund's estimated return by index return (rows) and volatility (columns).</summary>
/// <param name="IndexReturns">Index returns of the rows.</param>
/// <param name="Volatilities">Volatilities per year of the columns.</param>
/// <param name="Values">Fund returns, a row for each index return.</param>
public sealed record EstimatedReturnGrid(double[] IndexReturns, double[] Volatilities, double?[][] Values)
{
    // The rows and columns that the funds' prospectuses print.
    private static readonly double[] s_indexReturns = [-0.6, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
    private static readonly double[] s_volatilities = [0.1, 0.25, 0.5, 0.75, 1];

    internal static EstimatedReturnGrid Of(EstimateKind kind, double leverage, double years, double cost)
    {
        var values = new double?[s_indexReturns.Length][];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = new double?[s_volatilities.Length];
            for (var column = 0; column < s_volatilities.Length; column++)
            {
                values[row][column] = EstimatedReturn.Of(kind, leverage, s_indexReturns[row], s_volatilities[column], years, cost);
            }
        }

        return new EstimatedReturnGrid(s_indexReturns, s_volatilities, values);
    }
}
