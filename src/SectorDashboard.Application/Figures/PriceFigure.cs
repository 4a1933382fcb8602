using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Events;

namespace SectorDashboard.Application.Figures;

/// <summary>The fund's price over the range, beside the daily-reset path at the view's leverage and costs, with the fund's splits, flagged days and events.</summary>
internal static class PriceFigure
{
    public static Figure Draw(Answer answer, AnswerSeries series, IReadOnlyList<MarketEvent> events)
    {
        var bars = series.Fund;
        var (start, count) = FigureDays.Between(bars, series.First, series.Last);
        var days = bars.Dates.AsSpan(start, count);
        var closes = bars.Close.AsSpan(start, count);
        var axis = DayAxis.Of(days);
        var line = axis.Line(TraceRole.Fund, closes);
        var fund = answer.Inputs.Fund;
        var basis = answer.Inputs.Basis switch
        {
            "traded" => "as traded",
            "total" => "total return",
            _ => "split-adjusted",
        };
        var asCandles = answer.Inputs.Chart == "candles" && Candles.AreThere(bars, start, count);
        var isLogarithmic = answer.Inputs.Scale == "log" || (answer.Inputs.Scale == "auto" && Magnitudes.AreSpannedBy(line.Y));
        var flagged = FlagMarks.Draw(bars, series.First, series.Last, series.Flagged);
        var marks = EventMarks.Draw(bars, series.First, series.Last, events);
        var summary = count == 0
            ? $"There are no prices of {fund} in this range."
            : $"{fund} closed at {Say.Price(closes[^1])} dollars ({basis}) on {Say.Day(days[^1])}, {Say.Change(HoldersReturn.Of(days, closes, basis == "as traded" ? series.Splits : []))} since {Say.Day(days[0])}.{axis.Sentence}{FlagMarks.Say(flagged)}{EventMarks.Say(marks)}";
        return new Figure(
            FigureKind.Price, $"{fund} · dollars, {basis}{(asCandles ? $", a candle a {Candles.Unit(count)}" : "")}, {(isLogarithmic ? "log" : "linear")} scale", summary,
            [
                line with { IsHidden = asCandles },
                DailyReset(series, basis) with { IsHidden = asCandles }, Splits(series), flagged, marks, .. Candles.Traces(bars, start, count, asCandles),
            ],
            Table(bars, start, count, marks))
        {
            IsLogarithmic = isLogarithmic,
        };
    }

    private static FigureTable Table(BarSeries bars, int start, int count, FigureTrace marks)
    {
        string[] Row(int i) => [Say.Day(bars.Dates[start + i]), Say.Price(bars.Close[start + i])];
        return marks.Y.Length == 0
            ? FigureTable.Latest(["Date", "Close, dollars"], count, Row)
            : FigureTable.Latest(["Date", "Close, dollars", "Events"], count, i => [.. Row(i), EventMarks.TextOn(bars.Dates[start + i], marks)]);
    }

    /// <summary>As-traded prices jump with each split and the path does not, so it is drawn on the other bases only. A total loss has no place on a log axis.</summary>
    private static FigureTrace DailyReset(AnswerSeries series, string basis)
    {
        if (series.DailyReset.Length == 0 || basis == "as traded")
        {
            return new FigureTrace(TraceRole.DailyReset, [], []);
        }

        var start = series.Fund.Close[series.Fund.IndexAtOrBefore(series.Returns!.From(series.Period))];
        var path = new double[series.DailyReset.Length];
        for (var i = 0; i < path.Length; i++)
        {
            path[i] = series.DailyReset[i] > 0 ? start * series.DailyReset[i] : double.NaN;
        }

        return DayAxis.Of(series.Returns.Dates.AsSpan(series.Period.Start, path.Length)).Line(TraceRole.DailyReset, path);
    }

    private static FigureTrace Splits(AnswerSeries series)
    {
        var x = new List<double>();
        var y = new List<float>();
        var newShares = new List<float>();
        foreach (var split in series.Splits)
        {
            var day = series.Fund.IndexAtOrBefore(split.Date);
            if (split.Date >= series.First && split.Date <= series.Last && day >= 0)
            {
                x.Add(FigureDays.Milliseconds(split.Date));
                y.Add((float)series.Fund.Close[day]);
                newShares.Add((float)split.Ratio);
            }
        }

        return new FigureTrace(TraceRole.Split, [.. x], [.. y]) { Detail = [.. newShares] };
    }
}
