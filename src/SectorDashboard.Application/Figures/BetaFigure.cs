using SectorDashboard.Analytics.Beta;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The fund's rolling beta to the index with its interval, beside the daily multiple.</summary>
public static class BetaFigure
{
    /// <summary>What of the past a rolling beta is of: "60 days" and, but for least squares, the method. EWMA and Kalman forget the past in ways of their own.</summary>
    public static string Basis(AnswerInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Beta switch
        {
            "ewma" => "EWMA",
            "kalman" => "Kalman",
            "downside" => $"{Say.Count(inputs.Window, "day")}, downside",
            _ => Say.Count(inputs.Window, "day"),
        };
    }

    internal static Figure Draw(Answer answer, AnswerSeries series)
    {
        var rolling = answer.Beta.Rolling;
        var days = new DateOnly[rolling.Count];
        double[] beta = new double[days.Length], lower = new double[days.Length], upper = new double[days.Length];
        for (var i = 0; i < days.Length; i++)
        {
            (days[i], beta[i], lower[i], upper[i]) = rolling[i];
        }

        var axis = DayAxis.Of(days);
        return new Figure(
            FigureKind.Beta, $"beta of {answer.Inputs.Fund} to {answer.Inputs.Index ?? "no index"} · {Basis(answer.Inputs)}, 95 % interval", Summary(answer.Inputs, rolling),
            [
                axis.Line(TraceRole.Lower, lower),
                axis.Line(TraceRole.Upper, upper),
                Multiple(series, days),
                axis.Line(TraceRole.Beta, beta),
            ],
            FigureTable.Latest(["Date", "Beta", "Lower", "Upper"], days.Length, i =>
                [Say.Day(rolling[i].Date), Say.Number(rolling[i].Beta, 3), Say.Number(rolling[i].Lower, 3), Say.Number(rolling[i].Upper, 3)]));
    }

    private static string Summary(AnswerInputs inputs, ArraySegment<RollingBetaValue> rolling)
    {
        if (inputs.Index is null)
        {
            return "Without an index there is no beta.";
        }

        if (rolling.Count == 0)
        {
            return $"No day of the range has {inputs.Window} returns behind it.";
        }

        var (day, beta, lower, upper) = rolling[^1];
        var basis = inputs.Beta switch
        {
            "ewma" => $"By EWMA, with the returns to {Say.Day(day)},",
            "kalman" => $"By a Kalman filter of the returns to {Say.Day(day)}",
            "downside" => $"On the falls of the index among the {inputs.Window} returns to {Say.Day(day)}",
            _ => $"Over the {inputs.Window} returns to {Say.Day(day)}",
        };
        return $"{basis} the beta of {inputs.Fund} to {inputs.Index} was {Say.Number(beta)}, 95 % interval {Say.Number(lower)} to {Say.Number(upper)}; its daily multiple is {Say.Number(inputs.Leverage, 1)}.";
    }

    /// <summary>The daily multiple from the first day to the last, in steps where the fund changed it.</summary>
    private static FigureTrace Multiple(AnswerSeries series, DateOnly[] days)
    {
        var x = new List<double>();
        var y = new List<float>();
        for (var day = 0; day < days.Length; day++)
        {
            var multiple = (float)series.Leverage.On(days[day]);
            var isStep = y.Count > 0 && y[^1] != multiple;
            if (isStep)
            {
                x.Add(FigureDays.Milliseconds(days[day]));
                y.Add(y[^1]);
            }

            if (isStep || day == 0 || day == days.Length - 1)
            {
                x.Add(FigureDays.Milliseconds(days[day]));
                y.Add(multiple);
            }
        }

        return new FigureTrace(TraceRole.Theory, [.. x], [.. y]);
    }
}
