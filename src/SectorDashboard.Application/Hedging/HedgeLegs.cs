using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Options;
using SectorDashboard.Analytics.Series;
using SectorDashboard.Analytics.Volatility;
using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Hedging;

/// <summary>What the view's book can be hedged with, on the common days of fund and index in the range.</summary>
internal sealed class HedgeLegs(AnswerContext context, AlignedReturns returns)
{
    private const int BytesOfDay = 32;

    // An option of fewer days has next to no price to model.
    private const int ShortestLife = 5;

    private readonly ReturnPeriod _period = context.Period;

    /// <summary>A geared fund's multiple on a day; before the first one known, that. What is not geared has 1.</summary>
    public static double MultipleOn(Instrument fund, DateOnly day) => fund.LeverageOn(day) ?? (fund.IsGeared ? fund.LeverageHistory[0].Leverage : 1);

    /// <summary>Trading days from the purchase of an option to its expiry.</summary>
    public static int OptionLife(int days) => Math.Max(ShortestLife, days);

    /// <summary>The index itself.</summary>
    public HedgeLeg Index() => Traded(context.Subject.Index!, 1)!;

    /// <summary>The view's fund with its multiple of each day, or with the view's.</summary>
    public HedgeLeg Fund() => Traded(context.Subject.Fund, context.View.Leverage)!;

    /// <summary>Another fund with its multiple of each day; null where it lacks a price on one of them.</summary>
    public HedgeLeg? Fund(InstrumentPrices other) => Traded(other, null);

    /// <summary>The daily-reset path of a fund on the index, with costs, in place of prices.</summary>
    public HedgeLeg DailyReset(FundTerms terms)
    {
        var values = new double[_period.Count + 1];
        DailyResetPath.Fill(returns, _period, new DatedTerms(LeverageSchedule.Constant(terms.Leverage), terms.Fee, terms.Cash, terms.Spread), values);
        return HedgeLeg.OfFund(values, Constant(terms.Leverage));
    }

    /// <summary>The option that covers the book, priced with the volatility of the view's window known at each close; null where one is not known.</summary>
    public HedgeLeg? Option(OptionKind kind, double cash) => context.Parts.Get(
        new OptionLegKey(context.Fund, context.Index!, _period, kind, context.View.Window, OptionLife(context.View.Days), cash),
        k => RollingOption.Leg(k.Kind, IndexCloses(), Volatilities(k.Window), k.Life, k.Cash),
        leg => leg is null ? 0 : leg.Prices.Length * BytesOfDay);

    private ReadOnlySpan<DateOnly> Days() => returns.Dates.AsSpan(_period.Start, _period.Count + 1);

    private ReadOnlySpan<double> IndexCloses() => returns.BenchmarkCloses.AsSpan(_period.Start, _period.Count + 1);

    private HedgeLeg? Traded(InstrumentPrices prices, double? multiple)
    {
        var own = context.Parts.Get(
            new TradedLegKey(SeriesKey.Of(prices, context.ReturnBasis), context.Fund, context.Index!, _period),
            k => prices.Bars(k.Series.Basis).ToCloses().On(Days()) is { } closes
                ? HedgeLeg.OfFund(closes, Multiples(prices.Instrument)) with { TradedPrices = prices.QuotedCloses()?.On(Days()) }
                : null,
            leg => leg is null ? 0 : leg.Prices.Length * BytesOfDay);
        return multiple is { } given ? own?.GearedBy(given) : own;
    }

    private double[] Multiples(Instrument fund)
    {
        var days = Days();
        var multiples = new double[days.Length];
        for (var day = 0; day < multiples.Length; day++)
        {
            // What is held after a close has the multiple of the next session.
            multiples[day] = MultipleOn(fund, days[Math.Min(day + 1, days.Length - 1)]);
        }

        return multiples;
    }

    private double[] Constant(double multiple)
    {
        var multiples = new double[_period.Count + 1];
        Array.Fill(multiples, multiple);
        return multiples;
    }

    /// <summary>The index's volatility at each close, from its own bars; NaN where it has too few.</summary>
    private double[] Volatilities(int window)
    {
        var bars = context.Subject.Index!.Bars(context.ReturnBasis);
        var days = Days();
        var first = Math.Max(0, bars.IndexAtOrBefore(days[0]) - window);
        var rolling = RollingVolatility.CloseToClose(bars.Close.AsSpan(first, bars.IndexAtOrBefore(days[^1]) + 1 - first), window);
        var volatilities = new double[days.Length];
        for (var day = 0; day < volatilities.Length; day++)
        {
            var behind = bars.IndexAtOrBefore(days[day]) - first - window;
            volatilities[day] = behind < 0 ? double.NaN : rolling[behind];
        }

        return volatilities;
    }
}

/// <summary>What the leg of a series depends on, fund and index deciding which days are common.</summary>
internal sealed record TradedLegKey(SeriesKey Series, SeriesKey Fund, SeriesKey Index, ReturnPeriod Period);

/// <summary>What the option leg depends on; the fund decides which days are common.</summary>
internal sealed record OptionLegKey(SeriesKey Fund, SeriesKey Index, ReturnPeriod Period, OptionKind Kind, int Window, int Life, double Cash);
