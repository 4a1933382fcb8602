using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>What may come of holding the fund, day by day, under lognormal index returns at the what-if volatility.</summary>
internal static class HoldingFigure
{
    private const double Highest = 3;

    public static Figure Draw(Answer answer)
    {
        var inputs = answer.Inputs;
        var held = answer.WhatIf?.Holding ?? [];
        Fan.Point[] points = [.. held.Select(h => new Fan.Point(h.Days, h.Percentiles.P05, h.Percentiles.P25, h.Percentiles.P50, h.Percentiles.P75, h.Percentiles.P95))];
        double[] x = points.Length == 0 ? [] : [0, .. held.Select(h => (double)h.Days)];
        float[] mean = points.Length == 0 ? [] : [0, .. held.Select(h => h.Mean is { } value && value <= Highest ? (float)value : float.NaN)];
        var summary = points.Length == 0
            ? "The index's volatility is not known, so nothing can be said of the days ahead."
            : $"Held for {Say.Count(inputs.Days, "day")} while the index is expected to move {Say.Change(inputs.Move)} at {Say.Percent(inputs.Vol, 0)} volatility, {inputs.Fund} ends between {Say.Change(points[^1].P05)} and {Say.Change(points[^1].P95)} in nine cases of ten: {Say.Change(points[^1].P50)} in the median, {Say.Change(held[^1].Mean)} in the mean.";
        return new Figure(
            FigureKind.Holding, $"{inputs.Fund} by days held · 50 % and 90 % of lognormal outcomes", summary,
            [.. Fan.Traces(points, Highest), new FigureTrace(TraceRole.Mean, x, mean)], Fan.Table(points));
    }
}
