using SectorDashboard.Analytics.Beta;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The fund's rolling beta to the index with its interval, beside the daily multiple.</summary>
internal static class BetaFigure
{
    public static Figure Draw(Answer answer)
    {
        var rolling = answer.Beta.Rolling;
        DateOnly[] days = [.. rolling.Select(point => point.Date)];
        FigureTrace Line(TraceRole role, Func<RollingBetaValue, double> value) => DayLine.Draw(role, days, [.. rolling.Select(value)]);
        var inputs = answer.Inputs;
        var summary = days.Length == 0
            ? $"No day of the range has {inputs.Window} returns behind it."
            : $"Over the {inputs.Window} returns to {Say.Day(rolling[^1].Date)} the beta of {inputs.Fund} to {inputs.Index} was {Say.Number(rolling[^1].Beta)}, 95 % interval {Say.Number(rolling[^1].Lower)} to {Say.Number(rolling[^1].Upper)}; its daily multiple is {Say.Number(inputs.Leverage, 1)}.";
        return new Figure(
            FigureKind.Beta, $"beta of {inputs.Fund} to {inputs.Index} · {inputs.Window} days, {inputs.Beta}, 95 % interval", summary,
            [
                Line(TraceRole.Lower, point => point.Lower),
                Line(TraceRole.Upper, point => point.Upper),
                Theory((float)inputs.Leverage, days),
                Line(TraceRole.Beta, point => point.Beta),
            ],
            FigureTable.Latest(["Date", "Beta", "Lower", "Upper"], days.Length, i =>
                [Say.Day(rolling[i].Date), Say.Number(rolling[i].Beta, 3), Say.Number(rolling[i].Lower, 3), Say.Number(rolling[i].Upper, 3)]));
    }

    /// <summary>The daily multiple from the first day to the last.</summary>
    private static FigureTrace Theory(float leverage, DateOnly[] days) => days.Length == 0
        ? new FigureTrace(TraceRole.Theory, [], [])
        : new FigureTrace(TraceRole.Theory, [FigureDays.Milliseconds(days[0]), FigureDays.Milliseconds(days[^1])], [leverage, leverage]);
}
