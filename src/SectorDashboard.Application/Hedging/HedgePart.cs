using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Hedging;

/// <summary>The hedge of the view's book.</summary>
internal static class HedgePart
{
    private const double BasisPoint = 1e-4;
    private const int BytesOfDay = 32;

    public static HedgeAnswer Of(AnswerContext context, double leverage)
    {
        var view = context.View;
        var notional = HedgeSizing.Notional(view.Book, view.BookBeta, leverage);
        var net = HedgeSizing.NetExposureAfterReset(view.Book, view.BookBeta, leverage, view.Move);
        var exposure = view.Book * view.BookBeta;
        double? fraction = exposure == 0 ? null : net / exposure;
        if (notional is null)
        {
            context.Note("hedge.notional", "A fund without leverage cannot hedge.");
        }

        if (context.Returns is not { } returns || notional is null)
        {
            return new HedgeAnswer(notional, null, null, net, fraction, null, null, []);
        }

        var minimum = context.Parts.Get(
            new MinimumVarianceKey(context.Fund, context.Index!, context.Period),
            k => MinimumVarianceHedge.Fit(returns.BenchmarkIn(k.Period), returns.FundIn(k.Period)));
        var plan = new HedgePlan(view.Book, view.BookBeta, leverage, view.Rebalance, view.Cost * BasisPoint);
        var path = context.Parts.Get(
            new HedgePathKey(context.Fund, context.Index!, context.Period, plan),
            k => HedgeSimulation.Run(returns, k.Period, k.Plan),
            p => p.Days.Length * BytesOfDay);
        return new HedgeAnswer(
            notional, minimum?.Ratio * view.BookBeta, minimum?.Effectiveness, net, fraction, path.Turnover, path.Cost, path.Days);
    }
}

/// <summary>What the minimum-variance ratio depends on.</summary>
internal sealed record MinimumVarianceKey(SeriesKey Fund, SeriesKey Index, ReturnPeriod Period);

/// <summary>What the hedged path depends on.</summary>
internal sealed record HedgePathKey(SeriesKey Fund, SeriesKey Index, ReturnPeriod Period, HedgePlan Plan);
