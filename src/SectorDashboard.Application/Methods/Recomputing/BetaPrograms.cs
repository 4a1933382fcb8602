using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for betas by least squares.</summary>
internal static class BetaPrograms
{
    private const string Student = $"log, {PythonAlgebra.StudentQuantileImports}";

    private const string LeastSquares = """
        def slope(x, y):
            mx, my = sum(x) / len(x), sum(y) / len(y)
            return sum((a - mx) * (b - my) for a, b in zip(x, y)) / sum((a - mx) ** 2 for a in x)
        """;

    private const string DownsideOf = """
        def downside(x, y):
            mean = sum(x) / len(x)
            below = [(a, b) for a, b in zip(x, y) if a < mean]
            return slope([a for a, b in below], [b for a, b in below])
        """;

    private const string Ewma = """
        def ewma(x, y):
            xx = sum(a * a for a in x[:window]) / window
            xy = sum(a * b for a, b in zip(x[:window], y)) / window
            for a, b in zip(x[window:], y[window:]):
                xx, xy = 0.94 * xx + 0.06 * a * a, 0.94 * xy + 0.06 * a * b
            return xy / xx
        """;

    private const string Kalman = """
        signals = [0, 1e-5, 3e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1, 3e-1, 1]

        def filtered(x, y, signal):
            # The deviance of the innovations, the last beta and its standard error, if beta walks with this variance.
            xx = sum(a * a for a in x[:window])
            beta = sum(a * b for a, b in zip(x[:window], y)) / xx
            squares = sum((b - beta * a) ** 2 for a, b in zip(x[:window], y))
            variance, logs = 1 / xx, 0.0
            for a, b in zip(x[window:], y[window:]):
                prior = variance + signal / xx
                spread = prior * a * a + 1
                error = b - beta * a
                beta += prior / spread * a * error
                variance = prior / spread
                squares += error**2 / spread
                logs += log(spread)
            return logs + (len(x) - 1) * log(squares or 1e-300), beta, sqrt(variance * squares / (len(x) - 1))
        """;

    private const string KalmanInterval = """
        beta, error = min(filtered(x, y, signal) for signal in signals)[1:]
        reach = t95(len(x) - 1) * error
        """;

    private const string Dimson = """
        def dimson(x, y):
            # On the index of the day before, the day and the day after.
            return sum(regress([x[:-2], x[1:-1], x[2:], [1.0] * (len(x) - 2)], y[1:-1])[:3])
        """;

    private const string FiveDay = """
        def five_day(days):
            # Beta, its standard error and the degrees of freedom of that: how the slope varies as groups of neighbours are left out.
            returns = lambda closes: [closes[b] / closes[a] - 1 for a, b in zip(days, days[5:])]
            x, y = returns(indices), returns(funds)
            n, groups = len(x), max(2, len(x) // 10)
            edges = [n * i // groups for i in range(groups + 1)]
            slopes = [slope(x[:a] + x[b:], y[:a] + y[b:]) for a, b in zip(edges, edges[1:])]
            middle = sum(slopes) / groups
            return slope(x, y), sqrt((groups - 1) / groups * sum((s - middle) ** 2 for s in slopes)), groups - 1
        """;

    private const string FiveDayInterval = """
        beta, error, degrees = five_day(days[-window - 1:])
        reach = t95(degrees) * error
        """;

    public static Recomputation? Full(Answer answer, Uri program) => DecayPrograms.OfRange(answer, program, "from math import sqrt")?
        .Formulas("""
            n, mx, my = len(x), sum(x) / len(x), sum(y) / len(y)
            xx = sum((a - mx) ** 2 for a in x)
            beta = sum((a - mx) * (b - my) for a, b in zip(x, y)) / xx
            alpha = my - beta * mx
            unexplained = sum((b - alpha - beta * a) ** 2 for a, b in zip(x, y))
            """)
        .Figure("beta.full.beta", answer.Beta.Full?.Beta, "beta")
        .Figure("beta.full.alpha", answer.Beta.Full?.Alpha, "alpha")
        .Figure("beta.full.standardError", answer.Beta.Full?.StandardError, "sqrt(unexplained / (n - 2) / xx)")
        .Figure("beta.full.rSquared", answer.Beta.Full?.RSquared, "1 - unexplained / sum((b - my) ** 2 for b in y)")
        .End();

    /// <summary>The latest value of the view's method.</summary>
    public static Recomputation? Rolling(Answer answer, Uri program) => answer.Beta.Rolling.Count == 0 ? null : UpTo(answer.Beta.Rolling[^1].Date, answer, program, Student)?
        .Formulas(answer.Inputs.Beta switch
        {
            "ewma" => Ewma,
            "kalman" => string.Join("\n\n", Kalman, PythonAlgebra.StudentQuantile, KalmanInterval),
            "downside" => $"{LeastSquares}\n\n{DownsideOf}",
            _ => LeastSquares,
        })
        .Figure("beta.rolling", answer.Beta.Rolling[^1].Beta, answer.Inputs.Beta switch
        {
            "ewma" => "ewma(x, y)",
            "kalman" => "beta",
            "downside" => "downside(x[-window:], y[-window:])",
            _ => "slope(x[-window:], y[-window:])",
        })
        .Figure("beta.rolling.lower", IsKalman(answer) ? answer.Beta.Rolling[^1].Lower : null, "beta - reach")
        .Figure("beta.rolling.upper", IsKalman(answer) ? answer.Beta.Rolling[^1].Upper : null, "beta + reach")
        .End();

