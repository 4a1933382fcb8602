using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Tests.Bars;

/// <summary>Small recordings for tests: closes of consecutive days of January 2026.</summary>
internal static class Recordings
{
    public static DateOnly Day(int day) => new(2026, 1, day);

    public static PriceRecording Of(string source, int recordedOn, int firstDay, params double[] closes) => new()
    {
        Symbol = "TEST",
        Source = source,
        FileName = "TEST.csv",
        ContentHash = $"{source} {recordedOn}",
        AdjustedFor = AdjustedFor.Splits,
        RecordedAt = new DateTimeOffset(2026, 2, recordedOn, 21, 0, 0, TimeSpan.Zero),
        Bars = Bars(firstDay, closes),
    };

    public static BarSeries Bars(int firstDay, params double[] closes)
    {
        var none = Enumerable.Repeat(double.NaN, closes.Length).ToArray();
        return new BarSeries([.. Enumerable.Range(firstDay, closes.Length).Select(Day)], none, none, none, closes, none, none);
    }

    public static Instrument Instrument(params Split[] splits) => new() { Symbol = "TEST", Name = "Test", Kind = InstrumentKind.Etf, Splits = splits };
}
