using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for the index's volatility over the window. An estimator takes bars, of which the first gives only the close before.</summary>
internal static class VolatilityPrograms
{
    private const string CloseToCloseOf = """
        def close_to_close(bars):
            return stdev(log(b["close"] / a["close"]) for a, b in zip(bars, bars[1:])) * sqrt(252)
        """;

    private const string ParkinsonOf = """
        def parkinson(bars):
            return sqrt(252 * fmean(log(b["high"] / b["low"]) ** 2 / (4 * log(2)) for b in bars[1:]))
        """;

    private const string GarmanKlassOf = """
        def garman_klass(bars):
            return sqrt(252 * fmean(log(b["high"] / b["low"]) ** 2 / 2 - (2 * log(2) - 1) * log(b["close"] / b["open"]) ** 2 for b in bars[1:]))
        """;

    private const string RogersSatchellOf = """
        def rogers_satchell(bars):
            return sqrt(252 * fmean(log(b["high"] / b["close"]) * log(b["high"] / b["open"]) + log(b["low"] / b["close"]) * log(b["low"] / b["open"]) for b in bars[1:]))
        """;

    private const string YangZhangOf = RogersSatchellOf + "\n\n" + """
        def yang_zhang(bars):
            n = len(bars) - 1
            k = 0.34 / (1.34 + (n + 1) / (n - 1))
            overnight = variance(log(b["open"] / a["close"]) for a, b in zip(bars, bars[1:]))
            session = variance(log(b["close"] / b["open"]) for b in bars[1:])
            return sqrt(252 * (overnight + k * session) + (1 - k) * rogers_satchell(bars) ** 2)
        """;

    private const string EwmaOf = """
        def ewma(bars):
            squares = [log(b["close"] / a["close"]) ** 2 for a, b in zip(bars, bars[1:])]
            weighted = squares[0]
            for square in squares[1:]:
                weighted = 0.94 * weighted + 0.06 * square
            return sqrt(252 * weighted)
        """;

    public static Recomputation? CloseToClose(Answer answer, Uri program) =>
        Estimate(answer, program, CloseToCloseOf, "volatility.closeToClose", answer.Volatility.CloseToClose, "close_to_close");

    public static Recomputation? Parkinson(Answer answer, Uri program) =>
        Estimate(answer, program, ParkinsonOf, "volatility.parkinson", answer.Volatility.Parkinson, "parkinson");

    public static Recomputation? GarmanKlass(Answer answer, Uri program) =>
        Estimate(answer, program, GarmanKlassOf, "volatility.garmanKlass", answer.Volatility.GarmanKlass, "garman_klass");

    public static Recomputation? RogersSatchell(Answer answer, Uri program) =>
        Estimate(answer, program, RogersSatchellOf, "volatility.rogersSatchell", answer.Volatility.RogersSatchell, "rogers_satchell");

    public static Recomputation? YangZhang(Answer answer, Uri program) =>
        Estimate(answer, program, YangZhangOf, "volatility.yangZhang", answer.Volatility.YangZhang, "yang_zhang");

    public static Recomputation? Ewma(Answer answer, Uri program) =>
        Estimate(answer, program, EwmaOf, "volatility.ewma", answer.Volatility.Ewma, "ewma");

    /// <summary>Bars without an open, high or low have a volatility by closes alone.</summary>
    public static Recomputation? Percentiles(Answer answer, Uri program)
    {
        var percentiles = answer.Volatility.Percentile;
        return Begin(answer, program)?
            .Formulas(string.Join("\n\n", CloseToCloseOf, ParkinsonOf, GarmanKlassOf, YangZhangOf, EwmaOf, """
                def percentile(estimate, *needs):
                    last = history[-window - 252:]
                    windows = [last[k:k + window + 1] for k in range(len(last) - window)]
                    full = [w for w in windows if all(b[need] for b in w[1:] for need in needs)]
                    values = [round(estimate(w), 9) for w in full]
                    return (sum(v < values[-1] for v in values) + sum(v == values[-1] for v in values) / 2) / len(values)
                """))
            .Figure("volatility.percentile.closeToClose", percentiles.CloseToClose, "percentile(close_to_close)")
            .Figure("volatility.percentile.parkinson", percentiles.Parkinson, "percentile(parkinson, \"high\", \"low\")")
            .Figure("volatility.percentile.garmanKlass", percentiles.GarmanKlass, "percentile(garman_klass, \"open\", \"high\", \"low\")")
            .Figure("volatility.percentile.rogersSatchell", percentiles.RogersSatchell, "percentile(rogers_satchell, \"open\", \"high\", \"low\")")
            .Figure("volatility.percentile.yangZhang", percentiles.YangZhang, "percentile(yang_zhang, \"open\", \"high\", \"low\")")
            .Figure("volatility.percentile.ewma", percentiles.Ewma, "percentile(ewma)")
            .End();
    }

    private static Recomputation? Estimate(Answer answer, Uri program, string estimator, string field, double? value, string name) => Begin(answer, program)?
        .Formulas(estimator)
        .Figure(field, value, $"{name}(history[-window - 1:])")
        .End();

    private static PythonProgram? Begin(Answer answer, Uri program) => answer.Inputs.Index is not { } symbol ? null
        : PythonSeries.Bars(answer, program, null, answer.Inputs.To, "from math import log, sqrt", "from statistics import fmean, stdev, variance")
            .Input("index", PythonSeries.Symbol(symbol), "the index")
            .Input("window", answer.Inputs.Window, "returns")
            .Formulas("history = bars(index)");
}
