using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Quotes;

/// <summary>The fund's last session of the range, and the dollar volumes behind it.</summary>
internal static class QuotePart
{
    public static Quote? Of(AnswerContext context)
    {
        var fund = context.Subject.Fund;
        var shown = fund.Bars(context.View.Basis);
        var day = shown.IndexAtOrBefore(context.View.Range.To ?? shown.Dates[^1]);
        return day < 0 ? null : context.Parts.Get(
            new QuoteKey(SeriesKey.Of(fund, context.View.Basis), shown.Dates[day]),
            _ => Quote.On(day, shown, fund.Bars(context.ReturnBasis), DollarVolumes(context, fund)));
    }

    /// <summary>Close times shares on each day, the same before and after a split; NaN where the source gives no volume.</summary>
    public static double[] DollarVolumes(AnswerContext context, InstrumentPrices prices) => context.Parts.Get(
        new DollarVolumeKey(SeriesKey.Of(prices, PriceBasis.Split)),
        _ =>
        {
            var bars = prices.Bars(PriceBasis.Split);
            var dollars = new double[bars.Count];
            for (var day = 0; day < dollars.Length; day++)
            {
                dollars[day] = bars.Close[day] * bars.Volume[day];
            }

            return dollars;
        },
        d => d.Length * sizeof(double));
}

/// <summary>What a quote depends on.</summary>
internal sealed record QuoteKey(SeriesKey Fund, DateOnly Day);

/// <summary>What the dollar volumes of a series depend on.</summary>
internal sealed record DollarVolumeKey(SeriesKey Series);
