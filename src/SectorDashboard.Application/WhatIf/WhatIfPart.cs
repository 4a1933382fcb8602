using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.WhatIf;

/// <summary>The what-if figures; they depend on no prices but the volatility.</summary>
internal static class WhatIfPart
{
    public static WhatIfAnswer? Of(AnswerContext context, FundTerms terms, double? vol)
    {
        if (vol is not { } volatility)
        {
            context.Note("whatIf", "The index's volatility is not known; set vol.");
            return null;
        }

        var answer = context.Parts.Get(new WhatIfKey(terms, volatility, context.View.Move, context.View.Days, context.View.Autocorr, context.View.Estimate), WhatIfAnswer.Of);
        if (answer.BreakEvenVolatility is null)
        {
            context.Note(
                "whatIf.breakEvenVolatility",
                terms.Leverage is 0 or 1 ? "At this multiple volatility does not matter." : "At this move and these costs no volatility makes the fund return nothing.");
        }

        if (answer.BreakEvenIndexReturn is null)
        {
            context.Note("whatIf.breakEvenIndexReturn", "Without leverage no index return matters.");
        }

        if (answer.EffectiveLeverage.AfterMove is null)
        {
            context.Note("whatIf.effectiveLeverage.afterMove", "A move of this size within a day wipes the fund out.");
        }

        if (answer.ExpectedRebalancing.Cost is null)
        {
            context.Note(
                "whatIf.expectedRebalancing.cost", "At this volatility, move and leverage a day that takes everything is too near for a mean without it.");
        }

        return answer;
    }
}

/// <summary>What the what-if figures depend on.</summary>
internal sealed record WhatIfKey(FundTerms Terms, double Vol, double Move, int Days, double Autocorr, EstimateKind Estimate);
