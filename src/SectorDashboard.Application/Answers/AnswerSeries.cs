using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Decay;
using SectorDashboard.Application.Quotes;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.Application.Answers;

/// <summary>The series behind an answer: shared arrays that nobody may change.</summary>
/// <param name="Fund">The fund's bars on the view's basis.</param>
/// <param name="Index">The index's bars on the view's basis; null where there are none.</param>
/// <param name="First">First day to draw.</param>
/// <param name="Last">Last day to draw.</param>
/// <param name="DollarVolumes">The fund's dollar volume on each of its days; NaN where the source gives no volume.</param>
/// <param name="Splits">The fund's splits.</param>
/// <param name="IndexSplits">The index's splits.</param>
/// <param name="Returns">The returns on common days; null where the range has none.</param>
/// <param name="Period">The returns of the range.</param>
/// <param name="Flagged">The fund's days whose returns are not to be trusted.</param>
/// <param name="IndexFlagged">The index's days whose returns are not to be trusted.</param>
/// <param name="Leverage">The fund's daily multiples.</param>
/// <param name="DailyReset">Growth of 1 along the daily-reset path with costs, a value for each close of the range; empty without an index.</param>
/// <param name="Compared">The bars of the fund that is set beside the view's, on the basis that returns are taken on; null for none.</param>
public sealed record AnswerSeries(
    BarSeries Fund, BarSeries? Index, DateOnly First, DateOnly Last, double[] DollarVolumes, IReadOnlyList<Split> Splits, IReadOnlyList<Split> IndexSplits,
    AlignedReturns? Returns, ReturnPeriod Period, IReadOnlyList<FlaggedDay> Flagged, IReadOnlyList<FlaggedDay> IndexFlagged, LeverageSchedule Leverage, double[] DailyReset,
    BarSeries? Compared)
{
    internal static AnswerSeries Of(AnswerContext context, DatedTerms terms, MarketHistory history)
    {
        var (_, fund, index, _, _) = context.Subject;
        return new AnswerSeries(
            fund.Bars(context.View.Basis),
            index?.Bars(context.View.Basis),
            context.Returns?.From(context.Period) ?? context.FirstDay,
            context.View.Range.To ?? fund.Last,
            QuotePart.DollarVolumes(context, fund),
            fund.Splits,
            index?.Splits ?? [],
            context.Returns,
            context.Period,
            history.QualityOf(fund).FlaggedDays,
            index is null ? [] : history.QualityOf(index).FlaggedDays,
            terms.Leverage,
            DecayPart.DailyReset(context, terms),
            context.Subject.Compared?.Bars(context.ReturnBasis));
    }
}
