using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for betas by least squares.</summary>
internal static class BetaPrograms
{
    private const string LeastSquares = """
        def slope(x, y):
            mx, my = sum(x) / len(x), sum(y) / len(y)
            return sum((a - mx) * (b - my) for a, b in zip(x, y)) / sum((a - mx) ** 2 for a in x)
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

    /// <summary>The latest value by least squares; the other methods have a long memory and no short program.</summary>
    public static Recomputation? Rolling(Answer answer, Uri program) => answer.Inputs is not { Beta: "ols", Flagged: "keep" } || answer.Beta.Rolling.Count == 0 ? null
        : PythonSeries.Pair(answer, program, answer.Inputs.Index, null, answer.Beta.Rolling[^1].Date)?
            .Input("window", answer.Inputs.Window, "returns")
            .Formulas(LeastSquares)
            .Figure("beta.rolling", answer.Beta.Rolling[^1].Beta, "slope(x[-window:], y[-window:])")
            .End();

    public static Recomputation? Downside(Answer answer, Uri program) => DecayPrograms.OfRange(answer, program)?
        .Formulas($"""
            {LeastSquares}

            mean = sum(x) / len(x)
            below = [(a, b) for a, b in zip(x, y) if a < mean]
            """)
        .Figure("beta.downside", answer.Beta.Downside, "slope([a for a, b in below], [b for a, b in below])")
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
}
