using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Sample;

namespace SectorDashboard.Application.Tests;

/// <summary>Small histories made by hand.</summary>
internal static class Histories
{
    public static readonly InstrumentCatalogue Catalogue = InstrumentCatalogue.Load();

    /// <summary>The simulated market up to Friday, 30 January 2026.</summary>
    public static readonly Market Sample = SampleMarket.Create(Catalogue, new DateOnly(2026, 1, 30));

    /// <summary>The instant at which every hand-made recording was made.</summary>
    public static readonly DateTimeOffset RecordedAt = new(2026, 2, 2, 22, 0, 0, TimeSpan.Zero);

    /// <summary>A Monday.</summary>
    public static readonly DateOnly Monday = new(2026, 1, 5);

    public static MarketHistory Of(params PriceRecording[] recordings) => MarketHistory.Build(Catalogue, new PriceArchive { Recordings = recordings }, Sample, RecordedAt);

    /// <summary>Closes, and open, high and low around them, on consecutive weekdays.</summary>
    public static PriceRecording Recording(string symbol, DateOnly first, double[] closes, double[]? volumes = null, double[]? adjusted = null)
    {
        var none = Enumerable.Repeat(double.NaN, closes.Length).ToArray();
        double[] Times(double factor) => [.. closes.Select(c => c * factor)];
        return new PriceRecording
        {
            Symbol = symbol,
            Source = "Hand-made",
            FileName = symbol + ".csv",
            ContentHash = symbol,
            AdjustedFor = AdjustedFor.Splits,
            RecordedAt = RecordedAt,
            Bars = new BarSeries(Weekdays(first, closes.Length), Times(0.995), Times(1.01), Times(0.99), closes, volumes ?? none, adjusted ?? none),
        };
    }

    /// <summary>Real SOXS and SOXX, of which SOXS returns exactly minus three times as much each day.</summary>
    public static MarketHistory Exact(DateOnly first, double[] indexReturns, double scale = 1, bool volumes = true) => Of(
        Recording("SOXS", first, Closes(91 * scale, [.. indexReturns.Select(r => -3 * r)]), volumes ? Volumes(indexReturns.Length + 1) : null),
        Recording("SOXX", first, Closes(100, indexReturns)));

    /// <summary>Closes that have the given returns.</summary>
    public static double[] Closes(double start, double[] returns)
    {
        var closes = new double[returns.Length + 1];
        closes[0] = start;
        for (var k = 0; k < returns.Length; k++)
        {
            closes[k + 1] = closes[k] * (1 + returns[k]);
        }

        return closes;
    }

    /// <summary>Returns that look like a market's and are the same every time.</summary>
    public static double[] Returns(int count) => [.. Enumerable.Range(0, count).Select(k => (0.012 * Math.Sin(1.7 * k)) + (0.005 * Math.Cos(0.9 * k * k)))];

    public static double[] Volumes(int count) => [.. Enumerable.Range(0, count).Select(k => 1e6 * (1 + (0.3 * Math.Sin(k))))];

    public static DateOnly[] Weekdays(DateOnly first, int count) =>
        [.. Enumerable.Range(0, count * 2 + 7).Select(first.AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Take(count)];
}
