using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>
/// Programs that fit GARCH(1,1) to the index's last ten years by another search than this program's, so that the two agree as far as a likelihood is
/// flat at its top.
/// </summary>
internal static class GarchPrograms
{
    // Both searches stop where the likelihood of a whole decade gains no millionth more; the parameters then differ by less than this share.
    private const double Share = 1e-3;

    public static Recomputation? NextDay(Answer answer, Uri program) => Begin(answer, program)?
        .Figure("volatility.garch", answer.Volatility.Garch, "sqrt(252 * after)", Share * answer.Volatility.Garch ?? 0)
        .End();

    public static Recomputation? HoldingPeriod(Answer answer, Uri program) => answer.Volatility.Forecast is not { } forecast ? null : Begin(answer, program)?
        .Input("days", answer.Inputs.Days, "trading days held")
        .Formulas("""
            long_run = omega / (1 - alpha - beta)
            weight = (1 - (alpha + beta) ** days) / (days * (1 - alpha - beta))
            """)
        .Figure("volatility.forecast.average", forecast.Average, "sqrt(252 * (long_run + weight * (after - long_run)))", Share * forecast.Average)
        .Figure("volatility.forecast.longRun", forecast.LongRun, "sqrt(252 * long_run)", 10 * Share * forecast.LongRun)
        .Figure("volatility.forecast.persistence", forecast.Persistence, "alpha + beta", Share)
        .Figure("volatility.forecast.n", forecast.N, "len(r)")
        .End();

    private static PythonProgram? Begin(Answer answer, Uri program) => answer.Inputs.Index is not { } symbol || answer.Volatility.Garch is null ? null
        : PythonSeries.Bars(answer, program, null, answer.Inputs.To, "from math import exp, log, sqrt", "from statistics import fmean, pvariance")
            .Input("index", PythonSeries.Symbol(symbol), "the index")
            .Formulas("""
                closes = [bar["close"] for bar in bars(index)][-2521:]
                r = [log(b / a) for a, b in zip(closes, closes[1:])]
                mean, sample = fmean(r), pvariance(r)

                def model(point):
                    # Any four numbers: mean, long-run variance, persistence and the share of alpha in it.
                    mu = mean + point[0] * sqrt(sample)
                    persistence = 0.9999 / (1 + exp(-point[2]))
                    share = 1 / (1 + exp(-point[3]))
                    return mu, sample * exp(point[1]) * (1 - persistence), persistence * share, persistence * (1 - share)

                def run(point):
                    mu, omega, alpha, beta = model(point)
                    square = h = fmean((a - mu) ** 2 for a in r)
                    deviance = 0.0
                    for a in r:
                        h = omega + alpha * square + beta * h
                        square = (a - mu) ** 2
                        deviance += log(h) + square / h
                    return deviance, omega + alpha * square + beta * h

                # The simplex of Nelder and Mead (1965).
                start = [0.0, 0.0, 4.0, -2.0]
                simplex = sorted((run(p)[0], p) for p in [start] + [start[:i] + [start[i] + 0.5] + start[i + 1:] for i in range(4)])
                while simplex[-1][0] - simplex[0][0] > 1e-7:
                    centre = [fmean(p[i] for _, p in simplex[:-1]) for i in range(4)]
                    along = lambda far: [c + far * (c - w) for c, w in zip(centre, simplex[-1][1])]
                    tried = [(run(p)[0], p) for p in (along(1), along(2), along(0.5), along(-0.5))]
                    if min(tried)[0] < simplex[-2][0]:
                        simplex[-1] = min(tried)
                    else:
                        best = simplex[0][1]
                        near = [[(a + b) / 2 for a, b in zip(best, p)] for _, p in simplex[1:]]
                        simplex[1:] = [(run(p)[0], p) for p in near]
                    simplex.sort()

                mu, omega, alpha, beta = model(simplex[0][1])
                after = run(simplex[0][1])[1]
                """);
}
