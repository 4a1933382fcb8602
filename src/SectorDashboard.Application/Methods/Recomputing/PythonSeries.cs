using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs that ask this program's API for the prices behind a figure, in the vintage of the answer.</summary>
internal static class PythonSeries
{
    /// <summary>What <see cref="FirstBars"/> has to import.</summary>
    public const string HttpError = "from urllib.error import HTTPError";

    /// <summary>first_bars(*symbols, basis), after bars: of the first symbol that has prices, none where none has.</summary>
    public const string FirstBars = """
        def first_bars(*symbols, basis):
            for symbol in symbols:
                try:
                    return bars(symbol, basis)
                except HTTPError:
                    pass
            return []
        """;

    /// <summary>Begins a program that has bars(symbol), which gives the bars from one day to another, oldest first, on the basis of returns or another one.</summary>
    public static PythonProgram Bars(Answer answer, Uri program, DateOnly? from, DateOnly? to, params string[] imports)
    {
        var query = ViewCodec.Write(View.Default with { AsOf = answer.Inputs.Asof, Range = View.Default.Range with { From = from, To = to } });
        return new PythonProgram(["import json", "from urllib.request import urlopen", .. imports])
            .Input("address", PythonProgram.Text(program.ToString()), "this program")
            .Input("query", PythonProgram.Text($"{query}&sample={(answer.Data.Sample ? "true" : "false")}"), "days and vintage of the prices")
            .Input("basis", answer.Inputs.Basis == "total" ? "\"total\"" : "\"split\"", "what they are adjusted for")
            .Formulas("""
                def bars(symbol, basis=basis):
                    with urlopen(f"{address}api/v1/bars/{symbol}?basis={basis}&{query}") as response:
                        return json.load(response)
                """);
    }

    /// <summary>Begins a program that has the simple returns x of the index and y of the fund on the days that both have, with their closes; null without an index.</summary>
    public static PythonProgram? Pair(Answer answer, Uri program, string? benchmark, DateOnly? from, DateOnly? to, params string[] imports) => benchmark is null ? null
        : Bars(answer, program, from, to, imports)
            .Input("fund", Symbol(answer.Inputs.Fund), "the fund")
            .Input("index", Symbol(benchmark), "what it is set against")
            .Formulas("""
                funds = {bar["date"]: bar["close"] for bar in bars(fund)}
                indices = {bar["date"]: bar["close"] for bar in bars(index)}
                days = sorted(funds.keys() & indices.keys())
                y = [funds[b] / funds[a] - 1 for a, b in zip(days, days[1:])]
                x = [indices[b] / indices[a] - 1 for a, b in zip(days, days[1:])]
                """);

    /// <summary>A symbol as it stands in an address.</summary>
    public static string Symbol(string symbol) => PythonProgram.Text(Uri.EscapeDataString(symbol));
}