    public static Recomputation? Methods(Answer answer, Uri program) => UpTo(answer.Inputs.To, answer, program)?
        .Formulas(string.Join("\n\n", LeastSquares, DownsideOf, Ewma, Kalman, PythonAlgebra.Regress, Dimson, FiveDay))
        .Figure("beta.methods[ols].beta", Of(answer, "ols"), "slope(x[-window:], y[-window:])")
        .Figure("beta.methods[ewma].beta", Of(answer, "ewma"), "ewma(x, y)")
        .Figure("beta.methods[kalman].beta", Of(answer, "kalman"), "min(filtered(x, y, signal) for signal in signals)[1]")
        .Figure("beta.methods[downside].beta", Of(answer, "downside"), "downside(x[-window:], y[-window:])")
        .Figure("beta.methods[dimson].beta", Of(answer, "dimson"), "dimson(x[-window:], y[-window:])")
        .Figure("beta.methods[fiveDay].beta", Of(answer, "fiveDay"), "five_day(days[-window - 1:])[0]")
        .End();

    public static Recomputation? DimsonAlone(Answer answer, Uri program) => UpTo(answer.Inputs.To, answer, program)?
        .Formulas($"{PythonAlgebra.Regress}\n\n{Dimson}")
        .Figure("beta.methods[dimson].beta", Of(answer, "dimson"), "dimson(x[-window:], y[-window:])")
        .End();

    public static Recomputation? FiveDayAlone(Answer answer, Uri program) => UpTo(answer.Inputs.To, answer, program, Student)?
        .Formulas(string.Join("\n\n", LeastSquares, FiveDay, PythonAlgebra.StudentQuantile, FiveDayInterval))
        .Figure("beta.methods[fiveDay].beta", Of(answer, "fiveDay"), "beta")
        .Figure("beta.methods[fiveDay].confidence95[lower]", IntervalOf(answer, "fiveDay")?[0], "beta - reach")
        .Figure("beta.methods[fiveDay].confidence95[upper]", IntervalOf(answer, "fiveDay")?[1], "beta + reach")
        .End();

    public static Recomputation? Downside(Answer answer, Uri program) => DecayPrograms.OfRange(answer, program)?
        .Formulas($"{LeastSquares}\n\n{DownsideOf}")
        .Figure("beta.downside", answer.Beta.Downside, "downside(x, y)")
        .End();

    /// <summary>It reaches to the fund's last session, which may lie after the last day of the index, and the days after that tell whether its month was over.</summary>
    public static Recomputation? Monthly(Answer answer, Uri program) => answer is not { Beta.FiveYearMonthly: { } monthly, Quote: { } quote, Inputs.Flagged: "keep" } ? null
        : PythonSeries.Pair(answer, program, monthly.Benchmark, null, null, "from datetime import date, timedelta")?
            .Input("last", $"\"{quote.Date:yyyy-MM-dd}\"", "last day that counts")
            .Formulas($"""
                {LeastSquares}

                def over(a, b):
                    # A month is over when the next close is of another, or none of its weekdays is left.
                    day = date.fromisoformat(a)
                    while b is None and day == date.fromisoformat(a) or b is None and day.weekday() > 4:
                        day += timedelta(days=1)
                    return (b or day.isoformat())[:7] != a[:7]

                ends = [a for a, b in zip(days, days[1:] + [None]) if a <= last and over(a, b)][-61:]
                months = list(zip(ends, ends[1:]))
                """)
            .Figure("beta.fiveYearMonthly.beta", monthly.Beta, "slope([indices[b] / indices[a] - 1 for a, b in months], [funds[b] / funds[a] - 1 for a, b in months])")
            .End();

    private static double? Of(Answer answer, string method) => answer.Beta.Methods.FirstOrDefault(beta => beta.Name == method)?.Beta;

    private static double[]? IntervalOf(Answer answer, string method) => answer.Beta.Methods.FirstOrDefault(beta => beta.Name == method)?.Confidence95;

    private static bool IsKalman(Answer answer) => answer.Inputs.Beta == "kalman";

    /// <summary>Every common return up to a day: some methods have a long memory.</summary>
    private static PythonProgram? UpTo(DateOnly? day, Answer answer, Uri program, string functions = "log, sqrt") => answer.Inputs.Flagged != "keep" ? null
        : PythonSeries.Pair(answer, program, answer.Inputs.Index, null, day, $"from math import {functions}")?
            .Input("window", answer.Inputs.Window, "returns");
}
