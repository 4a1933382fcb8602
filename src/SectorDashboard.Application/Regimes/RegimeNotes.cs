using SectorDashboard.Analytics.Regimes;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;

namespace SectorDashboard.Application.Regimes;

/// <summary>Says why a regime figure is missing, and which series the forecasts had to do without.</summary>
internal static class RegimeNotes
{
    public static IEnumerable<AnswerNote> Of(RegimeAnswer answer, AnswerContext context, RegimeSurroundings surroundings)
    {
        if (context.Subject.Index is null)
        {
            yield return new AnswerNote("regime.direction", "It needs prices of the index.");
            yield break;
        }

        if (surroundings.Volatility is null)
        {
            yield return new AnswerNote("regime.turbulence.probability", "There are no prices of VIXCLS or ^VIX, so the forecasts do without the volatility index.");
        }

        if (surroundings.Market is null)
        {
            yield return new AnswerNote(
                "regime.direction.probability", $"There are no prices of {RegimeSurroundings.BroadSymbol}, so the forecast does without relative strength.");
        }

        if (answer.Direction.Brier is null)
        {
            yield return TooFew("regime.direction", answer.Direction.N);
        }

        if (answer.Turbulence.Brier is null)
        {
            yield return TooFew("regime.turbulence", answer.Turbulence.N);
        }

        if (answer.Turbulence.OnSuchDays.Brier is null)
        {
            yield return TooFew("regime.turbulence.onSuchDays", answer.Turbulence.OnSuchDays.N);
        }

        if (answer.Turbulence.ExpectedVolatility is null)
        {
            yield return new AnswerNote(
                "regime.turbulence.expectedVolatility", $"It needs 252 days of the index with a known variance of the {context.View.Days} days after them, and an index that moved.");
        }

        if (answer.Turbulence.Explained is null)
        {
            yield return new AnswerNote("regime.turbulence.explained", "No variance forecast made by the last day has a known outcome.");
        }

        if (answer.State is null)
        {
            yield return new AnswerNote(
                "regime.state", $"It needs {TurbulentState.FewestReturns} returns of the index, and two states that are far enough apart and last.");
        }

        if (answer.Cusum is null || answer.VarianceRatio is null || answer.EfficiencyRatio is null)
        {
            yield return new AnswerNote("regime.varianceRatio", "It needs 252 returns of an index that moved, the efficiency ratio 20 and the cumulative sums 253.");
        }
    }

    private static AnswerNote TooFew(string field, int scored) =>
        new(field, $"{Say.Count(scored, "forecast")} can be scored by the last day; under {ForecastScore.Fewest} a score means nothing.");
}
