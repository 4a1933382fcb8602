using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The fund's estimated return by index return, for the view's volatility, horizon and costs.</summary>
internal static class WhatIfFigure
{
    private const int Points = 81;
    private const int PointsPerRow = 4;
    private const double Widest = 0.6;

    // A return of +300 % is off any holder's scale; clipping keeps the interesting part readable.
    private const double Highest = 3;

    public static Figure Draw(Answer answer)
    {
        var inputs = answer.Inputs;
        var x = new double[Points];
        var estimate = new double?[Points];
        var naive = new double[Points];
        var terms = new FundTerms(inputs.Leverage, inputs.Fee, inputs.Cash, inputs.Spread);
        var kind = Enum.Parse<EstimateKind>(inputs.Estimate, ignoreCase: true);
        var years = Analytics.Series.TradingYear.Years(inputs.Days);
        for (var i = 0; i < Points; i++)
        {
            x[i] = Math.Round(-Widest + 2 * Widest * i / (Points - 1), 6);
            estimate[i] = inputs.Vol is { } vol ? EstimatedReturn.Of(kind, inputs.Leverage, x[i], vol, years, terms.AnnualCost) : null;
            naive[i] = inputs.Leverage * x[i];
        }

        var here = kind switch
        {
            EstimateKind.Mean => answer.WhatIf?.Mean,
            EstimateKind.Median => answer.WhatIf?.Median,
            _ => answer.WhatIf?.GivenIndex,
        };
        return new Figure(
            FigureKind.WhatIf, $"{inputs.Fund} after {Say.Count(inputs.Days, "day")}, by index return · {Told(kind)}", Summary(inputs, kind, here),
            [
                new FigureTrace(TraceRole.Theory, x, [.. naive.Select(value => Shown(value))]),
                new FigureTrace(TraceRole.Estimate, x, [.. estimate.Select(Shown)]),
                new FigureTrace(TraceRole.Here, [inputs.Move], [Shown(here)]),
            ],
            FigureTable.Whole(
                ["Index return", "Fund, estimated", "Leverage × index"], Points / PointsPerRow + 1,
                row => [Say.Change(x[PointsPerRow * row], 0), Say.Change(estimate[PointsPerRow * row]), Say.Change(naive[PointsPerRow * row])]));
    }

    private static string Told(EstimateKind kind) => kind switch
    {
        EstimateKind.Mean => "mean, if the index is expected there",
        EstimateKind.Median => "median, if the index is expected there",
        _ => "given that the index ends there",
    };

    private static string Summary(AnswerInputs inputs, EstimateKind kind, double? here) => kind is EstimateKind.Given
        ? $"Given that the index moves {Say.Change(inputs.Move)} in {Say.Count(inputs.Days, "trading day")} with {Say.Percent(inputs.Vol, 0)} volatility, {inputs.Fund} returns {Say.Change(here)} after costs."
        : $"If the index is expected to move {Say.Change(inputs.Move)} in {Say.Count(inputs.Days, "trading day")} with {Say.Percent(inputs.Vol, 0)} volatility, {inputs.Fund} returns {Say.Change(here)} after costs in the {(kind is EstimateKind.Mean ? "mean" : "median")}.";

    private static float Shown(double? value) => value is >= -1 and <= Highest and var v ? (float)v : float.NaN;
}
