using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The fund's rolling beta to the index with its interval, beside the daily multiple.</summary>
internal static class BetaFigure
{
    public static Figure Draw(Answer answer)
    {
        var rolling = answer.Beta.Rolling;
        var x = new double[rolling.Count];
        var beta = new float[rolling.Count];
        var lower = new float[rolling.Count];
        var upper = new float[rolling.Count];
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = FigureDays.Milliseconds(rolling[i].Date);
            beta[i] = (float)rolling[i].Beta;
            lower[i] = (float)rolling[i].Lower;
            upper[i] = (float)rolling[i].Upper;
        }

        var inputs = answer.Inputs;
        var theory = (float)inputs.Leverage;
        var summary = x.Length == 0
            ? $"No day of the range has {inputs.Window} returns behind it."
            : $"Over the {inputs.Window} returns to {Say.Day(rolling[^1].Date)} the beta of {inputs.Fund} to {inputs.Index} was {Say.Number(rolling[^1].Beta)}, 95 % interval {Say.Number(rolling[^1].Lower)} to {Say.Number(rolling[^1].Upper)}; its daily multiple is {Say.Number(inputs.Leverage, 1)}.";
        return new Figure(
            FigureKind.Beta, $"beta of {inputs.Fund} to {inputs.Index} · {inputs.Window} days, {inputs.Beta}, 95 % interval", summary,
            [
                new FigureTrace(TraceRole.Lower, x, lower),
                new FigureTrace(TraceRole.Upper, x, upper),
                new FigureTrace(TraceRole.Theory, x.Length == 0 ? [] : [x[0], x[^1]], x.Length == 0 ? [] : [theory, theory]),
                new FigureTrace(TraceRole.Beta, x, beta),
            ],
            FigureTable.Latest(["Date", "Beta", "Lower", "Upper"], x.Length, i =>
                [Say.Day(rolling[i].Date), Say.Number(rolling[i].Beta, 3), Say.Number(rolling[i].Lower, 3), Say.Number(rolling[i].Upper, 3)]));
    }
}
