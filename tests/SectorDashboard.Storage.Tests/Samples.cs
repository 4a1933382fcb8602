using CsCheck;
using SectorDashboard.Application.SavedViews;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Storage.Tests;

/// <summary>Recordings and views to store.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 21, 0, 0, 123, TimeSpan.Zero);

    private static readonly Gen<double> s_value = Gen.Frequency(
        (6, Gen.Double[1e-9, 1e11]),
        (1, Gen.Const(double.NaN)),
        (1, Gen.OneOf(0.0, double.Epsilon, double.MaxValue, 0.1 + 0.2)));

    /// <summary>Recordings of any length whose values are of every kind that a series may hold.</summary>
    public static readonly Gen<PriceRecording> Any = Gen.Int[0, 300].SelectMany(count => Gen.Select(
        Gen.Int[1, 400].Array[count],
        s_value.Array[5 * count],
        Gen.OneOf(1e-9, 2.45, 4e10, 0.1 + 0.2, double.MaxValue).Array[count],
        Gen.Select(Gen.Int[0, 3_000_000], Gen.Double[1e-3, 1e3], (day, ratio) => new Split(DateOnly.FromDayNumber(day), ratio)).Array[0, 12],
        Gen.Enum<AdjustedFor>(),
        Gen.Long[0, 4_000_000_000_000].Select(DateTimeOffset.FromUnixTimeMilliseconds),
        Gen.String[0, 40],
        (steps, values, closes, splits, adjustedFor, at, text) => new PriceRecording
        {
            Symbol = "^SOX",
            Source = text,
            FileName = text + ".csv",
            ContentHash = new string('a', 64),
            AdjustedFor = adjustedFor,
            RecordedAt = at,
            Bars = Bars(steps, values, closes),
            Splits = splits,
        }));

    public static PriceRecording Recording(string symbol, int day, double close = 10) => new()
    {
        Symbol = symbol,
        Source = "Yahoo CSV",
        FileName = symbol + ".csv",
        ContentHash = $"{symbol} {day}",
        AdjustedFor = AdjustedFor.Splits,
        RecordedAt = Start.AddDays(day),
        Bars = Bars([1], [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN], [close]),
    };

    public static SavedView View(string id) => new()
    {
        Id = id,
        Name = "Hedge – “63 days”",
        Query = "days=63&rebalance=band:0.1",
        Notes = "<b>not markup</b>\n第二",
        AsOf = Start,
        CreatedAt = Start.AddDays(1),
        UpdatedAt = Start.AddDays(2),
        EditKeyHash = new string('f', 64),
    };

    private static BarSeries Bars(int[] steps, double[] values, double[] closes)
    {
        var days = new DateOnly[steps.Length];
        var day = new DateOnly(1900, 1, 1);
        for (var i = 0; i < days.Length; i++)
        {
            days[i] = day = day.AddDays(steps[i]);
        }

        double[] Column(int number) => values[(number * steps.Length)..((number + 1) * steps.Length)];
        return new BarSeries(days, Column(0), Column(1), Column(2), closes, Column(3), Column(4));
    }
}
