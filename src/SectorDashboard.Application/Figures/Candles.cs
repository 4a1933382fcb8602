using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Figures;

/// <summary>Open, high, low and close of days, or of weeks or months where that many days would not fit a screen.</summary>
internal static class Candles
{
    // A candle of fewer than about three pixels is a smear.
    private const int MostDays = 300;
    private const int MostWeeks = 300;
    private const double FewestRanges = 0.95;

    /// <summary>Wicks, rising and falling bodies of a slice of bars; empty where they are not asked for. A day without open, high and low is left out, but a candle of more days ends with its close.</summary>
    public static FigureTrace[] Traces(BarSeries bars, int start, int count, bool asked)
    {
        var candles = asked ? Group(bars, start, count) : [];
        var rises = candles.FindAll(candle => candle.Close > candle.Open);
        var falls = candles.FindAll(candle => candle.Close <= candle.Open);
        var wicks = new double[3 * candles.Count];
        var ends = new float[wicks.Length];
        for (var i = 0; i < candles.Count; i++)
        {
            // A gap after each stroke keeps the strokes apart.
            (wicks[3 * i], wicks[(3 * i) + 1], wicks[(3 * i) + 2]) = (candles[i].Day, candles[i].Day, candles[i].Day);
            (ends[3 * i], ends[(3 * i) + 1], ends[(3 * i) + 2]) = ((float)candles[i].Low, (float)candles[i].High, float.NaN);
        }

        return [new FigureTrace(TraceRole.Wick, wicks, ends), Bodies(TraceRole.Rise, rises), Bodies(TraceRole.Fall, falls)];
    }

    /// <summary>Whether a slice has open, high and low on nearly all of its days: candles stand in the line's place, so they may leave out few of them.</summary>
    public static bool AreThere(BarSeries bars, int start, int count)
    {
        var ranges = 0;
        for (var day = start; day < start + count; day++)
        {
            ranges += HasRange(bars, day) ? 1 : 0;
        }

        return count > 0 && ranges >= FewestRanges * count;
    }

    /// <summary>What one candle stands for among so many days.</summary>
    public static string Unit(int days) => days <= MostDays ? "day" : days <= 5 * MostWeeks ? "week" : "month";

    private static FigureTrace Bodies(TraceRole role, List<Candle> candles) => new(
        role, [.. candles.Select(c => c.Day)], [.. candles.Select(c => (float)Math.Abs(c.Close - c.Open))])
    { Base = [.. candles.Select(c => (float)Math.Min(c.Open, c.Close))] };

    private static List<Candle> Group(BarSeries bars, int start, int count)
    {
        var candles = new List<Candle>();
        var (unit, open) = (Unit(count), int.MinValue);
        for (var i = start; i < start + count; i++)
        {
            var (group, hasRange, close) = (GroupOf(bars.Dates[i], unit), HasRange(bars, i), bars.Close[i]);
            if (group == open)
            {
                var last = candles[^1];
                candles[^1] = last with { High = Math.Max(last.High, hasRange ? bars.High[i] : close), Low = Math.Min(last.Low, hasRange ? bars.Low[i] : close), Close = close };
            }
            else if (hasRange)
            {
                candles.Add(new Candle(FigureDays.Milliseconds(bars.Dates[i]), bars.Open[i], bars.High[i], bars.Low[i], close));
                open = group;
            }
        }

        return candles;
    }

    private static bool HasRange(BarSeries bars, int day) => bars.Open[day] > 0 && bars.High[day] > 0 && bars.Low[day] > 0;

    // Day 0 was a Monday.
    private static int GroupOf(DateOnly day, string unit) => unit switch
    {
        "day" => day.DayNumber,
        "week" => day.DayNumber / 7,
        _ => (day.Year * 12) + day.Month,
    };

    private sealed record Candle(double Day, double Open, double High, double Low, double Close);
}
