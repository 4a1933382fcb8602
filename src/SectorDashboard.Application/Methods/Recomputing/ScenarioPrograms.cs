using SectorDashboard.Analytics.Simulation;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>
/// Programs that simulate the same models in double precision with random numbers of their own, so that the two agree as far as two samples do: within
/// five standard errors of their difference.
/// </summary>
internal static class ScenarioPrograms
{
    private const double StandardErrors = 5;

    // A second or two of the language.
    private const int MostDays = 1_000_000;
    private const int MostPaths = 4000;
    private const int FewestPaths = 400;

    public static Recomputation? Paths(Answer answer, Uri program) => answer.Scenarios is not { } s || Begin(answer, program) is not { } begun ? null
        : begun
            .Figure("scenarios.probabilityOfLoss", s.ProbabilityOfLoss, "sum(f < 1 for f in fund) / paths", Share(answer, s.ProbabilityOfLoss))
            .Figure("scenarios.percentiles.p25", s.Percentiles.P25, "quantile(fund, 0.25) - 1", Quantile(answer, s.Percentiles.P25, 0.25))
            .Figure("scenarios.percentiles.p50", s.Percentiles.P50, "quantile(fund, 0.5) - 1", Quantile(answer, s.Percentiles.P50, 0.5))
            .Figure("scenarios.percentiles.p75", s.Percentiles.P75, "quantile(fund, 0.75) - 1", Quantile(answer, s.Percentiles.P75, 0.75))
            .End();

    public static Recomputation? TailLoss(Answer answer, Uri program) =>
        answer.Scenarios?.TailLosses.FirstOrDefault(loss => loss.Confidence == 0.95) is not { ValueAtRisk: var valueAtRisk, Confidence: > 0 } || Begin(answer, program) is not { } begun ? null
        : begun.Figure("scenarios.tailLosses[95 %].valueAtRisk", valueAtRisk, "1 - quantile(fund, 0.05)", Quantile(answer, -valueAtRisk, 0.05)).End();

    public static Recomputation? Book(Answer answer, Uri program) => answer.Scenarios?.Book is not { } book || answer.Hedge.Notional is not { } notional ? null
        : Begin(answer, program)?
            .Input("beta", answer.Inputs.Bookbeta, "the book's beta to the index")
            .Input("hedge", notional / answer.Inputs.Book, "dollars of the fund for each dollar of the book")
            .Formulas("book = [beta * (i - 1) for i in index]\nhedged = [b + hedge * (f - 1) for b, f in zip(book, fund)]")
            .Figure("scenarios.book.probabilityOfLossUnhedged", book.ProbabilityOfLossUnhedged, "sum(b < 0 for b in book) / paths", Share(answer, book.ProbabilityOfLossUnhedged))
            .Figure("scenarios.book.probabilityOfLossHedged", book.ProbabilityOfLossHedged, "sum(h < 0 for h in hedged) / paths", Share(answer, book.ProbabilityOfLossHedged))
            .End();

    /// <summary>Independent days have a mean in closed form; a day that takes everything is too rare in it to matter at a volatility under 100 %.</summary>
    public static Recomputation? Mean(Answer answer, Uri program) => answer.Scenarios is not { ProbabilityOfTotalLoss: 0 } s || answer.Inputs.Model != "gbm" ? null
        : WhatIfPrograms.Begin(answer)?
            .Formulas("""
                day = (1 + move) ** (1 / days) - 1
                carry = ((1 - L) * cash - abs(L) * spread - fee) / 252
                """)
            .Figure("scenarios.mean", s.Mean, "(1 + L * day + carry) ** days - 1", StandardErrors * s.StandardError)
            .End();

    public static Recomputation? BlockLength(Answer answer, Uri program) => answer.Scenarios?.BlockLength is not { } length ? null
        : LogReturns(answer, program, "from math import ceil, log, log10, sqrt", "from statistics import fmean")?
            .Formulas("""
                n, mean = len(r), fmean(r)
                d = [v - mean for v in r]
                most = ceil(sqrt(n)) + 5
                R = [sum(a * b for a, b in zip(d[k:], d)) / n for k in range(most + 1)]
                small = [k > 0 and abs(R[k] / R[0]) < 2 * sqrt(log10(n) / n) for k in range(most + 1)]
                quiet = next((k for k in range(1, most - 3) if all(small[k:k + 5])), None)
                M = min(most, 2 * (quiet or max(k for k in range(most + 1) if k == 1 or not small[k])))
                window = [min(1, 2 * (1 - k / M)) for k in range(M + 1)]
                G = 2 * sum(window[k] * k * R[k] for k in range(1, M + 1))
                S = R[0] + 2 * sum(window[k] * R[k] for k in range(1, M + 1))
                """)
            .Figure("scenarios.blockLength", length, "max(1, min((G * G / (S * S) * n) ** (1 / 3), ceil(min(3 * sqrt(n), n / 3))))")
            .End();

