using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Application.WhatIf;

/// <summary>The index return at which the fund returns nothing after costs, by holding period (rows) and volatility (columns).</summary>
/// <param name="Days">Trading days of the rows.</param>
/// <param name="Volatilities">Volatilities per year of the columns.</param>
/// <param name="Values">Index returns, a row for each holding period; null without leverage.</param>
public sealed record BreakEvenGrid(int[] Days, double[] Volatilities, double?[][] Values)
{
    // A week, two, a month, a quarter, half a year, a year.
    private static readonly int[] s_days = [5, 10, 21, 63, 126, 252];
    private static readonly double[] s_volatilities = [0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

    internal static BreakEvenGrid Of(double leverage, double cost)
    {
        var values = new double?[s_days.Length][];
        for (var row = 0; row < values.Length; row++)
        {
            values[row] = new double?[s_volatilities.Length];
            for (var column = 0; column < s_volatilities.Length; column++)
            {
                values[row][column] = BreakEven.IndexReturn(leverage, s_volatilities[column], TradingYear.Years(s_days[row]), cost);
            }
        }

        return new BreakEvenGrid(s_days, s_volatilities, values);
    }
}
