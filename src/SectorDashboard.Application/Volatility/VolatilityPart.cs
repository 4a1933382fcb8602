using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Volatility;

/// <summary>The index's volatility over the window up to the range's last day, and what GARCH expects after it.</summary>
internal static class VolatilityPart
{
    public static IndexVolatility Of(AnswerContext context)
    {
        if (context.Subject.Index is not { } index)
        {
            return IndexVolatility.None;
        }

        var bars = index.Bars(context.ReturnBasis);
        var realised = context.Parts.Get(
            new IndexVolatilityKey(context.Index!, context.View.Window, context.LastDay),
            k => WindowVolatility.Over(bars, bars.IndexAtOrBefore(k.Day), k.Window));
        if (realised.CloseToClose is null)
        {
            context.Note("volatility", $"{index.Symbol} has fewer than {context.View.Window} returns up to {context.LastDay:yyyy-MM-dd}.");
        }

        else if (realised.Percentile.CloseToClose is null || (realised.YangZhang is not null && realised.Percentile.YangZhang is null))
        {
            context.Note("volatility.percentile", $"A percentile needs at least {WindowVolatility.MinimumHistory} values, each over its own window of prices.");
        }

        // Of the day, not of the window: no slider fits it again.
        var garch = context.Parts.Get(
            new GarchKey(context.Index!, context.LastDay), k => FittedGarch.To(bars, bars.IndexAtOrBefore(k.Day)));
        if (garch.Reason(index.Symbol, context.LastDay) is { } reason)
        {
            context.Note("volatility.garch", reason);
        }

        return realised with
        {
            Garch = garch.Model?.AverageVolatility(1),
            Percentile = realised.Percentile with { Garch = garch.Percentile },
            Forecast = garch.Model is { } model
                ? new VolatilityForecast(context.View.Days, model.AverageVolatility(context.View.Days), model.LongRunVolatility, model.Persistence, model.N)
                : null,
        };
    }
}

/// <summary>What the realised volatility depends on.</summary>
internal sealed record IndexVolatilityKey(SeriesKey Index, int Window, DateOnly Day);

/// <summary>What the GARCH model depends on.</summary>
internal sealed record GarchKey(SeriesKey Index, DateOnly Day);
