using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Movers;

/// <summary>The members' contributions to the index's last move.</summary>
internal static class MoversPart
{
    private const string Field = "movers.members";

    // An index is rebalanced every quarter: weights further away than that are another index's.
    private const int FurthestDays = 92;

    public static MoversAnswer? Of(AnswerContext context)
    {
        if (context.Subject.Index is not { } index || context.Returns is not { } returns || context.Period.Count == 0)
        {
            return null;
        }

        // The range may end on a day without a session.
        var session = returns.To(context.Period);
        if (Nearest(index.Instrument.Weights, session) is not { } weights)
        {
            context.Note(Field, $"No weights of {index.Symbol}'s members within a quarter of {session:yyyy-MM-dd} are known.");
            return null;
        }

        // From the close before and with dividends, as the members' returns are.
        if (index.Bars(PriceBasis.Total).StepOn(session) is not { } step)
        {
            context.Note(Field, $"{index.Symbol} has no close before that of {session:yyyy-MM-dd}.");
            return null;
        }

        var move = step - 1;
        List<MemberContribution> members = [.. weights.Weights.Select(w => Contribution(context, session, w.Key, w.Value)).OfType<MemberContribution>()];
        if (members.Count == 0)
        {
            context.Note(Field, $"None of the members whose weights are known has prices of {session:yyyy-MM-dd}.");
            return null;
        }

        members.Sort((a, b) => Math.Abs(b.Contribution).CompareTo(Math.Abs(a.Contribution)));
        return new MoversAnswer(
            session, move, weights.AsOf, weights.Source, members, move - members.Sum(member => member.Contribution));
    }

    private static DatedWeights? Nearest(IReadOnlyList<DatedWeights> known, DateOnly day) =>
        known.Where(weights => Distance(weights, day) <= FurthestDays).MinBy(weights => Distance(weights, day));

    private static int Distance(DatedWeights weights, DateOnly day) => Math.Abs(weights.AsOf.DayNumber - day.DayNumber);

    private static MemberContribution? Contribution(AnswerContext context, DateOnly session, string symbol, double weight) =>
        context.Subject.Market.Find(symbol)?.Bars(PriceBasis.Total).StepOn(session) is { } step
            ? new MemberContribution(symbol, weight, step - 1, weight * (step - 1))
            : null;
}
