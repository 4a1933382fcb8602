using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Risk;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>A program for the falls of fund and index in the range, each on its own days.</summary>
internal static class RiskPrograms
{
    public static Recomputation? Drawdown(Answer answer, Uri program) => answer.Inputs is not { Index: { } index, Flagged: "keep" } || answer.Decay.Selected is not { } range ? null
        : Figures(
            Figures(
                PythonSeries.Bars(answer, program, range.From, range.To, "from itertools import accumulate", "from math import sqrt")
                    .Input("fund", PythonSeries.Symbol(answer.Inputs.Fund), "the fund")
                    .Input("index", PythonSeries.Symbol(index), "the index")
                    .Formulas("""
                        def drawdowns(symbol):
                            closes = [bar["close"] for bar in bars(symbol)]
                            return [close / high - 1 for close, high in zip(closes, accumulate(closes, max))]

                        def ulcer(falls):
                            return sqrt(sum(fall ** 2 for fall in falls) / len(falls))

                        of_fund, of_index = drawdowns(fund), drawdowns(index)
                        """),
                "fund", answer.Risk.Fund),
            "index", answer.Risk.Index)
        .End();

    private static PythonProgram Figures(PythonProgram program, string name, DrawdownAnswer? falls) => program
        .Figure($"risk.{name}.worstDrawdown", falls?.WorstDrawdown, $"min(of_{name})")
        .Figure($"risk.{name}.currentDrawdown", falls?.CurrentDrawdown, $"of_{name}[-1]")
        .Figure($"risk.{name}.ulcer", falls?.Ulcer, $"ulcer(of_{name})");
}
