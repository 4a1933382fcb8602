using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>How often the simulated return over the horizon falls where.</summary>
internal static class OutcomeFigure
{
    public static Figure Draw(Answer answer)
    {
        var outcomes = answer.Scenarios?.Outcomes;
        var count = outcomes?.Shares.Length ?? 0;
        var x = new double[count];
        var gains = new float[count];
        var losses = new float[count];
        for (var i = 0; i < count; i++)
        {
            x[i] = outcomes!.From + ((i + 0.5) * outcomes.Width);
            (gains[i], losses[i]) = x[i] >= 0 ? ((float)outcomes.Shares[i], float.NaN) : (float.NaN, (float)outcomes.Shares[i]);
        }

        var summary = answer.Scenarios is not { } scenarios
            ? "There are no simulated paths yet."
            : $"{answer.Inputs.Fund} loses in {Say.Percent(scenarios.ProbabilityOfLoss, 0)} of the paths; the worst 5 % of them return {Say.Change(-scenarios.TailLosses[0].ConditionalValueAtRisk, 0)} on average, and the mean return is {Say.Change(scenarios.Mean)}.";
        return new Figure(
            FigureKind.Outcomes, $"{answer.Inputs.Fund} after {Say.Count(answer.Inputs.Days, "day")} · share of the paths by return", summary,
            [new FigureTrace(TraceRole.LossShare, x, losses), new FigureTrace(TraceRole.GainShare, x, gains)],
            FigureTable.Whole(["Return from", "to", "Share of the paths"], count, i =>
                [Say.Change(outcomes!.From + (i * outcomes.Width)), Say.Change(outcomes.From + ((i + 1) * outcomes.Width)), Say.Percent(outcomes.Shares[i])]));
    }
}
