using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.MarketData.Quality;

/// <summary>Whether open and close lie between low and high.</summary>
internal static class PriceRangeCheck
{
    // Adjusted prices are rounded to four digits or more, each on its own.
    private const double Rounding = 1e-4;

    // An exchange's official close may lie a little outside what was traded; the closes of two sources differ by as much.
    private const double Limit = 0.005;

    public static void Inspect(InspectedPrices inspected, QualityLog log)
    {
        var bars = inspected.Bars;
        var slight = new List<int>();
        var grave = new List<int>();
        for (var i = 0; i < bars.Count; i++)
        {
            var outside = Math.Max(Outside(bars, i, bars.Close[i]), Math.Max(Outside(bars, i, bars.Open[i]), Above(bars.Low[i], bars.High[i])));
            if (outside > Rounding)
            {
                (outside > Limit ? grave : slight).Add(i);
            }

            // Whichever of the two is wrong, the close may be: then so are the returns to it and from it.
            if (Outside(bars, i, bars.Close[i]) > Limit)
            {
                log.Flag(bars.Dates[i], QualityKind.PriceRange);
                if (i + 1 < bars.Count)
                {
                    log.Flag(bars.Dates[i + 1], QualityKind.PriceRange);
                }
            }
        }

        log.AddEach(QualityKind.PriceRange, QualitySeverity.Warning, grave, i => DaySpan.Of(bars.Dates[i]), i => Describe(bars, i));
        if (slight.Count > 0)
        {
            log.Add(
                QualityKind.PriceRange, QualitySeverity.Note, DaySpan.Of(bars.Dates, slight),
                $"On {QualityWords.Days(slight.Count)} open or close lies outside the day's low and high by less than 0.5 %, the last time so: {Describe(bars, slight[^1])}");
        }
    }

    /// <summary>How far a price lies outside the day's low and high, as a fraction; 0 within them, or where one of them is not given.</summary>
    private static double Outside(BarSeries bars, int day, double price) => Math.Max(Above(price, bars.High[day]), Above(bars.Low[day], price));

    private static double Above(double price, double bound) => price > bound ? (price / bound) - 1 : 0;

    private static string Describe(BarSeries bars, int i) =>
        $"{bars.Dates[i]:yyyy-MM-dd} has open {Shown(bars.Open[i])}, high {Shown(bars.High[i])}, low {Shown(bars.Low[i])}, close {Shown(bars.Close[i])}.";

    private static string Shown(double price) => double.IsNaN(price) ? "none" : QualityWords.Price(price);
}
