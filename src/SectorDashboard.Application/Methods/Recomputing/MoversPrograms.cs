using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>A program for what the members' weights and returns made of the index's last session.</summary>
internal static class MoversPrograms
{
    public static Recomputation? Contributions(Answer answer, Uri program)
    {
        if (answer.Movers is not { } movers || answer.Inputs.Index is not { } index)
        {
            return null;
        }

        var weights = string.Join(", ", movers.Members.Select(m => $"{PythonSeries.Symbol(m.Symbol)}: {PythonProgram.Number(m.Weight)}"));
        var begun = PythonSeries.Bars(answer, program, null, movers.Date)
            .Input("index", PythonSeries.Symbol(index), "what they are members of")
            .Input("weights", $"{{{weights}}}", $"of {movers.WeightsAsOf:yyyy-MM-dd}")
            .Formulas("""
                def last_return(symbol):
                    before, last = [bar["close"] for bar in bars(symbol, "total")][-2:]
                    return last / before - 1

                contributions = {symbol: weight * last_return(symbol) for symbol, weight in weights.items()}
                """)
            .Figure("movers.indexReturn", movers.IndexReturn, "last_return(index)");
        foreach (var member in movers.Members)
        {
            begun.Figure($"movers.members[{member.Symbol}].contribution", member.Contribution, $"contributions[{PythonSeries.Symbol(member.Symbol)}]");
        }

        return begun.Figure("movers.others", movers.Others, "last_return(index) - sum(contributions.values())").End();
    }
}
