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

        if (Nearest(index.Instrument.Weights, context.LastDay) is not { } weights)
        {
            context.Note(Field, $"No weights of {index.Symbol}'s members within a quarter of {context.LastDay:yyyy-MM-dd} are known.");
            return null;
        }

        var move = returns.BenchmarkIn(context.Period)[^1];
        List<MemberContribution> members = [.. weights.Weights.Select(w => Contribution(context, w.Key, w.Value)).OfType<MemberContribution>()];
        if (members.Count == 0)
        {
            context.Note(Field, $"None of the members whose weights are known has prices of {context.LastDay:yyyy-MM-dd}.");
            return null;
        }

        members.Sort((a, b) => Math.Abs(b.Contribution).CompareTo(Math.Abs(a.Contribution)));
        return new MoversAnswer(
            context.LastDay, move, weights.AsOf, weights.Source, members, move - members.Sum(member => member.Contribution));
    }

    private static DatedWeights? Nearest(IReadOnlyList<DatedWeights> known, DateOnly day) =>
        known.Where(weights => Distance(weights, day) <= FurthestDays).MinBy(weights => Distance(weights, day));

    private static int Distance(DatedWeights weights, DateOnly day) => Math.Abs(weights.AsOf.DayNumber - day.DayNumber);

    private static MemberContribution? Contribution(AnswerContext context, string symbol, double weight)
    {
        var bars = context.Subject.Market.Find(symbol)?.Bars(PriceBasis.Total);
        var day = bars?.IndexAtOrBefore(context.LastDay) ?? -1;
        if (day < 1 || bars!.Dates[day] != context.LastDay)
        {
            return null;
        }

        var change = (bars.Close[day] / bars.Close[day - 1]) - 1;
        return new MemberContribution(symbol, weight, change, weight * change);
    }
}
