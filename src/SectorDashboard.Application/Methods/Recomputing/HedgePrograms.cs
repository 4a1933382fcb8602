using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for the size of a hedge, what it leaves open and what it costs to hold.</summary>
internal static class HedgePrograms
{
    public static Recomputation? Notional(Answer answer, Uri program) => new PythonProgram()
        .Input("L", answer.Inputs.Leverage, "daily multiple")
        .Input("V", answer.Inputs.Book, "book in dollars")
        .Input("beta", answer.Inputs.Bookbeta, "its beta to the index")
        .Input("x", answer.Inputs.Move, "index return in one day")
        .Figure("hedge.notional", answer.Hedge.Notional, "-beta * V / L")
        .Figure("hedge.notionalAfterMove", answer.Hedge.NotionalAfterMove, "-beta * V * (1 + x) / (L * (1 + x) / (1 + L * x))")
        .Figure("hedge.netExposureAfterMove", answer.Hedge.NetExposureAfterMove, "(1 - L) * x * beta * V")
        .Figure("hedge.netExposureFraction", answer.Hedge.NetExposureFraction, "(1 - L) * x")
        .End();

    public static Recomputation? Carry(Answer answer, Uri program) => WhatIfPrograms.Begin(answer, "from math import exp")?
        .Input("notional", answer.Hedge.Notional ?? 0, "dollars of the fund")
        .Formulas("""
            cost = fee + abs(L) * spread - (1 - L) * cash
            T = days / 252
            """)
        .Figure("hedge.carry.givenFlatIndex.dollars", answer.Hedge.Carry?.GivenFlatIndex.Dollars, "-notional * (exp(((L - L**2) / 2 * vol**2 - cost) * T) - 1)")
        .Figure("hedge.carry.inExpectation.dollars", answer.Hedge.Carry?.InExpectation.Dollars, "-notional * (exp(-cost * T) - 1)")
        .End();

    public static Recomputation? MinimumVariance(Answer answer, Uri program) => DecayPrograms.OfRange(answer, program)?
        .Input("beta", answer.Inputs.Bookbeta, "the book's beta to the index")
        .Formulas("""
            mx, my = sum(x) / len(x), sum(y) / len(y)
            xy = sum((a - mx) * (b - my) for a, b in zip(x, y))
            xx = sum((a - mx) ** 2 for a in x)
            yy = sum((b - my) ** 2 for b in y)
            """)
        .Figure("hedge.ratio", answer.Hedge.Ratio, "beta * xy / yy")
        .Figure("hedge.effectiveness", answer.Hedge.Effectiveness, "xy**2 / (xx * yy)")
        .End();
}
