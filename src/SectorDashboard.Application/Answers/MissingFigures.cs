namespace SectorDashboard.Application.Answers;

/// <summary>Says for each single figure that an answer does not have why it is missing. What concerns the whole view is told by the parts themselves.</summary>
internal static class MissingFigures
{
    public static IEnumerable<AnswerNote> Of(Answer answer)
    {
        if (answer.Quote is { } quote)
        {
            if (quote.Change is null)
            {
                yield return new AnswerNote("quote.change", "There is no session before this one.");
            }

            if (quote.Volume is null)
            {
                yield return new AnswerNote("quote.volume", "The source gives no volume for this session.");
            }

            if (quote.RelativeVolume is null)
            {
                yield return new AnswerNote("quote.relativeVolume", "It needs the volume of this session and of the 20 before.");
            }

            if (quote.VolumePercentile is null)
            {
                yield return new AnswerNote("quote.volumePercentile", "It needs the volume of this session and of at least 60 of the 252 before.");
            }
        }

        if (answer.Volatility is { CloseToClose: not null, YangZhang: null })
        {
            yield return new AnswerNote("volatility.yangZhang", "The source does not give open, high and low on every day of the window, so only closes are used.");
        }

        if (answer.Beta.Full is null)
        {
            yield return new AnswerNote("beta.full", "A regression needs at least three common returns in the range, and an index that moved.");
        }

        if (answer.Beta.Downside is null)
        {
            yield return new AnswerNote("beta.downside", "The range has fewer than three returns under the index's mean.");
        }

        if (answer.Decay.Selected is { VarianceRatio: null })
        {
            yield return new AnswerNote("decay.selected.varianceRatio", "It needs more than five returns, and an index that moved.");
        }

        if (answer.Hedge is { Notional: not null, Ratio: null })
        {
            yield return new AnswerNote("hedge.ratio", "It needs at least three common returns in the range, and a fund that moved.");
        }

        if (answer.Hedge is { Notional: not null, NotionalAfterMove: null })
        {
            yield return new AnswerNote("hedge.notionalAfterMove", "A move of this size within a day wipes the fund out, so none is left to buy.");
        }

        if (answer.Hedge is { Notional: not null, Carry: null })
        {
            yield return new AnswerNote("hedge.carry", "The index's volatility is not known; set vol.");
        }

        if (answer.Hedge.Alternatives.Any(a => a.ResidualVolatility is null || a.WorstMonth is null))
        {
            yield return new AnswerNote("hedge.alternatives", "A residual volatility needs two returns in the range, and both it and a worst month need a book.");
        }

        if (answer.Hedge.NetExposureFraction is null)
        {
            yield return new AnswerNote("hedge.netExposureFraction", "A book without exposure has no fraction of it.");
        }

        if (answer.Risk.Fund is null)
        {
            yield return new AnswerNote("risk.fund", "The fund has no close in the range.");
        }

        if (answer.Inputs.Index is not null && answer.Risk.Index is null)
        {
            yield return new AnswerNote("risk.index", "The index has no close in the range.");
        }
    }
}
