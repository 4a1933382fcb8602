using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Bars;

/// <summary>Turns bars from one price basis into another.</summary>
internal static class BasisDerivation
{
    /// <summary>Prices as quoted on the day from split-adjusted ones: divided by the old shares per new share of every later split.</summary>
    public static BarSeries ToTraded(BarSeries adjusted, IReadOnlyList<Split> splits)
    {
        var oldShares = LaterOldShares(adjusted.Dates, splits);
        return splits.Count == 0 ? adjusted : Convert(adjusted, prices => Divide(prices, oldShares), Multiply(adjusted.Volume, oldShares), adjusted.AdjustedClose);
    }

    /// <summary>Split-adjusted prices from those quoted on the day: times the old shares per new share of every later split.</summary>
    public static BarSeries ToSplit(BarSeries traded, IReadOnlyList<Split> splits)
    {
        var oldShares = LaterOldShares(traded.Dates, splits);
        return splits.Count == 0 ? traded : Convert(traded, prices => Multiply(prices, oldShares), Divide(traded.Volume, oldShares), traded.AdjustedClose);
    }

    /// <summary>Prices with dividends reinvested: the source's adjusted close, the other prices scaled by the same ratio, volume unchanged.</summary>
    public static BarSeries ToTotal(BarSeries split)
    {
        var factors = new double[split.Count];
        for (var i = 0; i < factors.Length; i++)
        {
            factors[i] = split.AdjustedClose[i] / split.Close[i];
        }

        return Reinvested(split, factors, split.AdjustedClose);
    }

    /// <summary>
    /// Prices with the given distributions reinvested: those before a distribution are multiplied by what it left of the close before it, as
    /// sources adjust their closes. Its dollars are per share of its own day, so they go through the later splits like a price.
    /// </summary>
    public static BarSeries ToTotal(BarSeries split, IReadOnlyList<Distribution> distributions, IReadOnlyList<Split> splits)
    {
        var oldShares = LaterOldShares(split.Dates, splits);
        var factors = new double[split.Count];
        var product = 1.0;
        var next = distributions.Count - 1;
        for (var i = factors.Length - 1; i >= 0; i--)
        {
            factors[i] = product;
            while (next >= 0 && i > 0 && distributions[next].Date > split.Dates[i - 1])
            {
                var left = 1 - (distributions[next--].Dollars * oldShares[i] / split.Close[i - 1]);
                product *= left > 0 ? left : 1;
            }
        }

        return Reinvested(split, factors, Multiply(split.Close, factors));
    }

    /// <summary>The same prices with those before a day in the shares of that day: divided by new shares per old share, volumes multiplied.</summary>
    public static BarSeries Rescale(BarSeries bars, DateOnly date, double ratio)
    {
        if (ratio == 1)
        {
            return bars;
        }

        // Kept this way round for exact numbers, as below.
        var oldShares = new double[bars.Count];
        for (var i = 0; i < oldShares.Length; i++)
        {
            oldShares[i] = bars.Dates[i] < date ? 1 / ratio : 1;
        }

        return Convert(bars, prices => Multiply(prices, oldShares), Divide(bars.Volume, oldShares), Multiply(bars.AdjustedClose, oldShares));
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

    /// <summary>For each day, how many of its shares make one share after all later splits. Kept this way round because most splits here are reverse: 20 is exact, 0.05 is not.</summary>
    private static double[] LaterOldShares(DateOnly[] dates, IReadOnlyList<Split> splits)
    {
        var oldShares = new double[dates.Length];
        var product = 1.0;
        var next = splits.Count - 1;
        for (var i = dates.Length - 1; i >= 0; i--)
        {
            while (next >= 0 && splits[next].Date > dates[i])
            {
                product *= 1 / splits[next--].Ratio;
            }

            oldShares[i] = product;
        }

        return oldShares;
    }

    private static BarSeries Reinvested(BarSeries split, double[] factors, double[] closes) =>
        new(split.Dates, Multiply(split.Open, factors), Multiply(split.High, factors), Multiply(split.Low, factors), closes, split.Volume, closes);

    private static BarSeries Convert(BarSeries bars, Func<double[], double[]> prices, double[] volume, double[] adjustedClose) =>
        new(bars.Dates, prices(bars.Open), prices(bars.High), prices(bars.Low), prices(bars.Close), volume, adjustedClose);

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
