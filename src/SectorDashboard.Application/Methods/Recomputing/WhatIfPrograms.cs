using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for what a fund would return: they need no prices but the volatility in force.</summary>
internal static class WhatIfPrograms
{
    private const string Cost = "cost = fee + abs(L) * spread - (1 - L) * cash\nT = days / 252";

    public static Recomputation? GivenIndex(Answer answer, Uri program) => Begin(answer, "from math import exp, log")?
        .Formulas($"""
            {Cost}
            given = exp(L * log(1 + move) + ((L - L**2) / 2 * vol**2 - cost) * T) - 1
            """)
        .Figure("whatIf.givenIndex", answer.WhatIf!.GivenIndex, "given")
        .Figure("whatIf.naive", answer.WhatIf.Naive, "L * move")
        .End();

    public static Recomputation? MeanAndPercentiles(Answer answer, Uri program) => Begin(answer, "from math import exp, log, sqrt", "from statistics import NormalDist")?
        .Formulas($"""
            {Cost}

            def percentile(p):
                deviation = abs(L) * vol * sqrt(T)
                return exp(L * log(1 + move) + NormalDist().inv_cdf(p) * deviation - deviation**2 / 2 - cost * T) - 1
            """)
        .Figure("whatIf.mean", answer.WhatIf!.Mean, "exp(L * log(1 + move) - cost * T) - 1")
        .Figure("whatIf.median", answer.WhatIf.Median, "percentile(0.5)")
        .Figure("whatIf.percentiles.p05", answer.WhatIf.Percentiles.P05, "percentile(0.05)")
        .Figure("whatIf.percentiles.p25", answer.WhatIf.Percentiles.P25, "percentile(0.25)")
        .Figure("whatIf.percentiles.p50", answer.WhatIf.Percentiles.P50, "percentile(0.5)")
        .Figure("whatIf.percentiles.p75", answer.WhatIf.Percentiles.P75, "percentile(0.75)")
        .Figure("whatIf.percentiles.p95", answer.WhatIf.Percentiles.P95, "percentile(0.95)")
        .End();

    public static Recomputation? BreakEven(Answer answer, Uri program) => Begin(answer, "from math import exp, log, sqrt")?
        .Formulas(Cost)
        .Figure("whatIf.breakEvenIndexReturn", answer.WhatIf!.BreakEvenIndexReturn, "exp(((L - 1) / 2 * vol**2 + cost / L) * T) - 1")
        .Figure("whatIf.breakEvenVolatility", answer.WhatIf.BreakEvenVolatility, "sqrt(2 * (L * log(1 + move) - cost * T) / ((L**2 - L) * T))")
        .End();

    public static Recomputation? ExpectedRebalancing(Answer answer, Uri program) => Begin(answer, "from math import comb, sqrt")?
        .Input("rho", answer.Inputs.Autocorr, "autocorrelation of daily index returns")
        .Formulas("""
            mean, deviation = (1 + move) ** (1 / days) - 1, vol / sqrt(252)
            ratio = 1 + 2 * sum((1 - k / days) * rho**k for k in range(1, days))

            def growth(L):
                # E of the product of 1 + L r: sums[m] is over the ways in which m of the days so far wait for a partner.
                sums = [1.0] + [0.0] * min(days, 60)
                for day in range(days):
                    faded = [rho**m * s for m, s in enumerate(sums)] + [0.0]
                    sums = [(1 + L * mean) * faded[m] + (faded[m - 1] if m else 0) + (m + 1) * (L * deviation) ** 2 * faded[m + 1] for m in range(len(sums))]
                return sums[0]

            pairs = days * deviation**2 / 2 * (ratio - 1)
            second = (L - L**2) * (comb(days, 2) * mean**2 + pairs)
            third = (L - L**3) * (comb(days, 3) * mean**3 + (days - 2) * mean * pairs)
            """)
        .Figure("whatIf.expectedRebalancing.dailyMean", answer.WhatIf!.ExpectedRebalancing.DailyMean, "mean")
        .Figure("whatIf.expectedRebalancing.dailyDeviation", answer.WhatIf.ExpectedRebalancing.DailyDeviation, "deviation")
        .Figure("whatIf.expectedRebalancing.varianceRatio", answer.WhatIf.ExpectedRebalancing.VarianceRatio, "ratio")
        .Figure("whatIf.expectedRebalancing.cost", answer.WhatIf.ExpectedRebalancing.Cost, "L * (growth(1) - 1) - (growth(L) - 1)")
        .Figure("whatIf.expectedRebalancing.thirdOrder", answer.WhatIf.ExpectedRebalancing.ThirdOrder, "second + third")
        .End();

    public static Recomputation? EffectiveLeverage(Answer answer, Uri program) => new PythonProgram()
        .Input("L", answer.Inputs.Leverage, "daily multiple")
        .Input("x", answer.Inputs.Move, "index return since the last reset")
        .Figure("whatIf.effectiveLeverage.afterMove", answer.WhatIf?.EffectiveLeverage.AfterMove, "L * (1 + x) / (1 + L * x)")
        .End();

    /// <summary>What the index returned on the day, or would: the same for every fund, each at its own multiple.</summary>
    public static Recomputation? Flow(Answer answer, Uri program)
    {
        if (answer.Flow.Move is not { } move)
        {
            return null;
        }

        var funds = answer.Flow.BySymbol.Where(f => f is { Leverage: not null, Assets: not null, Flow: not null }).ToList();
        var listed = string.Join(", ", funds.Select(f => $"{PythonProgram.Text(f.Symbol)}: ({PythonProgram.Number(f.Leverage!.Value)}, {PythonProgram.Number(f.Assets!.Value)})"));
        return new PythonProgram()
            .Input("x", move, "index return within one day")
            .Input("funds", $"{{{listed}}}", "daily multiple and assets in dollars of each fund")
            .Formulas("""
                def flow(L, assets):
                    # A fund that has lost everything closes what it has.
                    return assets * L * (L - 1) * x if 1 + L * x > 0 else -L * assets * (1 + x)
                """)
            .Figure("flow.total", answer.Flow.Total, "sum(flow(L, assets) for L, assets in funds.values())")
            .End();
    }

    /// <summary>A program with every input of the formulas; null where the volatility is not known.</summary>
    internal static PythonProgram? Begin(Answer answer, params string[] imports) => answer.WhatIf is null ? null : new PythonProgram(imports).WhatIf(answer.Inputs);
}
