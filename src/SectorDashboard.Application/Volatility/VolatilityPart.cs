using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Volatility;

/// <summary>The index's volatility over the window up to the range's last day.</summary>
internal static class VolatilityPart
{
    public static IndexVolatility Of(AnswerContext context)
    {
        if (context.Subject.Index is not { } index)
        {
            return IndexVolatility.None;
        }

        var bars = index.Bars(context.ReturnBasis);
        var volatility = context.Parts.Get(
            new IndexVolatilityKey(context.Index!, context.View.Window, context.LastDay),
            k => IndexVolatility.Over(bars, bars.IndexAtOrBefore(k.Day), k.Window));
        if (volatility.CloseToClose is null)
        {
            context.Note("volatility", $"{index.Symbol} has fewer than {context.View.Window} returns up to {context.LastDay:yyyy-MM-dd}.");
        }

        return volatility;
    }
}

/// <summary>What the volatility depends on.</summary>
internal sealed record IndexVolatilityKey(SeriesKey Index, int Window, DateOnly Day);
