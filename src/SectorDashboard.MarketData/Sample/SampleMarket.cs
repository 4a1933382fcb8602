using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Sample;

/// <summary>A simulated market for looking around without prices; invented, and marked so wherever it shows.</summary>
public static class SampleMarket
{
    /// <summary>The source's name as shown to people.</summary>
    internal const string Source = "Simulated sample data";

    private const int YearsKept = 10;

    private static readonly DateOnly s_origin = new(2015, 1, 2);

    /// <summary>The earliest day that the market can be simulated up to.</summary>
    public static DateOnly EarliestLastDay { get; } = new(2016, 1, 4);

    /// <summary>
    /// Simulates daily prices up to a day, of which the last ten years are kept. A day's traded prices are the same whatever the last day is.
    /// Throws <see cref="ArgumentOutOfRangeException"/> for a last day before <see cref="EarliestLastDay"/>.
    /// </summary>
    public static Market Create(InstrumentCatalogue catalogue, DateOnly lastDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lastDay, EarliestLastDay);
        var climate = new SampleClimate(s_origin, lastDay);
        var from = Array.FindIndex(climate.Days, day => day > lastDay.AddYears(-YearsKept));
        var recordedAt = new DateTimeOffset(lastDay, new TimeOnly(21, 0), TimeSpan.Zero);

        InstrumentPrices Prices(string symbol, BarSeries bars, List<Split> splits)
        {
            // The real fund's splits have nothing to do with simulated prices.
            var instrument = catalogue.Describe(symbol) with { Splits = [] };
            return InstrumentPrices.Simulated(instrument, new PriceRecording
            {
                Symbol = symbol,
                Source = Source,
                FileName = "",
                ContentHash = "",
                AdjustedFor = AdjustedFor.Splits,
                RecordedAt = recordedAt,
                Bars = bars,
                Splits = splits,
            });
        }

        var prices = new List<InstrumentPrices>();
        var plan = new SamplePlan(catalogue, climate);
        foreach (var (symbol, path) in plan.Paths())
        {
            var kind = catalogue.Describe(symbol).Kind;
            var splits = kind == InstrumentKind.Fund ? SampleShares.SplitsOf(path, climate.Days) : [];
            prices.Add(Prices(symbol, SampleShares.ToBars(path, climate.Days, from, splits, hasVolume: kind != InstrumentKind.Index), splits));
        }

        foreach (var (symbol, levels) in plan.Levels())
        {
            prices.Add(Prices(symbol, Levels(climate.Days[from..], levels[from..]), []));
        }

        return new Market(isSample: true, prices);
    }

    private static BarSeries Levels(DateOnly[] days, double[] levels)
    {
        var none = new double[levels.Length];
        Array.Fill(none, double.NaN);
        return new BarSeries(days, none, none, none, levels, none, none);
    }
}
