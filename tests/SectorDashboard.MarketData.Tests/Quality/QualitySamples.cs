using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Calendar;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Quality;
using SectorDashboard.MarketData.Sample;

namespace SectorDashboard.MarketData.Tests.Quality;

/// <summary>Prices of SOXS and SOXX without a flaw, on real sessions from 2024-01-02 on, and ways to plant one.</summary>
internal static class QualitySamples
{
    public const int Count = 260;

    public static readonly DateOnly[] Days = [.. TradingCalendar.Sessions(new(2024, 1, 2), new(2025, 6, 30)).Take(Count)];

    private static readonly InstrumentCatalogue s_catalogue = InstrumentCatalogue.Load();
    private static readonly Market s_sample = SampleMarket.Create(s_catalogue, Days[^1]);

    /// <summary>The evening of the last day.</summary>
    private static readonly DateTimeOffset s_asOf = TradingCalendar.CloseOf(Days[^1]).AddHours(4);

    /// <summary>Returns that look like a market's and are the same every time.</summary>
    public static double[] Returns { get; } = [.. Enumerable.Range(0, Count - 1).Select(k => (0.015 * Math.Sin(1.7 * k)) + (0.006 * Math.Cos(0.9 * k * k)))];

    public static PriceRecording Index(double[]? returns = null) => Of("SOXX", 200, returns ?? Returns);

    /// <summary>A fund that returns exactly minus three times as much.</summary>
    public static PriceRecording Fund(double[]? indexReturns = null) => Of("SOXS", 50, [.. (indexReturns ?? Returns).Select(r => -3 * r)]);

    public static PriceRecording Of(string symbol, double first, double[] returns)
    {
        var closes = new double[returns.Length + 1];
        closes[0] = first;
        for (var k = 0; k < returns.Length; k++)
        {
            closes[k + 1] = closes[k] * (1 + returns[k]);
        }

        // Each day opens where the last one closed, a little on its way.
        double[] opens = [closes[0], .. closes[..^1].Select((close, k) => close * (1 + (0.3 * returns[k])))];
        return new PriceRecording
        {
            Symbol = symbol,
            Source = "Hand-made",
            FileName = symbol + ".csv",
            ContentHash = symbol,
            AdjustedFor = AdjustedFor.Splits,
            RecordedAt = s_asOf.AddHours(-1),
            Bars = new BarSeries(
                Days[..closes.Length], opens, [.. closes.Zip(opens, (c, o) => 1.01 * Math.Max(c, o))], [.. closes.Zip(opens, (c, o) => 0.99 * Math.Min(c, o))], closes,
                [.. closes.Select((_, k) => 1e6 + (1000.0 * k))], [.. Enumerable.Repeat(double.NaN, closes.Length)]),
        };
    }

    /// <summary>A copy with something changed in its columns.</summary>
    public static PriceRecording Edit(this PriceRecording recording, Action<BarSeries> edit)
    {
        var bars = recording.Bars;
        var copy = new BarSeries([.. bars.Dates], [.. bars.Open], [.. bars.High], [.. bars.Low], [.. bars.Close], [.. bars.Volume], [.. bars.AdjustedClose]);
        edit(copy);
        return recording with { Bars = copy };
    }

    /// <summary>A copy whose prices before a day are in other shares.</summary>
    public static PriceRecording ScaledBefore(this PriceRecording recording, int day, double factor) => recording.Scaled(0, day, factor);

    /// <summary>A copy with other shares from one day up to another, which is not among them.</summary>
    public static PriceRecording Scaled(this PriceRecording recording, int from, int to, double factor) => recording.Edit(bars =>
    {
        foreach (var column in (double[][])[bars.Open, bars.High, bars.Low, bars.Close, bars.AdjustedClose])
        {
            for (var i = from; i < to; i++)
            {
                column[i] *= factor;
            }
        }
    });

    /// <summary>A copy with only some of the days.</summary>
    public static PriceRecording Only(this PriceRecording recording, Func<int, bool> keeps)
    {
        var bars = recording.Bars;
        double[] Kept(double[] column) => [.. column.Where((_, i) => keeps(i))];
        return recording with
        {
            Bars = new BarSeries(
                [.. bars.Dates.Where((_, i) => keeps(i))], Kept(bars.Open), Kept(bars.High), Kept(bars.Low), Kept(bars.Close), Kept(bars.Volume), Kept(bars.AdjustedClose)),
        };
    }

    public static MarketHistory History(params PriceRecording[] recordings) =>
        MarketHistory.Build(s_catalogue, new PriceArchive { Recordings = recordings }, s_sample, s_asOf);

    public static QualityReport Inspect(string symbol, params PriceRecording[] recordings)
    {
        var history = History(recordings);
        return history.QualityOf(history.Real.Find(symbol)!);
    }

    /// <summary>What is noticed in the fund beside a flawless index.</summary>
    public static QualityReport InspectFund(params PriceRecording[] fund) => Inspect("SOXS", [.. fund, Index()]);
}
