using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Figures;

/// <summary>The chip index over the range, with its flagged days.</summary>
internal static class IndexFigure
{
    public static Figure Draw(Answer answer, AnswerSeries series)
    {
        var bars = series.Index ?? BarSeries.Empty;
        var (start, count) = FigureDays.Between(bars, series.First, series.Last);
        var days = bars.Dates.AsSpan(start, count);
        var closes = bars.Close.AsSpan(start, count);
        var axis = DayAxis.Of(days);
        var symbol = answer.Inputs.Index ?? "no index";
        var flagged = FlagMarks.Draw(bars, series.First, series.Last, series.IndexFlagged);
        var summary = count == 0
            ? $"There are no prices of an index for {answer.Inputs.Fund}."
            : $"{symbol} closed at {Say.Price(closes[^1])} on {Say.Day(days[^1])}, {Say.Change(HoldersReturn.Of(days, closes, answer.Inputs.Basis == "traded" ? series.IndexSplits : []))} since {Say.Day(days[0])}.{axis.Sentence}{FlagMarks.Say(flagged)}";
        return new Figure(
            FigureKind.Index, $"{symbol} · index, log scale", summary,
            [axis.Line(TraceRole.Index, closes), flagged],
            FigureTable.Latest(["Date", "Close"], count, i => [Say.Day(bars.Dates[start + i]), Say.Price(bars.Close[start + i])]));
    }
}
