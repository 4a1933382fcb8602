using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for the decay ledger of the range.</summary>
internal static class DecayPrograms
{
    private const string Path = """
        naive = L * (indices[days[-1]] / indices[days[0]] - 1)
        carry = ((1 - L) * cash - abs(L) * spread) / 252
        reset = with_carry = with_fee = 1.0
        for r in x:
            reset *= max(0, 1 + L * r)
            with_carry *= max(0, 1 + L * r + carry)
            with_fee *= max(0, 1 + L * r + carry - fee / 252)
        """;

    public static Recomputation? DailyReset(Answer answer, Uri program) => Begin(answer, program)?
        .Formulas(Path)
        .Figure("decay.selected.dailyReset", answer.Decay.Selected!.DailyReset, "reset - 1")
        .Figure("decay.selected.carry", answer.Decay.Selected.Carry, "with_carry - reset")
        .Figure("decay.selected.fee", answer.Decay.Selected.Fee, "with_fee - with_carry")
        .End();

    public static Recomputation? RebalancingCost(Answer answer, Uri program) => Begin(answer, program)?
        .Formulas(Path)
        .Figure("decay.selected.rebalancingCost", answer.Decay.Selected!.RebalancingCost, "1 + naive - reset")
        .End();

    public static Recomputation? Ledger(Answer answer, Uri program) => Begin(answer, program)?
        .Formulas(Path)
        .Figure("decay.selected.n", answer.Decay.Selected!.N, "len(x)")
        .Figure("decay.selected.index", answer.Decay.Selected.Index, "naive / L")
        .Figure("decay.selected.naive", answer.Decay.Selected.Naive, "naive")
        .Figure("decay.selected.fund", answer.Decay.Selected.Fund, "funds[days[-1]] / funds[days[0]] - 1")
        .Figure("decay.selected.residual", answer.Decay.Selected.Residual, "funds[days[-1]] / funds[days[0]] - with_fee")
        .End();

    public static Recomputation? Conditional(Answer answer, Uri program) => Begin(answer, program, "from math import exp, log")?
        .Formulas("""
            variance = sum(log(1 + r) ** 2 for r in x)
            index_return = indices[days[-1]] / indices[days[0]] - 1
            """)
        .Figure("decay.selected.realisedVariance", answer.Decay.Selected!.RealisedVariance, "variance")
        .Figure("decay.selected.conditional", answer.Decay.Selected.Conditional, "(1 + index_return) ** L * exp((L - L**2) / 2 * variance) - 1")
        .End();

    public static Recomputation? VarianceRatio(Answer answer, Uri program) => OfRange(answer, program, "from math import log")?
        .Formulas(PythonAlgebra.VarianceRatio)
        .Figure("decay.selected.varianceRatio", answer.Decay.Selected!.VarianceRatio, "variance_ratio([log(1 + r) for r in x], 5)")
        .End();

    /// <summary>Begins a program over the returns of the range; null without returns, or where flagged days are left out of some figures.</summary>
    public static PythonProgram? OfRange(Answer answer, Uri program, params string[] imports) => answer.Decay.Selected is not { } ledger || answer.Inputs.Flagged == "omit" ? null
        : PythonSeries.Pair(answer, program, answer.Inputs.Index, ledger.From, ledger.To, imports);

    /// <summary>A fund whose multiple changed within the range has a ledger in parts, which no short program shows; one without leverage has nothing to reset.</summary>
    private static PythonProgram? Begin(Answer answer, Uri program, params string[] imports) => answer.Decay.Selected is not { EarlierParts.Count: 0, Leverage: not 0 } ledger ? null
        : OfRange(answer, program, imports)?
            .Terms(answer.Inputs with { Leverage = ledger.Leverage });
}
