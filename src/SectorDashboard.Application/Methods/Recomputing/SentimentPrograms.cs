using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>A program for the sentiment score from the percentiles of its components.</summary>
internal static class SentimentPrograms
{
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
            .Figure("sentiment.coverage", answer.Sentiment.Components.Count == 0 ? null : answer.Sentiment.Coverage, "weight / sum(w for w, p in components.values())")
            .End();
    }
}
