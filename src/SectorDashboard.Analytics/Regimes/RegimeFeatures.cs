using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Regimes;

/// <summary>What the two forecasts are made from, known on each day. An empty array stands for a series that there is none of.</summary>
public static class RegimeFeatures
{
    private const int Days = 20;

    /// <summary>
    /// For turbulence: log variances of the last day, 5 and 22 days and the one that options imply, each less the log of the one-year median that
    /// the variance to come is compared with.
    /// </summary>
    /// <param name="history">The index's variances.</param>
    /// <param name="impliedVolatility">The volatility index in percent per year.</param>
    public static FeatureTable OfTurbulence(VarianceHistory history, double[] impliedVolatility)
    {
        ArgumentNullException.ThrowIfNull(history);
        var implied = Each(history, day => 2 * Math.Log(At(impliedVolatility, day) / 100 / Math.Sqrt(TradingYear.Days)));
        double[] Relative(double[] logs) => Each(history, day => logs[day] - VarianceHistory.Log(history.Median[day]));
        return new FeatureTable(Relative(history.LogDay), Relative(history.LogWeek), Relative(history.LogMonth), Relative(implied));
    }

    /// <summary>
    /// For direction: the index's 20-day log return, the log of the volatility index, that of the fund's relative volume, the 20-day efficiency
    /// ratio, the 20-day log return relative to the broad market, and half the log of the 5-day over the 22-day variance.
    /// </summary>
    /// <param name="history">The index's variances.</param>
    /// <param name="impliedVolatility">The volatility index in percent per year.</param>
    /// <param name="broad">The broad market's closes.</param>
    /// <param name="relativeVolumes">The fund's relative dollar volumes.</param>
    public static FeatureTable OfDirection(VarianceHistory history, double[] impliedVolatility, double[] broad, double[] relativeVolumes)
    {
        ArgumentNullException.ThrowIfNull(history);
        var closes = history.Closes;
        return new FeatureTable(
            Each(history, day => Change(closes, day)),
            Each(history, day => Math.Log(At(impliedVolatility, day))),
            Each(history, day => Math.Log(At(relativeVolumes, day))),
            Each(history, day => day < Days ? double.NaN : EfficiencyRatio.Of(closes.AsSpan(day - Days, Days + 1)) ?? double.NaN),
            Each(history, day => Change(closes, day) - Change(broad, day)),
            Each(history, day => (history.LogWeek[day] - history.LogMonth[day]) / 2));
    }

    private static double Change(double[] closes, int day) => day < Days ? double.NaN : Math.Log(At(closes, day) / At(closes, day - Days));

    private static double At(double[] values, int day) => values.Length == 0 ? double.NaN : values[day];

    private static double[] Each(VarianceHistory history, Func<int, double> value)
    {
        var values = new double[history.Closes.Length];
        for (var day = 0; day < values.Length; day++)
        {
            values[day] = value(day);
        }

        return values;
    }
}
