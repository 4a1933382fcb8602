using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Regimes;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Quotes;

namespace SectorDashboard.Application.Regimes;

/// <summary>
/// Spike or reassessment. Whole histories are walked through once for each state of the prices; the view's last day then cuts them down to
/// what was known by then.
/// </summary>
internal static class RegimePart
{
    public static RegimeAnswer Of(AnswerContext context, FundTerms terms)
    {
        var answer = context.Index is { } key ? Of(context, key, terms) : null;
        foreach (var note in RegimeNotes.Of(answer ?? RegimeFigures.Unknown, context, RegimeSurroundings.In(context.Subject.Market, context.ReturnBasis)))
        {
            context.Note(note.Field, note.Reason);
        }

        return answer ?? RegimeFigures.Unknown;
    }

    private static RegimeAnswer? Of(AnswerContext context, SeriesKey indexKey, FundTerms terms)
    {
        var subject = context.Subject;
        var surroundings = RegimeSurroundings.In(subject.Market, context.ReturnBasis);
        var index = context.Parts.Get(
            new IndexRegimeKey(indexKey),
            _ => IndexRegime.Of(subject.Index!.Bars(context.ReturnBasis)),
            r => r.Dates.Length * IndexRegime.BytesOfDay);
        var last = index.LastKnown(context.LastDay);
        if (last < 0)
        {
            return null;
        }

        var turbulence = context.Parts.Get(
            new TurbulenceForecastKey(indexKey, surroundings.VolatilityKey),
            _ => TurbulenceForecast(index, surroundings),
            p => p.Length * sizeof(double));
        var isBull = subject.Fund.Instrument.LeverageHistory[^1].Leverage > 0;
        var suchKey = new SuchDaysKey(
            context.Fund, indexKey, surroundings.VolatilityKey, surroundings.MarketKey, new FundSpikes(context.View.Spike, context.View.Surge, isBull));
        var such = context.Parts.Get(
            suchKey,
            k => SuchDays.Of(k.Spikes, subject.Fund.Bars(context.ReturnBasis), QuotePart.DollarVolumes(context, subject.Fund), index, surroundings),
            s => s.On.Length * SuchDays.BytesOfDay);
        var everyDay = context.Parts.Get(
            new TurbulenceScoreKey(indexKey, surroundings.VolatilityKey, last),
            k => ForecastScore.KnownOn(k.LastDay, turbulence, index.Turbulent, EveryDay(index), VarianceHistory.Horizon, TradingYear.Days));
        var volatility = context.Parts.Get(
            new ExpectedVolatilityKey(indexKey, last, context.View.Days), k => VarianceForecast.Volatility(index.Variance, k.Days, k.LastDay));
        var figures = context.Parts.Get(
            new RegimeFiguresKey(suchKey, last), k => new RegimeFigures(index, such, turbulence, everyDay, k.LastDay).Known());
        return context.Parts.Get(new RegimeKey(suchKey, last, context.View.Days, terms), k => Complete(figures, k, index, such, volatility));
    }

    private static RegimeAnswer Complete(RegimeAnswer figures, RegimeKey key, IndexRegime index, SuchDays such, double? volatility)
    {
        // What is lost when the index is expected to end where it is; a gain is a negative cost.
        double? Cost(Func<double, double, double, double, double, double?> fundReturn) => volatility is { } expected
            ? 0 - fundReturn(key.Terms.Leverage, 0, expected, key.Days / (double)TradingYear.Days, key.Terms.AnnualCost)
            : null;
        var complete = figures with
        {
            Turbulence = figures.Turbulence with
            {
                ExpectedVolatility = volatility,
                ExpectedCost = Cost(EstimatedReturn.Mean),
                MedianCost = Cost(EstimatedReturn.Median),
            },
        };
        var words = new RegimeWords(complete, key, index, such);
        return complete with { Reasons = [.. words.Reasons()], Verdict = words.Verdict() };
    }

    private static double[] TurbulenceForecast(IndexRegime index, RegimeSurroundings surroundings) => WalkForward.Forecast(
        RegimeFeatures.OfTurbulence(index.Variance, surroundings.Implied(index.Dates)),
        index.Turbulent,
        EveryDay(index),
        VarianceHistory.Horizon,
        TradingYear.Days);

    private static bool[] EveryDay(IndexRegime index)
    {
        var days = new bool[index.Dates.Length];
        Array.Fill(days, true);
        return days;
    }
}

/// <summary>What the walk-forward turbulence forecasts depend on.</summary>
internal sealed record TurbulenceForecastKey(SeriesKey Index, SeriesKey? Implied);

/// <summary>What their score as known on a day depends on; the day is a position in the index's days.</summary>
internal sealed record TurbulenceScoreKey(SeriesKey Index, SeriesKey? Implied, int LastDay);

/// <summary>What the expected volatility depends on.</summary>
internal sealed record ExpectedVolatilityKey(SeriesKey Index, int LastDay, int Days);

/// <summary>What the regime figures as known on a day depend on.</summary>
internal sealed record RegimeFiguresKey(SuchDaysKey SuchDays, int LastDay);

/// <summary>What they depend on with the costs of holding the fund.</summary>
internal sealed record RegimeKey(SuchDaysKey SuchDays, int LastDay, int Days, FundTerms Terms);
