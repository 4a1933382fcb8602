using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for spike or reassessment.</summary>
internal static class RegimePrograms
{
    // What two ways of solving the same least squares may differ by.
    private const double Solved = 1e-7;

    public static Recomputation? SuchDays(Answer answer, Uri program) => Such(answer, program)?
        .Figure("regime.suchDays", answer.Regime.SuchDays, "len(such)")
        .End();

    /// <summary>The base rates of the direction. Its model is refitted through the whole history, for which there is no short program.</summary>
    public static Recomputation? Direction(Answer answer, Uri program)
    {
        var direction = answer.Regime.Direction;
        return Such(answer, program)?
            .Formulas("""
                r = [None] + [log(b / a) for a, b in zip(closes, closes[1:])]

                def later(t):
                    return log(closes[t + 20] / closes[t])

                def clearly_lower(t):
                    return later(t) < -stdev(r[t - 251:t + 1]) * sqrt(20) / 2

                def share(happened):
                    return sum(happened) / len(happened)

                since = range(such[0] if such else len(days), len(days) - 20)
                known = [t for t in such if t in since]
                judged = [t for t in known if t >= 252]
                """)
            .Figure("regime.direction.outcomes", direction.Outcomes, "len(judged)")
            .Figure("regime.direction.baseRate", direction.BaseRate, "share([clearly_lower(t) for t in judged])")
            .Figure("regime.direction.everyDayRate", direction.EveryDayRate, "share([clearly_lower(t) for t in since if t >= 252])")
            .Figure("regime.direction.lower", direction.Lower, "share([later(t) < 0 for t in known])")
            .Figure("regime.direction.lowerEveryDay", direction.LowerEveryDay, "share([later(t) < 0 for t in since])")
            .End();
    }

    /// <summary>
    /// The base rate of turbulence and the probability, of the last model fitted by the range's last day. The scores come of a fit for every 21st day of the
    /// history, for which there is no short program.
    /// </summary>
    public static Recomputation? Turbulence(Answer answer, Uri program)
    {
        var turbulence = answer.Regime.Turbulence;
        return Variances(
            answer, program, "from bisect import bisect_right", "from datetime import date", "from math import exp, log, sqrt", "from statistics import fmean, median",
            PythonSeries.HttpError)?
            .Formulas(PythonSeries.FirstBars)
            .Formulas("""
                month = [realised(t, 20) if t >= 20 else None for t in range(len(closes))]
                medians = {t: median(month[t - 251:t + 1]) for t in range(271, len(closes))}
                happened = {t: month[t + 20] > medians[t] for t in medians if t + 20 < len(closes) and medians[t] > 0}

                quoted = first_bars("VIXCLS", "%5EVIX", basis="split")
                quoted_on = [bar["date"] for bar in quoted]

                def implied(t):
                    # The latest of a week, as a variance per day in logs.
                    k = bisect_right(quoted_on, days[t]) - 1
                    fresh = k >= 0 and (date.fromisoformat(days[t]) - date.fromisoformat(quoted_on[k])).days <= 7
                    return 2 * log(quoted[k]["close"] / 100 / sqrt(252)) if fresh else None

                def features(t):
                    logs = logged(squares[t]), logged(realised(t, 5)), logged(realised(t, 22)), implied(t)
                    return [None if v is None else v - logged(medians[t]) for v in logs]

                def standardise(column):
                    known = [v for v in column if v is not None] or [0.0]
                    centre = fmean(known)
                    deviation = sqrt(fmean((v - centre) ** 2 for v in known))
                    return lambda v: 0.0 if v is None or deviation == 0 else (v - centre) / deviation

                # Fitted every 21 days to the outcomes known by then; a ridge of 1 is a row more for each slope.
                fitted_on = (len(closes) - 1) // 21 * 21
                training = [t for t in happened if t + 20 <= fitted_on]
                table = [features(t) for t in training]
                scales = [standardise(column) for column in zip(*table)]
                row = lambda values: [1.0] + [scale(v) for scale, v in zip(scales, values)]
                rows = [row(values) for values in table]
                odds = lambda values: sum(c * v for c, v in zip(coefficients, values))
                coefficients = [0.0] * 5
                for step in range(12):
                    scores = [odds(values) for values in rows]
                    p = [1 / (1 + exp(-score)) for score in scores]
                    root = [sqrt(q * (1 - q)) for q in p]
                    columns = [[s * values[k] for s, values in zip(root, rows)] + [float(k == j) for j in range(1, 5)] for k in range(5)]
                    target = [s * score + (happened[t] - q) / s for s, score, t, q in zip(root, scores, training, p)] + [0.0] * 4
                    coefficients = regress(columns, target)
                """)
            .Figure("regime.turbulence.baseRate", turbulence.BaseRate, "fmean(happened.values())")
            .Figure(
                "regime.turbulence.probability", turbulence.Probability,
                turbulence.HasSkill ? "1 / (1 + exp(-odds(row(features(len(closes) - 1)))))" : "fmean(happened.values())", Solved)
            .End();
    }

