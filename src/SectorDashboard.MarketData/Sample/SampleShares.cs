using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Sample;

/// <summary>Splits a fund's shares when their price leaves the range funds keep them in, and puts the days into bars.</summary>
internal static class SampleShares
{
    private const double LowestPrice = 3;
    private const double HighestPrice = 600;
    private const double ReverseRatio = 0.1;
    private const double ForwardRatio = 10;

    /// <summary>The splits in force from the day after a close under 3 dollars (1:10) or over 600 (10:1).</summary>
    public static List<Split> SplitsOf(SamplePath path, DateOnly[] days)
    {
        var splits = new List<Split>();
        var shares = 1.0;
        for (var i = 0; i + 1 < days.Length; i++)
        {
            var price = path.Close[i] / shares;
            if (price is < LowestPrice or > HighestPrice)
            {
                var ratio = price < LowestPrice ? ReverseRatio : ForwardRatio;
                shares *= ratio;
                splits.Add(new Split(days[i + 1], ratio));
            }
        }

        return splits;
    }

    /// <summary>The days from the first wanted one on, in the shares of the last day.</summary>
    public static BarSeries ToBars(SamplePath path, DateOnly[] days, int from, List<Split> splits, bool hasVolume)
    {
        var shares = 1.0;
        foreach (var split in splits)
        {
            shares *= split.Ratio;
        }

        var close = Divided(path.Close, from, shares);
        var volume = new double[close.Length];
        for (var i = 0; i < volume.Length; i++)
        {
            volume[i] = hasVolume ? path.DollarVolume[from + i] / close[i] : double.NaN;
        }

        return new BarSeries(days[from..], Divided(path.Open, from, shares), Divided(path.High, from, shares), Divided(path.Low, from, shares), close, volume, close);
    }

    private static double[] Divided(double[] prices, int from, double shares)
    {
        var divided = new double[prices.Length - from];
        for (var i = 0; i < divided.Length; i++)
        {
            divided[i] = prices[from + i] / shares;
        }

        return divided;
    }
}
