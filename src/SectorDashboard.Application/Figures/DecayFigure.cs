using SectorDashboard.Analytics.Decay;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Figures;

/// <summary>The decay ledger of the range as a waterfall: from leverage times the index to what the fund returned.</summary>
public static class DecayFigure
{
    /// <summary>The bars' labels, in order.</summary>
    public static IReadOnlyList<string> Categories { get; } = ["Leverage × index", "Rebalancing", "Carry", "Fee", "Residual", "Fund"];

    internal static Figure Draw(Answer answer)
    {
        if (answer.Decay.Selected is not { } ledger)
        {
            return new Figure(
                FigureKind.Decay, "From leverage × index to the fund", "There is no ledger without common prices of fund and index.",
                [new FigureTrace(TraceRole.Total, null, []), new FigureTrace(TraceRole.Gain, null, []), new FigureTrace(TraceRole.Loss, null, [])],
                FigureTable.Empty);
        }

        double[] entries = [ledger.Naive, -ledger.RebalancingCost, ledger.Carry, ledger.Fee, ledger.Residual];
        var count = Categories.Count;
        var total = Gaps(count);
        var gain = Gaps(count);
        var loss = Gaps(count);
        var starts = new float[count];
        var running = 0.0;
        for (var i = 1; i < entries.Length; i++)
        {
            running += entries[i - 1];
            starts[i] = (float)running;
            (entries[i] >= 0 ? gain : loss)[i] = (float)entries[i];
        }

        total[0] = (float)ledger.Naive;
        total[^1] = (float)ledger.Fund;
        return new Figure(
            FigureKind.Decay, "From leverage × index to the fund · return over the range", Summary(answer, ledger),
            [
                new FigureTrace(TraceRole.Total, null, total) { Base = new float[count] },
                new FigureTrace(TraceRole.Gain, null, gain) { Base = starts },
                new FigureTrace(TraceRole.Loss, null, loss) { Base = starts },
            ],
            FigureTable.Whole(
                ["Entry", "Return"], count, i => [Categories[i], Say.Change(i < entries.Length ? entries[i] : ledger.Fund, 2)]));
    }

    private static string Summary(Answer answer, DecayLedger ledger) =>
        $"From {Say.Day(ledger.From)} to {Say.Day(ledger.To)} {answer.Inputs.Index} returned {Say.Change(ledger.Index)}; {Multiples.TimesThat(ledger)} is {Say.Change(ledger.Naive)}, but {answer.Inputs.Fund} returned {Say.Change(ledger.Fund)}: daily resetting {(ledger.RebalancingCost >= 0 ? "cost" : "added")} {Say.Points(Math.Abs(ledger.RebalancingCost)).TrimStart('+')}.";

    private static float[] Gaps(int count)
    {
        var values = new float[count];
        Array.Fill(values, float.NaN);
        return values;
    }
}
