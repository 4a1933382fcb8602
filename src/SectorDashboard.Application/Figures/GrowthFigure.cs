using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The growth of a dollar in the fund since the start of the range beside that in the index, in leverage times the index, and on the daily-reset path with costs.</summary>
internal static class GrowthFigure
{
    public static Figure Draw(Answer answer, AnswerSeries series)
    {
        DateOnly[] dates = series.Returns is null ? [] : series.Returns.Dates[series.Period.Start..(series.Period.Start + series.Period.Count + 1)];
        var days = dates.Length;
        double[] index = new double[days], naive = new double[days], fund = new double[days];
        for (var i = 0; i < days; i++)
        {
            var (first, at) = (series.Period.Start, series.Period.Start + i);
            index[i] = series.Returns!.BenchmarkCloses[at] / series.Returns.BenchmarkCloses[first];
            fund[i] = series.Returns.FundCloses[at] / series.Returns.FundCloses[first];
        }

        if (days > 0)
        {
            NaivePath.Fill(series.Returns!, series.Period, series.Leverage, naive);
        }

        var reset = series.DailyReset;
        var axis = DayAxis.Of(dates);
        FigureTrace Line(TraceRole role, double[] growth) => axis.Line(role, Array.ConvertAll(growth, Left));
        FigureTrace[] lines =
        [
            Line(TraceRole.Index, index), Line(TraceRole.Theory, naive), Line(TraceRole.DailyReset, reset), Line(TraceRole.Other, Compared(series, dates)), Line(TraceRole.Fund, fund),
        ];
        var isLogarithmic = Magnitudes.AreSpannedBy([.. lines.Where(line => line.Role != TraceRole.Theory).Select(line => line.Y)]);
        var inputs = answer.Inputs;
        return new Figure(
            FigureKind.Growth, $"{inputs.Fund} against {Multiples.Of(answer)} {inputs.Index ?? "its index"} · growth of $1, {(isLogarithmic ? "log" : "linear")} scale", days == 0 ? "There is nothing to compare without common prices of fund and index." : Summary(answer, naive[^1], series),
            lines,
            FigureTable.Latest(["Date", "Fund", "Leverage × index", "Daily reset", "Index"], days, i =>
                [Say.Day(dates[i]), Say.Change(fund[i] - 1), Say.Change(naive[i] - 1), Say.Change(reset[i] - 1), Say.Change(index[i] - 1)]))
        {
            IsLogarithmic = isLogarithmic,
        };
    }

    /// <summary>What the lines come to. A ledger may be without the flagged days, which are drawn all the same.</summary>
    private static string Summary(Answer answer, double naive, AnswerSeries series)
    {
        var inputs = answer.Inputs;
        var (returns, first, last) = (series.Returns!, series.Period.Start, series.Period.Start + series.Period.Count);
        var fund = (returns.FundCloses[last] / returns.FundCloses[first]) - 1;
        return $"Since {Say.Day(returns.Dates[first])} {inputs.Fund} returned {Say.Change(fund)}; {Multiples.Of(answer)} {inputs.Index} would be {Say.Change(naive - 1)}, and a daily reset with costs gives {Say.Change(series.DailyReset[^1] - 1)}.";
    }

    /// <summary>The other fund since its close on or before the first day; gaps where it has no close of the day.</summary>
    private static double[] Compared(AnswerSeries series, DateOnly[] dates)
    {
        var other = new double[dates.Length];
        Array.Fill(other, double.NaN);
        var start = dates.Length > 0 && series.Compared is { } bars ? bars.IndexAtOrBefore(dates[0]) : -1;
        for (var i = 0; i < dates.Length && start >= 0; i++)
        {
            var at = series.Compared!.IndexAtOrBefore(dates[i]);
            other[i] = series.Compared.Dates[at] == dates[i] ? series.Compared.Close[at] / series.Compared.Close[start] : double.NaN;
        }

        return other;
    }

    /// <summary>Less than nothing cannot be left, and nothing has no place on a log axis.</summary>
    private static double Left(double value) => value > 0 && double.IsFinite(value) ? value : double.NaN;
}
