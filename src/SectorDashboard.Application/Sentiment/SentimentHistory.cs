using SectorDashboard.Analytics.Sentiment;
using SectorDashboard.Analytics.Volume;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Quotes;
using SectorDashboard.Application.Surroundings;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Application.Sentiment;

/// <summary>The sentiment of an index on each of its sessions; made once for a state of the market and then cut to the view.</summary>
/// <param name="Sessions">The index's sessions.</param>
/// <param name="Components">What the score is made of.</param>
/// <param name="Weights">The components' weights.</param>
/// <param name="Gauge">Their ranks.</param>
/// <param name="Days">The sessions that have a score.</param>
/// <param name="Breadth">The members' breadth; null where no members are known.</param>
/// <param name="Rotation">The index against each benchmark.</param>
/// <param name="Volume">The fund's trading on its full sessions.</param>
/// <param name="NetDemand">The net demand of the index's geared funds on each session of the fund; NaN where none has a volume.</param>
/// <param name="Surroundings">What happens around the index.</param>
internal sealed record SentimentHistory(
    DateOnly[] Sessions, SentimentComponent[] Components, double[] Weights, SentimentGauge Gauge, SentimentDay[] Days,
    BreadthHistory? Breadth, RotationHistory[] Rotation, VolumeHistory Volume, double[] NetDemand, SurroundingHistory[] Surroundings)
{
    // Two columns for each component, six for breadth, five for each benchmark, two more surroundings, the days with their scores, volumes and demand.
    public int Bytes => Sessions.Length * sizeof(double) * ((2 * Components.Length) + 6 + (5 * Rotation.Length) + 10);

    /// <summary>The components' weights, with those that a reader has set.</summary>
    public double[] WeightsUnder(string? weights) =>
        weights is null ? Weights : [.. Components.Select(component => component.Weight == 0 ? 0 : SentimentWeights.Of(weights, component.Name) ?? component.Weight)];

    public static SentimentHistory Of(AnswerContext context, InstrumentPrices index, InstrumentCatalogue catalogue)
    {
        var (market, fund, _, _, _) = context.Subject;
        InstrumentPrices[] family = [.. catalogue.SameIndexFamily(fund.Instrument).Select(other => market.Find(other.Symbol)).OfType<InstrumentPrices>()];
        var bars = index.Bars(PriceBasis.Total);
        var prices = new SessionPrices(market, bars.Dates);
        var breadth = index.Instrument.Members is { Count: > 0 } members ? BreadthHistory.Of(members, prices, bars.Close) : null;
        RotationHistory[] rotation = [.. RotationHistory.Benchmarks.Where(symbol => symbol != index.Symbol).Select(symbol => RotationHistory.Of(symbol, prices, bars.Close))];
        var components = Gather(context, new SentimentComponents(prices, index.Symbol, bars.Close), prices, FundPair.Of(fund, family), breadth, rotation);
        double[] weights = [.. components.Select(component => component.Weight)];
        var gauge = new SentimentGauge([.. components.Select(component => component.Input)]);
        return new SentimentHistory(
            bars.Dates, components, weights, gauge, Scored(bars.Dates, gauge, weights), breadth, rotation, VolumeOf(context, fund), NetDemandOf(context, family),
            [.. Around(prices, index.Symbol, breadth, rotation)]);
    }

    private static IEnumerable<SurroundingHistory> Around(SessionPrices prices, string index, BreadthHistory? breadth, RotationHistory[] rotation)
    {
        if (breadth is not null)
        {
            yield return new SurroundingHistory("breadth", $"Members of {index} above their mean of 50 sessions", SurroundingUnit.Share, breadth.Above50);
        }

        foreach (var benchmark in rotation)
        {
            yield return new SurroundingHistory($"against {benchmark.Benchmark}", $"{index} relative to {benchmark.About}", SurroundingUnit.Ratio, benchmark.Strength);
        }

        var volatility = prices.FirstWithPrices("VIXCLS", "^VIX");
        yield return new SurroundingHistory("volatility index", $"{volatility}, implied volatility of the S&P 500", SurroundingUnit.Percent, prices.Closes(volatility));
        yield return new SurroundingHistory("10-year yield", "10-year Treasury yield", SurroundingUnit.Percent, prices.Closes("DGS10"));
    }

    // An index whose members are known is a sector of the stock market, where other sectors and bonds are the alternatives; silver or gas is not.
    private static SentimentComponent[] Gather(
        AnswerContext context, SentimentComponents all, SessionPrices prices, FundPair pair, BreadthHistory? breadth, RotationHistory[] rotation)
    {
        var broad = rotation.Where(benchmark => benchmark.Benchmark == RotationHistory.Benchmarks[0]).Select(all.RelativeStrength);
        var sectors = rotation.Where(benchmark => benchmark.Benchmark != RotationHistory.Benchmarks[0]).ToList();
        return
        [
            all.Momentum(),
            all.RealisedVolatility(),
            all.VolatilityIndex(),
            SentimentComponents.PairVolume(pair, Dollars(context, prices, pair.Bull), Dollars(context, prices, pair.Bear)),
            all.BearVolume(pair, pair.Bear is { } bear ? VolumeOf(context, bear) : null),
            .. broad,
            .. breadth is null ? [] : new[] { all.Breadth(breadth), all.NewHighs(breadth), all.EqualWeight(breadth), all.SectorRotation(sectors), all.TreasuryYield() },
            all.Turnover(pair),
            all.Speculation(pair),
        ];
    }

    private static double[] Dollars(AnswerContext context, SessionPrices prices, InstrumentPrices? fund) =>
        fund is null ? prices.OnSessions([], []) : prices.OnSessions(fund.Bars(PriceBasis.Split).Dates, QuotePart.DollarVolumes(context, fund));

    private static VolumeHistory VolumeOf(AnswerContext context, InstrumentPrices fund) =>
        VolumeHistory.Of(fund.Bars(PriceBasis.Split).Dates, QuotePart.DollarVolumes(context, fund));

    private static double[] NetDemandOf(AnswerContext context, InstrumentPrices[] funds)
    {
        var sessions = context.Subject.Fund.Bars(PriceBasis.Split).Dates;
        var prices = new SessionPrices(context.Subject.Market, sessions);
        double[][] dollars = [.. funds.Select(fund => Dollars(context, prices, fund))];
        var (leverages, traded) = (new double[funds.Length], new double[funds.Length]);
        var demand = new double[sessions.Length];
        for (var s = 0; s < demand.Length; s++)
        {
            for (var f = 0; f < funds.Length; f++)
            {
                var leverage = funds[f].Instrument.LeverageOn(sessions[s]);
                (leverages[f], traded[f]) = (leverage ?? 0, leverage is null ? double.NaN : dollars[f][s]);
            }

            demand[s] = BullBearVolume.NetDemand(leverages, traded) ?? double.NaN;
        }

        return demand;
    }

    /// <summary>The sessions that have a score under some weights.</summary>
    public static SentimentDay[] Scored(DateOnly[] sessions, SentimentGauge gauge, double[] weights)
    {
        var days = new List<SentimentDay>(sessions.Length);
        for (var s = 0; s < sessions.Length; s++)
        {
            if (gauge.ScoreOn(s, weights) is { } score)
            {
                days.Add(new SentimentDay(sessions[s], score));
            }
        }

        return [.. days];
    }
}
