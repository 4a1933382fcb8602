using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The fund's return since the start of the range beside the index's, leverage times the index's, and the daily-reset path's with costs.</summary>
internal static class GrowthFigure
{
    // Leverage times an index that has risen tenfold is a loss of thirty times the money: off any chart.
    private const double Highest = 10;

    public static Figure Draw(Answer answer, AnswerSeries series)
    {
        var days = series.Returns is null ? 0 : series.Period.Count + 1;
        var x = new double[days];
        float[] index = new float[days], naive = new float[days], reset = new float[days], fund = new float[days];
        for (var i = 0; i < days; i++)
        {
            var at = series.Period.Start + i;
            var indexReturn = (series.Returns!.BenchmarkCloses[at] / series.Returns.BenchmarkCloses[series.Period.Start]) - 1;
            x[i] = FigureDays.Milliseconds(series.Returns.Dates[at]);
            index[i] = Shown(indexReturn);
            naive[i] = Shown(answer.Inputs.Leverage * indexReturn);
            reset[i] = i < series.DailyReset.Length ? Shown(series.DailyReset[i] - 1) : float.NaN;
            fund[i] = Shown((series.Returns.FundCloses[at] / series.Returns.FundCloses[series.Period.Start]) - 1);
        }

        var inputs = answer.Inputs;
        var summary = answer.Decay.Selected is not { } ledger
            ? "There is nothing to compare without common prices of fund and index."
            : $"Since {Say.Day(ledger.From)} {inputs.Fund} returned {Say.Change(ledger.Fund)}; {Say.Number(inputs.Leverage, 1)} times the index would be {Say.Change(ledger.Naive)}, and a daily reset with costs gives {Say.Change(days > 0 ? series.DailyReset[^1] - 1 : null)}.";
        return new Figure(
            FigureKind.Growth, $"{inputs.Fund} against {Say.Number(inputs.Leverage, 1)}× {inputs.Index ?? "its index"} · return since the start of the range", summary,
            [
                new FigureTrace(TraceRole.Index, x, index),
                new FigureTrace(TraceRole.Theory, x, naive),
                new FigureTrace(TraceRole.DailyReset, x, reset),
                new FigureTrace(TraceRole.Other, x, Compared(series, days)),
                new FigureTrace(TraceRole.Fund, x, fund),
            ],
            FigureTable.Latest(["Date", "Fund", "Leverage × index", "Daily reset", "Index"], days, i =>
                [Say.Day(series.Returns!.Dates[series.Period.Start + i]), Say.Change(fund[i]), Say.Change(naive[i]), Say.Change(reset[i]), Say.Change(index[i])]));
    }

    /// <summary>The other fund since its close on or before the first day; gaps where it has no close of the day.</summary>
    private static float[] Compared(AnswerSeries series, int days)
    {
        var other = new float[days];
        Array.Fill(other, float.NaN);
        var start = days > 0 && series.Compared is { } bars ? bars.IndexAtOrBefore(series.Returns!.Dates[series.Period.Start]) : -1;
        for (var i = 0; i < days && start >= 0; i++)
        {
            var day = series.Returns!.Dates[series.Period.Start + i];
            var at = series.Compared!.IndexAtOrBefore(day);
            other[i] = series.Compared.Dates[at] == day ? Shown((series.Compared.Close[at] / series.Compared.Close[start]) - 1) : float.NaN;
        }

        return other;
    }

    private static float Shown(double value) => Math.Abs(value) <= Highest ? (float)value : float.NaN;
}
