using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.MarketData.Quality;

/// <summary>Sessions without volume, and volumes that are no whole number of shares.</summary>
internal static class VolumeCheck
{
    // A price a hundred times the last one is that of a share that reverse splits have made of many: few of those change hands in a day.
    private const double ManySharesInOne = 100;

    public static void Inspect(InspectedPrices inspected, QualityLog log)
    {
        if (!inspected.IsTraded)
        {
            return;
        }

        var given = inspected.Prices.AsGiven;
        var bars = given.Bars;
        var rounded = new List<int>();
        var none = new List<int>();
        var fractional = new List<int>();
        for (var i = 0; i < bars.Count; i++)
        {
            if (bars.Volume[i] == 0)
            {
                var ofMany = given.AdjustedFor != AdjustedFor.Nothing && bars.Close[i] > ManySharesInOne * bars.Close[^1];
                (ofMany ? rounded : none).Add(i);
            }
            else if (bars.Volume[i] != Math.Floor(bars.Volume[i]) && !double.IsNaN(bars.Volume[i]))
            {
                fractional.Add(i);
            }
        }

        void Add(QualitySeverity severity, List<int> days, string what)
        {
            if (days.Count > 0)
            {
                log.Add(QualityKind.Volume, severity, DaySpan.Of(bars.Dates, days), $"{what} on {QualityWords.Days(days.Count)} {DaySpan.Of(bars.Dates, days)}.");
            }
        }

        Add(QualitySeverity.Note, rounded, "The source counts volume in shares of today, of which one stands for many of then; under half a share is rounded to zero");
        Add(QualitySeverity.Warning, none, "The source gives a volume of zero, though there is a price,");
        Add(QualitySeverity.Note, fractional, "Volume is no whole number of shares, as where a source has adjusted it for splits,");
    }
}