    /// <summary>Begins a program that has index and fund, the growth of one dollar in each on every path.</summary>
    private static PythonProgram? Begin(Answer answer, Uri program) => Model(answer, program)?
        .Formulas("""
            carry = ((1 - L) * cash - abs(L) * spread - fee) / 252

            def path():
                of_index = of_fund = 1.0
                for r in returns():
                    of_index *= 1 + r
                    of_fund *= max(0, 1 + L * r + carry)
                return of_index, of_fund

            index, fund = zip(*(path() for _ in range(paths)))

            def quantile(values, p):
                place = p * (len(values) - 1)
                low = int(place)
                ordered = sorted(values)
                return ordered[low] + (place - low) * (ordered[min(low + 1, len(values) - 1)] - ordered[low])
            """);

    private static PythonProgram? Model(Answer answer, Uri program) => answer.Inputs.Model switch
    {
        "bootstrap" => answer.Scenarios?.BlockLength is not { } block ? null : WithTerms(
                answer, LogReturns(answer, program, "from math import exp, log, sqrt", "from random import random, randrange, seed", "from statistics import fmean, stdev"))?
            .Input("block", block, "days of a block, on average")
            .Formulas("""
                mean, scale = fmean(r), vol / sqrt(252) / stdev(r)
                r = [scale * (v - mean) for v in r]
                n = len(r)

                # A shift of every day makes the index's expected growth 1 + move: the day drawn is a Markov chain.
                growth = [exp(v) for v in r]
                shares, expected = [1 / n] * n, 0.0
                for _ in range(days):
                    shares = [g * ((1 - 1 / block) * before + 1 / block / n) for g, before in zip(growth, shares[-1:] + shares)]
                    total = sum(shares)
                    shares = [share / total for share in shares]
                    expected += log(total)
                r = [v + (log(1 + move) - expected) / days for v in r]

                seed(1)

                def returns():
                    for day in range(days):
                        at = (at + 1) % n if day and random() > 1 / block else randrange(n)
                        yield exp(r[at]) - 1
                """),
        _ => WithTerms(answer, new PythonProgram("from math import exp, log, sqrt", "from random import gauss, seed"))?
            .Input("rho", answer.Inputs.Model == "ar1" ? answer.Inputs.Autocorr : 0, "autocorrelation of daily log returns")
            .Formulas("""
                daily = vol / sqrt(252)
                variance = daily**2 * (days + 2 * sum((days - k) * rho**k for k in range(1, days)))
                drift = (log(1 + move) - variance / 2) / days

                seed(1)

                def returns():
                    away = gauss(0, daily)
                    for day in range(days):
                        yield exp(drift + away) - 1
                        away = rho * away + gauss(0, daily * sqrt(1 - rho**2))
                """),
    };

    private static PythonProgram? WithTerms(Answer answer, PythonProgram? program) =>
        program?.WhatIf(answer.Inputs)?.Input("paths", Drawn(answer), "paths drawn here");

    private static PythonProgram? LogReturns(Answer answer, Uri program, params string[] imports) => answer.Inputs.Index is not { } symbol ? null
        : PythonSeries.Bars(answer, program, null, answer.Inputs.To, imports)
            .Input("history", PythonSeries.Symbol(symbol), "the index")
            .Formulas("""
                closes = [bar["close"] for bar in bars(history)]
                r = [log(b / a) for a, b in zip(closes, closes[1:])]
                """);

    private static int Drawn(Answer answer) => Math.Clamp(MostDays / answer.Inputs.Days, FewestPaths, MostPaths);

    private static double Share(Answer answer, double share) => StandardErrors * Math.Sqrt(Math.Max(share * (1 - share), 1.0 / Drawn(answer)) * Draws(answer));

    /// <summary>A quantile errs by the error of its share over the density there, which the histogram of the outcomes tells.</summary>
    private static double Quantile(Answer answer, double at, double share)
    {
        var outcomes = answer.Scenarios!.Outcomes;
        var density = Density(outcomes, at);
        return density > 0 ? StandardErrors * Math.Sqrt(share * (1 - share) * Draws(answer)) / density : 0;
    }

    private static double Density(OutcomeHistogram outcomes, double at)
    {
        if (outcomes.Width == 0)
        {
            return 0;
        }

        // Three intervals, so that no lone empty one makes the error endless; the outermost take in all that lies beyond and tell no density.
        var interval = Math.Clamp((int)((at - outcomes.From) / outcomes.Width), 2, outcomes.Shares.Length - 3);
        return (outcomes.Shares[interval - 1] + outcomes.Shares[interval] + outcomes.Shares[interval + 1]) / (3 * outcomes.Width);
    }

    private static double Draws(Answer answer) => (1.0 / Drawn(answer)) + (1.0 / answer.Scenarios!.Paths);
}
