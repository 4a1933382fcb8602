using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Bars;

/// <summary>Turns bars from one price basis into another.</summary>
internal static class BasisDerivation
{
    /// <summary>Prices as quoted on the day from split-adjusted ones: times the new shares per old share of every later split.</summary>
    public static BarSeries ToTraded(BarSeries adjusted, IReadOnlyList<Split> splits) =>
        splits.Count == 0 ? adjusted : Scale(adjusted, LaterRatios(adjusted.Dates, splits));

    /// <summary>Split-adjusted prices from those quoted on the day: divided by the new shares per old share of every later split.</summary>
    public static BarSeries ToSplit(BarSeries traded, IReadOnlyList<Split> splits)
    {
        if (splits.Count == 0)
        {
            return traded;
        }

        var factors = LaterRatios(traded.Dates, splits);
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = 1 / factors[i];
        }

        return Scale(traded, factors);
    }

    /// <summary>Prices with dividends reinvested: the adjusted close, the other prices scaled by the same ratio, volume unchanged.</summary>
    public static BarSeries ToTotal(BarSeries split)
    {
        var factors = new double[split.Count];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = split.AdjustedClose[i] / split.Close[i];
        }

        return new BarSeries(
            split.Dates,
            Multiply(split.Open, factors),
            Multiply(split.High, factors),
            Multiply(split.Low, factors),
            split.AdjustedClose,
            split.Volume,
            split.AdjustedClose);
    }

    /// <summary>Whether every bar has an adjusted close; a series with gaps in it would mix two bases.</summary>
    public static bool HasAdjustedCloses(BarSeries bars)
    {
        foreach (var close in bars.AdjustedClose)
        {
            if (!(close > 0))
            {
                return false;
            }
        }

        return true;
    }

    private static double[] LaterRatios(DateOnly[] dates, IReadOnlyList<Split> splits)
    {
        var factors = new double[dates.Length];
        var factor = 1.0;
        var next = splits.Count - 1;
        for (var i = dates.Length - 1; i >= 0; i--)
        {
            while (next >= 0 && splits[next].Date > dates[i])
            {
                factor *= splits[next--].Ratio;
            }

            factors[i] = factor;
        }

        return factors;
    }

    private static BarSeries Scale(BarSeries bars, double[] factors) => new(
        bars.Dates,
        Multiply(bars.Open, factors),
        Multiply(bars.High, factors),
        Multiply(bars.Low, factors),
        Multiply(bars.Close, factors),
        Divide(bars.Volume, factors),
        bars.AdjustedClose);

    private static double[] Multiply(double[] values, double[] factors)
    {
        var scaled = new double[values.Length];
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = values[i] * factors[i];
        }

        return scaled;
    }

    private static double[] Divide(double[] values, double[] factors)
    {
        var scaled = new double[values.Length];
        for (var i = 0; i < scaled.Length; i++)
        {
            scaled[i] = values[i] / factors[i];
        }

        return scaled;
    }
}
