using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The growth of a dollar in the fund since the start of the range beside that in the index, in leverage times the index, and on the daily-reset path with costs.</summary>
internal static class GrowthFigure
{
    public static Figure Draw(Answer answer, AnswerSeries series)
    {
        var dates = series.Returns is null ? [] : series.Returns.Dates.AsSpan(series.Period.Start, series.Period.Count + 1);
        var days = dates.Length;
        double[] index = new double[days], naive = new double[days], reset = new double[days], fund = new double[days];
        for (var i = 0; i < days; i++)
        {
            var at = series.Period.Start + i;
            var growth = series.Returns!.BenchmarkCloses[at] / series.Returns.BenchmarkCloses[series.Period.Start];
            index[i] = Left(growth);
            naive[i] = Left(1 + (answer.Inputs.Leverage * (growth - 1)));
            reset[i] = i < series.DailyReset.Length ? Left(series.DailyReset[i]) : double.NaN;
            fund[i] = Left(series.Returns.FundCloses[at] / series.Returns.FundCloses[series.Period.Start]);
        }

        FigureTrace[] lines =
        [
            DayLine.Draw(TraceRole.Index, dates, index),
            DayLine.Draw(TraceRole.Theory, dates, naive),
            DayLine.Draw(TraceRole.DailyReset, dates, reset),
            DayLine.Draw(TraceRole.Other, dates, Compared(series, days)),
            DayLine.Draw(TraceRole.Fund, dates, fund),
        ];
        var isLogarithmic = Magnitudes.AreSpannedBy([.. lines.Where(line => line.Role != TraceRole.Theory).Select(line => line.Y)]);
        var inputs = answer.Inputs;
        return new Figure(
            FigureKind.Growth, $"{inputs.Fund} against {Say.Number(inputs.Leverage, 1)}× {inputs.Index ?? "its index"} · growth of $1, {(isLogarithmic ? "log" : "linear")} scale", days == 0 ? "There is nothing to compare without common prices of fund and index." : Summary(inputs, series),
            lines,
            FigureTable.Latest(["Date", "Fund", "Leverage × index", "Daily reset", "Index"], days, i =>
                [Say.Day(series.Returns!.Dates[series.Period.Start + i]), Say.Change(fund[i] - 1), Say.Change(naive[i] - 1), Say.Change(reset[i] - 1), Say.Change(index[i] - 1)]))
        {
            IsLogarithmic = isLogarithmic,
        };
    }

    /// <summary>What the lines come to. A ledger may be without the flagged days, which are drawn all the same.</summary>
    private static string Summary(AnswerInputs inputs, AnswerSeries series)
    {
        var (returns, first, last) = (series.Returns!, series.Period.Start, series.Period.Start + series.Period.Count);
        var fund = (returns.FundCloses[last] / returns.FundCloses[first]) - 1;
        var index = (returns.BenchmarkCloses[last] / returns.BenchmarkCloses[first]) - 1;
        return $"Since {Say.Day(returns.Dates[first])} {inputs.Fund} returned {Say.Change(fund)}; {Say.Number(inputs.Leverage, 1)} times the index would be {Say.Change(inputs.Leverage * index)}, and a daily reset with costs gives {Say.Change(series.DailyReset[^1] - 1)}.";
    }

    /// <summary>The other fund since its close on or before the first day; gaps where it has no close of the day.</summary>
    private static double[] Compared(AnswerSeries series, int days)
    {
        var other = new double[days];
        Array.Fill(other, double.NaN);
        var start = days > 0 && series.Compared is { } bars ? bars.IndexAtOrBefore(series.Returns!.Dates[series.Period.Start]) : -1;
        for (var i = 0; i < days && start >= 0; i++)
        {
            var day = series.Returns!.Dates[series.Period.Start + i];
            var at = series.Compared!.IndexAtOrBefore(day);
            other[i] = series.Compared.Dates[at] == day ? Left(series.Compared.Close[at] / series.Compared.Close[start]) : double.NaN;
        }

        return other;
    }

    /// <summary>Less than nothing cannot be left, and nothing has no place on a log axis.</summary>
    private static double Left(double value) => value > 0 && double.IsFinite(value) ? value : double.NaN;
}
