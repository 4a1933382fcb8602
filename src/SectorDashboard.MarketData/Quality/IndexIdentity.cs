using SectorDashboard.Analytics.LeveragedFunds;
using SectorDashboard.Analytics.Series;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.MarketData.Quality;

/// <summary>
/// A geared fund's daily returns beside its multiple of the index's. Whatever stands for the index is a witness, and the one that comes
/// closest on a day is heard: if any of them bears the fund out, the fund's price is right.
/// </summary>
internal sealed class IndexIdentity
{
    private IndexIdentity(int days)
    {
        Expected = NotGiven(days);
        Difference = NotGiven(days);
        WithDistributions = NotGiven(days);
        Witness = new InstrumentPrices?[days];
        HasOwnIndex = new bool[days];
    }

    /// <summary>The multiple times the index's return of each of the fund's days; NaN where no witness has the day and the one before.</summary>
    public double[] Expected { get; }

    /// <summary>The fund's return less that.</summary>
    public double[] Difference { get; }

    /// <summary>The least difference where distributions of fund or index may be counted in; NaN where the adjusted closes do not tell.</summary>
    public double[] WithDistributions { get; }

    /// <summary>Whose return it is.</summary>
    public InstrumentPrices?[] Witness { get; }

    /// <summary>Whether a witness was heard that follows the very index of the fund.</summary>
    public bool[] HasOwnIndex { get; }

    /// <summary>The identity of a fund in its market; null for what is not geared.</summary>
    public static IndexIdentity? Of(InspectedPrices inspected)
    {
        var fund = inspected.Instrument;
        if (!fund.IsGeared)
        {
            return null;
        }

        var identity = new IndexIdentity(inspected.Bars.Count);
        var multiples = new LeverageSchedule(fund.LeverageHistory);
        InstrumentPrices[] witnesses = [.. fund.IndexCandidates.Select(inspected.Market.Find).OfType<InstrumentPrices>()];

        // A fund on another index strays by more than an error: it is heard only where nobody knows better.
        InstrumentPrices[] close = [.. witnesses.Where(w => w.Instrument.Kind == InstrumentKind.Index || fund.IndexHistory.Any(index => Follows(w.Instrument, index.Name)))];
        identity.Hear(inspected.Bars, fund, multiples, close);
        identity.Hear(inspected.Bars, fund, multiples, [.. witnesses.Except(close)]);
        return identity;
    }

    private static bool Follows(Instrument witness, string? index) => index is not null && (witness.Index == index || witness.Name == index);

    private void Hear(BarSeries bars, Instrument fund, LeverageSchedule multiples, InstrumentPrices[] witnesses)
    {
        // Only the days are spoken for that nobody before these could speak for.
        var open = Array.ConvertAll(Expected, double.IsNaN);
        var fundTotal = GrowthsOf(bars.AdjustedClose);
        foreach (var witness in witnesses)
        {
            var index = witness.Bars(PriceBasis.Split);

            // What follows the fund's present index is taken to have followed the earlier ones as well: the funds on an index change it together.
            var isOwn = Follows(witness.Instrument, fund.Index);
            var price = Growths(bars.Dates, index.Dates, index.Close);
            var total = Growths(bars.Dates, index.Dates, index.AdjustedClose);
            for (var i = 1; i < bars.Count; i++)
            {
                if (!open[i] || double.IsNaN(price[i]) || bars.Dates[i] < fund.LeverageHistory[0].From)
                {
                    continue;
                }

                var multiple = multiples.On(bars.Dates[i]);
                var growth = bars.Close[i] / bars.Close[i - 1];
                var expected = multiple * (price[i] - 1);
                HasOwnIndex[i] |= isOwn || Follows(witness.Instrument, fund.IndexOn(bars.Dates[i]));
                WithDistributions[i] = Least(WithDistributions[i], fundTotal[i] - 1 - expected);
                WithDistributions[i] = Least(WithDistributions[i], growth - 1 - (multiple * (total[i] - 1)));
                WithDistributions[i] = Least(WithDistributions[i], fundTotal[i] - 1 - (multiple * (total[i] - 1)));
                if (!(Math.Abs(growth - 1 - expected) >= Math.Abs(Difference[i])))
                {
                    Expected[i] = expected;
                    Difference[i] = growth - 1 - expected;
                    Witness[i] = witness;
                }
            }
        }
    }

    private static double Least(double known, double other) =>
        double.IsNaN(other) || Math.Abs(other) >= Math.Abs(known) ? known : other;

    private static double[] Growths(DateOnly[] days, DateOnly[] dates, double[] values) => GrowthsOf(SessionJoin.OnSessions(days, dates, values));

    private static double[] GrowthsOf(double[] values)
    {
        var growths = NotGiven(values.Length);
        for (var i = 1; i < growths.Length; i++)
        {
            growths[i] = values[i] / values[i - 1];
        }

        return growths;
    }

    private static double[] NotGiven(int days)
    {
        var values = new double[days];
        Array.Fill(values, double.NaN);
        return values;
    }
}
