using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Hedging;

/// <summary>The hedge of the view's book.</summary>
internal static class HedgePart
{
    private const double BasisPoint = 1e-4;
    private const int BytesOfDay = 32;

    public static HedgeAnswer Of(AnswerContext context, FundTerms terms, double? vol, InstrumentCatalogue catalogue, AnswerScope scope)
    {
        var sized = Sized(context.View, terms, vol);
        if (sized.Notional is null)
        {
            context.Note("hedge.notional", "A fund without leverage cannot hedge.");
        }

        if (context.Returns is not { } returns)
        {
            return sized;
        }

        var view = context.View;
        var plan = new HedgePlan(view.Book, view.BookBeta, view.Rebalance, view.Cost * BasisPoint, terms.Spread);
        var path = sized.Notional is null ? null : context.Parts.Get(
            new HedgePathKey(context.Fund, context.Index!, context.Period, plan, view.Leverage),
            k => HedgeSimulation.Run(returns, k.Period, new HedgeLegs(context, returns).Fund(), k.Plan),
            p => p.Days.Length * BytesOfDay);
        var minimum = sized.Notional is null ? null : context.Parts.Get(
            new MinimumVarianceKey(context.Fund, context.Index!, context.Period),
            k => MinimumVarianceHedge.Fit(returns.BenchmarkIn(k.Period), returns.FundIn(k.Period)));
        var counterpart = catalogue.CounterpartOf(context.Subject.Fund.Instrument, context.LastDay);
        var comparison = HedgeComparison.Of(context, returns, plan, terms, counterpart, path, scope);
        foreach (var note in comparison.Notes)
        {
            context.Note("hedge.alternatives", note);
        }

        NoteUnknownTicks(context, counterpart);
        return sized with
        {
            Ratio = minimum?.Ratio * view.BookBeta,
            Effectiveness = minimum?.Effectiveness,
            Turnover = path?.Turnover,
            TradingCost = path?.TradingCost,
            CostInForce = path is null ? null : CostInForce.Of(path),
            Alternatives = comparison.Alternatives,
            Path = path?.Days ?? [],
        };
    }

    /// <summary>What can be said without prices.</summary>
    private static HedgeAnswer Sized(View view, FundTerms terms, double? vol)
    {
        var notional = HedgeSizing.Notional(view.Book, view.BookBeta, terms.Leverage);
        var net = HedgeSizing.NetExposureAfterReset(view.Book, view.BookBeta, terms.Leverage, view.Move);
        var exposure = view.Book * view.BookBeta;
        return new HedgeAnswer
        {
            Notional = notional,
            NotionalAfterMove = HedgeSizing.NotionalAfterMove(view.Book, view.BookBeta, terms.Leverage, view.Move),
            NetExposureAfterMove = net,
            NetExposureFraction = exposure == 0 ? null : net / exposure,
            Carry = notional is { } dollars && vol is { } volatility
                ? HedgeCarryAnswer.Of(HedgeCarry.Of(dollars, terms, volatility, (double)view.Days / TradingYear.Days), view.Book)
                : null,
            Ratio = null,
            Effectiveness = null,
            Turnover = null,
            TradingCost = null,
            CostInForce = null,
            Alternatives = [],
            Path = [],
        };
    }

    private static void NoteUnknownTicks(AnswerContext context, Instrument? counterpart)
    {
        var subject = context.Subject;
        InstrumentPrices?[] traded = [subject.Fund, counterpart is null ? null : subject.Market.Find(counterpart.Symbol), subject.Index];
        var unknown = traded.OfType<InstrumentPrices>().Where(p => p.BasisNote(PriceBasis.Traded) is not null).Select(p => p.Symbol).ToList();
        if (context.View.Cost > 0 && unknown.Count > 0)
        {
            context.Note("hedge.costInForce", $"The prices of {string.Join(", ", unknown)} as traded are not known, so a tick cannot make their trades dearer.");
        }
    }
}

/// <summary>What the minimum-variance ratio depends on.</summary>
internal sealed record MinimumVarianceKey(SeriesKey Fund, SeriesKey Index, ReturnPeriod Period);

/// <summary>What the hedged path depends on; without a leverage of the view, the fund's own of each day.</summary>
internal sealed record HedgePathKey(SeriesKey Fund, SeriesKey Index, ReturnPeriod Period, HedgePlan Plan, double? Leverage);
