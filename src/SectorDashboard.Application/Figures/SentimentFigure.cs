using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The sentiment score on each session of the range, above the index of the same days.</summary>
internal static class SentimentFigure
{
    public static Figure Draw(Answer answer, AnswerSeries series)
    {
        var history = answer.Sentiment.History;
        var x = new double[history.Count];
        var score = new float[history.Count];
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = FigureDays.Milliseconds(history[i].Date);
            score[i] = (float)history[i].Score;
        }

        var index = answer.Inputs.Index;
        var summary = x.Length == 0
            ? "No session of the range has a sentiment score."
            : $"The sentiment score of {index} was {Say.Number(history[^1].Score, 0)} of 100 on {Say.Day(history[^1].Date)}; in the range it lay between {Say.Number(score.Min(), 0)} and {Say.Number(score.Max(), 0)}.";
        return new Figure(
            FigureKind.Sentiment, $"sentiment, 0 fear to 100 greed · with {index ?? "no index"}, log scale", summary,
            [new FigureTrace(TraceRole.Score, x, score), Index(series)],
            FigureTable.Latest(["Date", "Score"], x.Length, i => [Say.Day(history[i].Date), Say.Number(history[i].Score, 1)]));
    }

    private static FigureTrace Index(AnswerSeries series)
    {
        if (series.Index is not { } bars)
        {
            return new FigureTrace(TraceRole.Index, [], []);
        }

        var (start, count) = FigureDays.Between(bars, series.First, series.Last);
        return DayAxis.Of(bars.Dates.AsSpan(start, count)).Line(TraceRole.Index, bars.Close.AsSpan(start, count));
    }
}
