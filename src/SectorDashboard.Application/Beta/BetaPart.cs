using SectorDashboard.Analytics.Beta;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Beta;

/// <summary>The fund's beta to the index over the range and rolling, and to the broad market.</summary>
internal static class BetaPart
{
    private const int BytesOfRollingValue = 48;

    public static BetaAnswer Of(AnswerContext context)
    {
        if (context.Returns is not { } returns)
        {
            return new BetaAnswer(null, ArraySegment<RollingBetaValue>.Empty, null, FiveYearMonthly(context));
        }

        var (full, downside) = context.Parts.Get(new FullBetaKey(context.Fund, context.Index!, context.Period), k => (
            RegressionBeta.Of(OrdinaryLeastSquares.Fit(returns.FundIn(k.Period), returns.BenchmarkIn(k.Period))),
            DownsideBeta.Fit(returns.FundIn(k.Period), returns.BenchmarkIn(k.Period))?.Beta));
        var rolling = context.Parts.Get(
            new RollingBetaKey(context.Fund, context.Index!, context.View.Window, context.View.Beta),
            k => RollingBeta.Compute(returns, k.Window, k.Method),
            r => r.Length * BytesOfRollingValue);
        var shown = Between(rolling, context.FirstDay, context.LastDay);
        if (shown.Count == 0)
        {
            context.Note("beta.rolling", $"No day of the range has {context.View.Window} returns behind it.");
        }

        return new BetaAnswer(full, shown, downside, FiveYearMonthly(context));
    }

    private static MonthlyBetaAnswer? FiveYearMonthly(AnswerContext context)
    {
        if (context.Subject.Broad is not { } broad)
        {
            return null;
        }

        var fund = context.Subject.Fund;
        var estimate = context.Parts.Get(
            new MonthlyBetaKey(context.Fund, SeriesKey.Of(broad, context.ReturnBasis), context.View.Range.To ?? DateOnly.MaxValue),
            k => MonthlyBeta.Fit(fund.Bars(context.ReturnBasis).ToCloses(), broad.Bars(context.ReturnBasis).ToCloses(), k.Day));
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
internal sealed record FullBetaKey(SeriesKey Fund, SeriesKey Index, ReturnPeriod Period);

/// <summary>What the rolling beta depends on.</summary>
internal sealed record RollingBetaKey(SeriesKey Fund, SeriesKey Index, int Window, BetaMethod Method);

/// <summary>What the monthly beta depends on.</summary>
internal sealed record MonthlyBetaKey(SeriesKey Fund, SeriesKey Broad, DateOnly Day);
