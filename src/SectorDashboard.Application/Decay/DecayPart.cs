using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Decay;

/// <summary>The decay ledgers, and the daily-reset path that the fund is drawn against.</summary>
internal static class DecayPart
{
    private const int BytesOfLedger = 160;

    public static DecayAnswer Of(AnswerContext context, DatedTerms terms)
    {
        if (context.Kept is not { } kept)
        {
            return DecayAnswer.None;
        }

        var selected = context.Parts.Get(
            new DecayLedgerKey(kept.Key, kept.Period, terms), k => DecayLedger.Of(kept.Returns, k.Period, k.Terms));
        var years = context.Parts.Get(
            new YearLedgersKey(kept.Key, context.LastDay, terms), k => Years(kept.Returns, k), y => y.Length * BytesOfLedger);
        if (selected.TotalLoss is { } day)
        {
            context.Note(
                "decay.selected.totalLoss",
                $"On {day:yyyy-MM-dd} {context.Index!.Symbol} moved so far that a daily multiple of it lost everything; the daily reset is zero from that close on.");
        }

        foreach (var year in years.Where(year => year.EarlierParts.Count > 0))
        {
            var before = year.EarlierParts[^1];
            context.Note(
                "decay.years",
                $"{context.Fund.Symbol} changed its multiple from {before.Leverage} to {year.Leverage} after the close of {before.To:yyyy-MM-dd}: each day has the multiple in force, and the parts before and after are compounded.");
        }

        return new DecayAnswer(selected, years);
    }

    /// <summary>Growth of 1 along the daily-reset path with costs, a value for each close of the range; empty without returns.</summary>
    public static double[] DailyReset(AnswerContext context, DatedTerms terms) => context.Returns is not { } returns ? [] : context.Parts.Get(
        new DailyResetPathKey(context.Index!, context.Fund, context.Period, terms),
        k =>
        {
            var values = new double[k.Period.Count + 1];
            DailyResetPath.Fill(returns, k.Period, k.Terms, values);
            return values;
        },
        v => v.Length * sizeof(double));

    private static DecayLedger[] Years(AlignedReturns returns, YearLedgersKey key)
    {
        var known = returns.Between(DateOnly.MinValue, key.LastDay);
        var ledgers = new List<DecayLedger>();
        foreach (var year in returns.CalendarYears().Select(year => year.Within(known)).TakeWhile(year => year.Count > 0))
        {
            ledgers.Add(DecayLedger.Of(returns, year, key.Terms));
        }

        return [.. ledgers];
    }
}

/// <summary>What the ledger of a period depends on.</summary>
internal sealed record DecayLedgerKey(AlignedReturnsKey Returns, ReturnPeriod Period, DatedTerms Terms);

/// <summary>What the ledgers of the calendar years up to a day depend on.</summary>
internal sealed record YearLedgersKey(AlignedReturnsKey Returns, DateOnly LastDay, DatedTerms Terms);

/// <summary>What the daily-reset path of a period depends on; the fund decides which days are common.</summary>
internal sealed record DailyResetPathKey(SeriesKey Index, SeriesKey Fund, ReturnPeriod Period, DatedTerms Terms);
