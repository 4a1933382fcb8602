using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.MarketData.Corrections;

/// <summary>Says what of a draft cannot be decided about the prices as they are now.</summary>
internal static class RepairCheck
{
    /// <summary>The longest reason.</summary>
    public const int LongestReason = 500;

    // The largest split here is 1:20; beyond this a step is something else.
    private const double LeastRatio = 0.001;
    private const double MostRatio = 1000;

    /// <summary>Everything but the reason, which a proposal does not need.</summary>
    public static IEnumerable<RepairProblem> Terms(RepairDraft draft, Market real)
    {
        if (!(draft.Ratio is >= LeastRatio and <= MostRatio and not 1))
        {
            yield return new RepairProblem("ratio", $"ratio must be a number from {LeastRatio} to {MostRatio} other than 1: new shares per old share.");
        }

        if (string.IsNullOrWhiteSpace(draft.Symbol) || real.Find(draft.Symbol) is not { } prices)
        {
            yield return new RepairProblem("symbol", "symbol must be one of which there are real prices.");
        }
        else if (Day(draft, prices) is { } problem)
        {
            yield return problem;
        }
    }

    /// <summary>The reason.</summary>
    public static IEnumerable<RepairProblem> Reason(string? reason)
    {
        var text = (reason ?? "").Trim();
        if (text.Length is 0 or > LongestReason)
        {
            yield return new RepairProblem("reason", $"reason must have 1 to {LongestReason} characters.");
        }

        // PostgreSQL's texts cannot hold it.
        if (text.Contains('\0'))
        {
            yield return new RepairProblem("reason", "reason must not contain the character U+0000.");
        }
    }

    private static RepairProblem? Day(RepairDraft draft, InstrumentPrices prices)
    {
        var given = prices.AsGiven.Bars;
        if (draft.Date is not { } day || given.StepOn(day) is not { } step)
        {
            return new RepairProblem("date", $"date must be a day of {prices.Symbol} in {prices.Source} after the first, {given.Dates[0]:yyyy-MM-dd}.");
        }

        if (prices.CorrectionsInForce.Any(correction => correction.Date == day))
        {
            return new RepairProblem("date", $"{prices.Symbol} is repaired on {day:yyyy-MM-dd} already; undo that first.");
        }

        return draft.Step is { } seen && !CorrectionsInForce.SameStep(step, seen)
            ? new RepairProblem("step", $"{prices.Source} has changed its prices since you looked: on {day:yyyy-MM-dd} the close is {step:G4} times the close before, not {seen:G4} times.")
            : null;
    }
}
