using SectorDashboard.Analytics.Decay;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Decay;

/// <summary>The decay ledgers, and the daily-reset path that the fund is drawn against.</summary>
internal static class DecayPart
{
    private const int BytesOfLedger = 160;

    public static DecayAnswer Of(AnswerContext context, FundTerms terms)
    {
        if (context.Returns is not { } returns)
        {
            return DecayAnswer.None;
        }

        var selected = context.Parts.Get(
            new DecayLedgerKey(context.Fund, context.Index!, context.Period, terms), k => DecayLedger.Of(returns, k.Period, k.Terms));
        var ownLeverage = context.View.Leverage is null;
        var years = context.Parts.Get(
            new YearLedgersKey(context.Fund, context.Index!, context.LastDay, terms, ownLeverage),
            k => Years(returns, k, context.Subject),
            y => y.Length * BytesOfLedger);
        var history = context.Subject.Fund.Instrument.LeverageHistory;
        if (ownLeverage && history.Count > 1)
        {
            context.Note(
                "decay.years",
                $"{context.Fund.Symbol} changed its multiple on {history[^1].From:yyyy-MM-dd}; the ledger of a period has the multiple of the period's end.");
        }

        return new DecayAnswer(selected, years);
    }

    /// <summary>Growth of 1 along the daily-reset path with costs, a value for each close of the range; empty without returns.</summary>
    public static double[] DailyReset(AnswerContext context, FundTerms terms) => context.Returns is not { } returns ? [] : context.Parts.Get(
        new DailyResetPathKey(context.Index!, context.Fund, context.Period, terms),
        k =>
        {
            var values = new double[k.Period.Count + 1];
            DailyResetPath.Fill(returns.BenchmarkIn(k.Period), k.Terms, values);
            return values;
        },
        v => v.Length * sizeof(double));

    private static DecayLedger[] Years(AlignedReturns returns, YearLedgersKey key, Subject subject)
    {
        var known = returns.Between(DateOnly.MinValue, key.LastDay).Count;
        var ledgers = new List<DecayLedger>();
        foreach (var year in returns.CalendarYears().TakeWhile(year => year.Start < known))
        {
            var period = year with { Count = Math.Min(year.Count, known - year.Start) };
            var own = key.FundsOwnLeverage ? subject.Fund.Instrument.LeverageOn(returns.To(period)) : null;
            ledgers.Add(DecayLedger.Of(returns, period, key.Terms with { Leverage = own ?? key.Terms.Leverage }));
        }

        return [.. ledgers];
    }
}

/// <summary>What the ledger of a period depends on.</summary>
internal sealed record DecayLedgerKey(SeriesKey Fund, SeriesKey Index, ReturnPeriod Period, FundTerms Terms);

/// <summary>What the ledgers of the calendar years up to a day depend on; with the fund's own leverage, each year has that of its time.</summary>
internal sealed record YearLedgersKey(SeriesKey Fund, SeriesKey Index, DateOnly LastDay, FundTerms Terms, bool FundsOwnLeverage);

/// <summary>What the daily-reset path of a period depends on; the fund decides which days are common.</summary>
internal sealed record DailyResetPathKey(SeriesKey Index, SeriesKey Fund, ReturnPeriod Period, FundTerms Terms);
