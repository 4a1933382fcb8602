using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Beta;

/// <summary>The fund's beta to the index over the range and rolling, and to the broad market.</summary>
internal static class BetaPart
{
    private const int BytesOfRollingValue = 32;

    public static BetaAnswer Of(AnswerContext context)
    {
        if (context.Kept is not { } kept)
        {
            return new BetaAnswer(null, ArraySegment<RollingBetaValue>.Empty, null, FiveYearMonthly(context), [], Published(context), null);
        }

        var returns = kept.Returns;
        var (full, downside) = context.Parts.Get(new FullBetaKey(kept.Key, kept.Period), k => (
            RegressionBeta.Of(OrdinaryLeastSquares.Fit(returns.FundIn(k.Period), returns.BenchmarkIn(k.Period))),
            DownsideBeta.Fit(returns.FundIn(k.Period), returns.BenchmarkIn(k.Period))?.Beta));
        var rolling = context.Parts.Get(
            new RollingBetaKey(kept.Key, context.View.Window, context.View.Beta),
            k => RollingBeta.Compute(returns, k.Window, k.Method),
            r => r.Length * BytesOfRollingValue);
        var shown = Between(rolling, context.FirstDay, context.LastDay);
        if (shown.Count == 0)
        {
            context.Note("beta.rolling", $"No day of the range has {context.View.Window} returns behind it.");
        }

        return new BetaAnswer(full, shown, downside, FiveYearMonthly(context), Methods(context, kept), Published(context), Adjusted(context, full));
    }

    private static MethodBeta[] Methods(AnswerContext context, KeptReturns kept)
    {
        var end = kept.Period.Start + kept.Period.Count;
        if (end < context.View.Window)
        {
            context.Note("beta.methods", $"There are only {end} common returns up to {context.LastDay:yyyy-MM-dd}, fewer than the window.");
            return [];
        }

        var methods = context.Parts.Get(new BetaComparisonKey(kept.Key, end, context.View.Window), k => BetaComparison.At(kept.Returns, k.End, k.Window));
        var missing = string.Join(", ", methods.Where(method => method.Beta is null).Select(method => method.Name));
        if (missing.Length > 0)
        {
            context.Note("beta.methods", $"None by {missing} over the {context.View.Window} returns up to {context.LastDay:yyyy-MM-dd}: too few for it, or an index that did not move.");
        }

        return methods;
    }

    private static PublishedBeta? Published(AnswerContext context) =>
        context.Subject.Fund.Instrument.PublishedBetas.LastOrDefault(published => published.AsOf <= context.LastDay);

    private static double? Adjusted(AnswerContext context, RegressionBeta? full)
    {
        var fund = context.Subject.Fund;
        var leverage = fund.Instrument.LeverageOn(context.LastDay) ?? fund.Instrument.LeverageHistory[0].Leverage;
        if (full is null || AdjustedBeta.Blume(full.Beta, leverage) is not { } adjusted)
        {
            context.Note("beta.adjusted", $"Blume's adjustment pulls a beta toward 1; {fund.Symbol} is reset to {Say.Number(leverage, 1)} times its index every day, so there is none.");
            return null;
        }

        return adjusted;
    }

    private static MonthlyBetaAnswer? FiveYearMonthly(AnswerContext context)
    {
        if (context.Subject.Broad is not { } broad)
        {
            return null;
        }

        var fund = context.Subject.Fund;
        var returns = new AlignedReturnsKey(context.Fund, SeriesKey.Of(broad, context.ReturnBasis), context.LeftOut(fund, broad));
        var estimate = context.Parts.Get(
            new MonthlyBetaKey(returns, context.View.Range.To ?? DateOnly.MaxValue),
            k => MonthlyBeta.Fit(
                AlignedReturns.Join(fund.Bars(context.ReturnBasis).ToCloses(), broad.Bars(context.ReturnBasis).ToCloses()).Without(k.Returns.LeftOut.Days), k.Day));
        if (estimate is not { } e)
        {
            context.Note("beta.fiveYearMonthly", $"{fund.Symbol} and {broad.Symbol} have fewer than 60 monthly returns in common.");
            return null;
        }

        return new MonthlyBetaAnswer(broad.Symbol, e.Beta, [e.Lower, e.Upper], e.N);
    }

    private static ArraySegment<RollingBetaValue> Between(RollingBetaValue[] rolling, DateOnly firstDay, DateOnly lastDay)
    {
        var first = 0;
        while (first < rolling.Length && rolling[first].Date < firstDay)
        {
            first++;
        }

        var end = rolling.Length;
        while (end > first && rolling[end - 1].Date > lastDay)
        {
            end--;
        }

        return new ArraySegment<RollingBetaValue>(rolling, first, end - first);
    }
}

/// <summary>What the regressions over the range depend on.</summary>
internal sealed record FullBetaKey(AlignedReturnsKey Returns, ReturnPeriod Period);

/// <summary>What the rolling beta depends on.</summary>
internal sealed record RollingBetaKey(AlignedReturnsKey Returns, int Window, BetaMethod Method);

/// <summary>What the estimators side by side depend on.</summary>
internal sealed record BetaComparisonKey(AlignedReturnsKey Returns, int End, int Window);

/// <summary>What the monthly beta depends on.</summary>
internal sealed record MonthlyBetaKey(AlignedReturnsKey Returns, DateOnly Day);
