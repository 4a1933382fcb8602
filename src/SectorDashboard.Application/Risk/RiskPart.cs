using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Risk;

/// <summary>The drawdowns of fund and index over the range, each on its own days.</summary>
internal static class RiskPart
{
    public static RiskAnswer Of(AnswerContext context)
    {
        var subject = context.Subject;
        return new RiskAnswer(Of(context, subject.Fund, context.Fund), subject.Index is null ? null : Of(context, subject.Index, context.Index!));
    }

    private static DrawdownAnswer? Of(AnswerContext context, InstrumentPrices prices, SeriesKey series) => context.Parts.Get(
        new DrawdownKey(series, context.Returns?.From(context.Period) ?? context.FirstDay, context.LastDay),
        k =>
        {
            var closes = prices.Bars(k.Series.Basis).ToCloses();
            var first = closes.IndexBefore(k.From) + 1;
            var count = Math.Max(0, closes.IndexAtOrBefore(k.To) + 1 - first);
            return DrawdownAnswer.Of(closes.Dates.AsSpan(first, count), closes.Closes.AsSpan(first, count));
        });
}

/// <summary>What the drawdowns of a series depend on.</summary>
internal sealed record DrawdownKey(SeriesKey Series, DateOnly From, DateOnly To);