    public static Recomputation? ExpectedVolatility(Answer answer, Uri program)
    {
        var turbulence = answer.Regime.Turbulence;
        return Variances(answer, program, "from math import exp, log, sqrt", "from statistics import fmean")?
            .Input("held", answer.Inputs.Days, "trading days")
            .Terms(answer.Inputs)
            .Formulas("""
                # The variance ahead by those of 1, 5 and 22 days, in logs.
                row = lambda t: [1.0, logged(squares[t]), logged(realised(t, 5)), logged(realised(t, 22))]
                known = range(22, len(closes) - held)
                rows = [row(t) for t in known]
                ahead = [logged(realised(t + held, held)) for t in known]
                coefficients = regress([list(column) for column in zip(*rows)], ahead)
                fit = lambda values: sum(c * v for c, v in zip(coefficients, values))
                smearing = fmean(exp(target - fit(values)) for target, values in zip(ahead, rows))
                vol = sqrt(252 * smearing * exp(fit(row(len(closes) - 1))))
                T = held / 252
                cost = fee + abs(L) * spread - (1 - L) * cash
                """)
            .Figure("regime.turbulence.expectedVolatility", turbulence.ExpectedVolatility, "vol", Solved)
            .Figure("regime.turbulence.expectedCost", turbulence.ExpectedCost, "1 - exp(-cost * T)")
            .Figure("regime.turbulence.medianCost", turbulence.MedianCost, "1 - exp(-L**2 * vol**2 * T / 2 - cost * T)", Solved)
            .End();
    }

    /// <summary>Expectation and maximisation from a start of its own; two searches for a likelihood's top agree as far as it is flat there.</summary>
    public static Recomputation? State(Answer answer, Uri program) => answer.Regime.State is not { } state ? null
        : Closes(answer, program, "from math import exp, log, pi, sqrt", "from statistics import fmean")?
            .Formulas("""
                r = [log(b / a) for a, b in zip(closes, closes[1:])]

                def density(a, variance):
                    return exp(-a * a / variance / 2) / sqrt(2 * pi * variance)

                def turbulent(r, calm, wild, calm_stays, wild_stays):
                    # The filtered probability of the turbulent state after each return, and the likelihood.
                    filtered, likelihood, before = [], 0.0, 0.5
                    for t, a in enumerate(r):
                        if t:
                            before = p * wild_stays + (1 - p) * (1 - calm_stays)
                        as_calm, as_wild = (1 - before) * density(a, calm), before * density(a, wild)
                        likelihood += log(as_calm + as_wild)
                        p = as_wild / (as_calm + as_wild)
                        filtered.append(p)
                    return filtered, likelihood

                def fit(r):
                    variance, reached = fmean(a * a for a in r), float("-inf")
                    model = variance / 2, 3 * variance, 0.98, 0.95
                    while True:
                        filtered, likelihood = turbulent(r, *model)
                        if likelihood - reached < 1e-5:
                            return model
                        reached = likelihood
                        calm, wild, calm_stays, wild_stays = model
                        later = filtered[-1]
                        days, squares, stays, froms = later, later * r[-1] ** 2, [0.0, 0.0], [0.0, 0.0]
                        for a, now in zip(r[-2::-1], filtered[-2::-1]):
                            ahead = now * wild_stays + (1 - now) * (1 - calm_stays)
                            to_wild, to_calm = later / ahead, (1 - later) / (1 - ahead)
                            stays[0] += (1 - now) * calm_stays * to_calm
                            stays[1] += now * wild_stays * to_wild
                            later = now * (wild_stays * to_wild + (1 - wild_stays) * to_calm)
                            froms[0] += 1 - later
                            froms[1] += later
                            days += later
                            squares += later * a * a
                        model = (sum(a * a for a in r) - squares) / (len(r) - days), squares / days, stays[0] / froms[0], stays[1] / froms[1]

                def is_regime(calm, wild, calm_stays, wild_stays):
                    share = (1 - calm_stays) / (2 - calm_stays - wild_stays)
                    return min(calm_stays, wild_stays) >= 0.8 and 0.02 <= share <= 0.98 and 1.5 <= wild / calm <= 1e4

                # Fitted to 504 returns and then once a year; a fit that is no two regimes leaves the one before it in force.
                model = next(m for m in (fit(r[:n]) for n in reversed(range(504, len(r) + 1, 252))) if is_regime(*m))
                calm, wild, calm_stays, wild_stays = model
                """)
            .Figure("regime.state.turbulent", state.Turbulent, "turbulent(r, calm, wild, calm_stays, wild_stays)[0][-1]", 0.01)
            .Figure("regime.state.calmVolatility", state.CalmVolatility, "sqrt(252 * calm)", 0.01 * state.CalmVolatility)
            .Figure("regime.state.turbulentVolatility", state.TurbulentVolatility, "sqrt(252 * wild)", 0.01 * state.TurbulentVolatility)
            .End();

