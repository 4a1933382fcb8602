using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The fund's simulated return on the way to the horizon.</summary>
internal static class ScenarioFigure
{
    // Nine in ten paths of a year at twice the usual volatility stay below this.
    private const double Highest = 10;

    public static Figure Draw(Answer answer)
    {
        var inputs = answer.Inputs;
        Fan.Point[] points = [.. (answer.Scenarios?.Fan ?? []).Select(day => new Fan.Point(day.Days, day.Fund.P05, day.Fund.P25, day.Fund.P50, day.Fund.P75, day.Fund.P95))];
        var summary = answer.Scenarios is not { } scenarios
            ? "There are no simulated paths yet."
            : $"On {Say.Number(scenarios.Paths, 0)} simulated paths {inputs.Fund} returns between {Say.Change(scenarios.Percentiles.P05)} and {Say.Change(scenarios.Percentiles.P95)} over {Say.Count(inputs.Days, "day")} in nine cases of ten, {Say.Change(scenarios.Percentiles.P50)} in the median, and loses in {Say.Percent(scenarios.ProbabilityOfLoss, 0)} of them.";
        return new Figure(
            FigureKind.Scenarios, $"{inputs.Fund} on simulated paths · return by days held, 50 % and 90 % of the paths", summary,
            Fan.Traces(points, Highest), Fan.Table(points));
    }
}
