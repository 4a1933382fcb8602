using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Programs for the sentiment score and for those of its components that come from the index, the volatility index and the yield.</summary>
internal static class SentimentPrograms
{
    private static readonly string[] s_own = ["momentum", "realisedVolatility", "volatilityIndex", "treasuryYield"];

    public static Recomputation? Score(Answer answer, Uri program)
    {
        var components = answer.Sentiment.Components.Select(c =>
            $"{PythonProgram.Text(c.Name)}: ({PythonProgram.Number(c.Weight)}, {(c.Percentile is { } percentile ? PythonProgram.Number(percentile) : "None")})");
        return new PythonProgram()
            .Input("components", $"{{{string.Join(", ", components)}}}", "weight and percentile, 1 is greed, of each")
            .Formulas("""
                known = [(w, p) for w, p in components.values() if p is not None]
                weight = sum(w for w, p in known)
                """)
            .Figure("sentiment.score", answer.Sentiment.Score, "100 * sum(w * p for w, p in known) / weight")
            .Figure("sentiment.coverage", answer.Sentiment.Components.Any(c => c.Weight > 0) ? answer.Sentiment.Coverage : null, "weight / sum(w for w, p in components.values())")
            .End();
    }

    public static Recomputation? Values(Answer answer, Uri program) => Measured(answer, program, "value", c => c.Value, name => $"latest({name})[1]");

    public static Recomputation? Percentiles(Answer answer, Uri program) => Measured(answer, program, "percentile", c => c.Percentile, name =>
        name is "realisedVolatility" or "volatilityIndex" ? $"1 - percentile({name})" : $"percentile({name})");

    /// <summary>Wilson's intervals of the shares that rose.</summary>
    public static Recomputation? PastReadings(Answer answer, Uri program)
    {
        var past = answer.Sentiment.Past.Where(p => p.After.ShareUp95 is not null).ToList();
        var counted = past.Select(p => $"{PythonProgram.Text(p.Label)}: ({PythonProgram.Number(p.After.ShareUp!.Value)}, {p.After.Independent})");
        var begun = new PythonProgram("from math import sqrt", "from statistics import NormalDist")
            .Input("readings", $"{{{string.Join(", ", counted)}}}", "share that rose, and how many do not overlap")
            .Formulas("""
                z = NormalDist().inv_cdf(0.975)

                def wilson(label, side):
                    share, m = readings[label]
                    return (share + z**2 / (2 * m) + side * z * sqrt(share * (1 - share) / m + z**2 / (4 * m**2))) / (1 + z**2 / m)
                """);
        foreach (var readings in past)
        {
            var label = PythonProgram.Text(readings.Label);
            begun
                .Figure($"sentiment.past[{readings.Label}].after.shareUp95[lower]", readings.After.ShareUp95![0], $"wilson({label}, -1)")
                .Figure($"sentiment.past[{readings.Label}].after.shareUp95[upper]", readings.After.ShareUp95[1], $"wilson({label}, 1)");
        }

        return begun.End();
    }

    private static Recomputation? Measured(
        Answer answer, Uri program, string field, Func<Sentiment.SentimentComponentAnswer, double?> value, Func<string, string> expression)
    {
        var begun = SessionPrograms.Begin(answer, program, "from math import log, sqrt", "from statistics import fmean, stdev")?
            .Formulas($$"""
                implied, yields = on_sessions("VIXCLS", "%5EVIX"), on_sessions("DGS10")
                momentum = [w and w[-1] / fmean(w) - 1 for w in windows(level, 125)]
                realisedVolatility = [w and stdev(log(b / a) for a, b in zip(w, w[1:])) * sqrt(252) for w in windows(level, 21)]
                volatilityIndex = [w and w[-1] / fmean(w) - 1 for w in windows(implied, 50)]
                treasuryYield = [None if None in (a, b) else round(b - a, 6) for a, b in zip([None] * 20 + yields, yields)]

                {{PythonAlgebra.Rank}}

                def percentile(column):
                    session, value = latest(column)
                    return rank(value, [v for v in column[max(session - 252, 0):session] if v is not None])
                """);
        foreach (var component in answer.Sentiment.Components.Where(c => s_own.Contains(c.Name, StringComparer.Ordinal)))
        {
            begun?.Figure($"sentiment.components[{component.Name}].{field}", value(component), expression(component.Name));
        }

        return begun?.End();
    }
}