    public static Recomputation? Cusum(Answer answer, Uri program) => Closes(answer, program, "from math import log", "from statistics import fmean, stdev")?
        .Formulas("""
            r = [log(b / a) for a, b in zip(closes, closes[1:])]
            up = down = 0.0
            for t in range(252, len(r)):
                before = r[t - 252:t]
                z = (r[t] - fmean(before)) / stdev(before)
                if up > 5 or down > 5:
                    up = down = 0.0
                up, down = max(0, up + z - 0.5), max(0, down - z - 0.5)
            """)
        .Figure("regime.cusum.up", answer.Regime.Cusum?.Up, "up")
        .Figure("regime.cusum.down", answer.Regime.Cusum?.Down, "down")
        .End();

    public static Recomputation? EfficiencyRatio(Answer answer, Uri program) => Closes(answer, program)?
        .Formulas("last = closes[-21:]")
        .Figure("regime.efficiencyRatio", answer.Regime.EfficiencyRatio, "abs(last[-1] - last[0]) / sum(abs(b - a) for a, b in zip(last, last[1:]))")
        .End();

    public static Recomputation? VarianceRatio(Answer answer, Uri program) => Closes(answer, program, "from math import log")?
        .Formulas(PythonAlgebra.VarianceRatio)
        .Figure("regime.varianceRatio", answer.Regime.VarianceRatio, "variance_ratio([log(b / a) for a, b in zip(closes[-253:], closes[-252:])], 5)")
        .End();

    /// <summary>Begins a program that has such, the positions of such days among the index's.</summary>
    private static PythonProgram? Such(Answer answer, Uri program) => Closes(answer, program, "from math import log, sqrt", "from statistics import stdev")?
        .Input("fund", PythonSeries.Symbol(answer.Inputs.Fund), "the fund")
        .Input("side", Math.Sign(OwnLeverage(answer)), "of the index that the fund is on")
        .Input("spike", answer.Inputs.Spike, "move in one day against the index's side")
        .Input("surge", answer.Inputs.Surge, "times the usual dollar volume")
        .Formulas("""
            prices = bars(fund)
            volumes = [bar["dollarVolume"] for bar in bars(fund, "split")]

            def heavy(s):
                usual = volumes[s - 20:s]
                return surge <= 0 or s >= 20 and all(usual) and volumes[s] and volumes[s] / (sum(usual) / 20) >= surge

            def spiked(s):
                return -side * (prices[s]["close"] / prices[s - 1]["close"] - 1) > spike

            found = {prices[s]["date"] for s in range(1, len(prices)) if spiked(s) and heavy(s)}
            such = [t for t, day in enumerate(days) if day in found]
            """);

    /// <summary>Begins a program that has realised(t, n), the mean of the last squared log returns of a day, and regress.</summary>
    private static PythonProgram? Variances(Answer answer, Uri program, params string[] imports) => Closes(answer, program, imports)?
        .Formulas($$"""
            squares = [0.0] + [log(b / a) ** 2 for a, b in zip(closes, closes[1:])]

            def realised(t, n):
                return fmean(squares[t - n + 1:t + 1])

            def logged(variance):
                return log(max(variance, 1e-8))

            {{PythonAlgebra.Regress}}
            """);

    // The view's multiple is a what-if; what a sharp move of the fund means does not depend on it.
    private static double OwnLeverage(Answer answer) =>
        answer.Flow.BySymbol.FirstOrDefault(fund => fund.Symbol == answer.Inputs.Fund)?.Leverage ?? answer.Inputs.Leverage;

    private static PythonProgram? Closes(Answer answer, Uri program, params string[] imports) => answer.Inputs.Index is not { } symbol ? null
        : PythonSeries.Bars(answer, program, null, answer.Inputs.To, imports)
            .Input("index", PythonSeries.Symbol(symbol), "the index")
            .Formulas("""
                history = bars(index)
                days, closes = [bar["date"] for bar in history], [bar["close"] for bar in history]
                """);
}
