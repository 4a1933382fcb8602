using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Flow;

/// <summary>The rebalancing flow of the funds on the view's index family.</summary>
internal static class FlowPart
{
    public static FlowAnswer Of(AnswerContext context, MarketHistory history)
    {
        var fund = context.Subject.Fund.Instrument;
        var last = LastReturn(context);
        double? move = context.View.Move != 0 ? context.View.Move : last?.Return;
        var answer = context.Parts.Get(
            new FlowKey(fund.Symbol, context.Index, context.LastDay, move, history.Holdings.Count > 0 ? history.Holdings[^1].RecordedAt : null),
            k => FlowAnswer.Of(history.Catalogue.SameIndexFamily(fund), k.Day, other => history.AssetsOn(other, k.Day), k.Move, DollarVolume(context)));
        Explain(context, answer, last?.Day);
        return answer;
    }

    /// <summary>The index's return of the last session that it has in common with the fund, from its own close before.</summary>
    private static (DateOnly Day, double Return)? LastReturn(AnswerContext context)
    {
        if (context.Returns?.To(context.Period) is not { } session)
        {
            return null;
        }

        return context.Subject.Index!.Bars(context.ReturnBasis).StepOn(session) is { } step ? (session, step - 1) : null;
    }

    /// <summary>What the index proxy traded on the range's last session, in dollars; null where the source gives no volume.</summary>
    private static double? DollarVolume(AnswerContext context)
    {
        if (context.Subject.Index?.Bars(PriceBasis.Split) is not { } bars || bars.IndexAtOrBefore(context.LastDay) is not (>= 0 and var day))
        {
            return null;
        }

        var dollars = bars.Close[day] * bars.Volume[day];
        return bars.Dates[day] == context.LastDay && dollars > 0 && double.IsFinite(dollars) ? dollars : null;
    }

    private static void Explain(AnswerContext context, FlowAnswer answer, DateOnly? session)
    {
        var day = context.LastDay;
        string[] unknown = [.. answer.BySymbol.Where(flow => flow.Assets is null || flow.Leverage is null).Select(flow => flow.Symbol)];
        if (unknown.Length > 0)
        {
            context.Note("flow.bySymbol", $"The assets of {string.Join(", ", unknown)} on or before {day:yyyy-MM-dd} are not known; the total is without them.");
        }

        if (answer.Move is not { } move)
        {
            context.Note("flow.move", "There is no index return in the range; set move.");
            context.Note("flow.total", "Without a move of the index no fund has to trade.");
        }
        else if (answer.Total is null)
        {
            context.Note("flow.total", $"No fund's assets are known on or before {day:yyyy-MM-dd}.");
        }
        else
        {
            var cause = context.View.Move != 0 ? "the what-if move" : $"{context.Index!.Symbol}'s return of {session:yyyy-MM-dd}";
            context.Note(
                "flow.total", $"Gross, before creations and redemptions, which may offset much of it; for {cause} of {Say.Change(move, 2)} in one day, each fund at its own multiple.");
        }

        if (answer.PercentOfDollarVolume is null)
        {
            context.Note("flow.percentOfDollarVolume", $"It needs the total, and the index's volume on {day:yyyy-MM-dd}.");
        }
    }
}

/// <summary>What the rebalancing flow depends on.</summary>
internal sealed record FlowKey(string Fund, SeriesKey? Index, DateOnly Day, double? Move, DateTimeOffset? HoldingsAt);
