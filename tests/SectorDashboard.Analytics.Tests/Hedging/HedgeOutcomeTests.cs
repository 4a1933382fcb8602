using System.Text.Json;
using SectorDashboard.Analytics.Hedging;
using SectorDashboard.Analytics.Options;
using SectorDashboard.Analytics.Series;

namespace SectorDashboard.Analytics.Tests.Hedging;

/// <summary>Whole hedges against an independent computation, see Golden/hedging.py.</summary>
public sealed class HedgeOutcomeTests
{
    private static readonly AlignedReturns Market = Sample.Aligned(Golden.Hedging.Numbers("fund"), Golden.Hedging.Numbers("index"));

    public static TheoryData<string, string> Hedges()
    {
        var data = new TheoryData<string, string>();
        foreach (var hedge in Golden.Hedging.GetProperty("hedges").EnumerateObject())
        {
            foreach (var rule in hedge.Value.EnumerateObject())
            {
                data.Add(hedge.Name, rule.Name);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Hedges))]
    public void A_hedge_with_a_fund_or_the_index_meets_the_independent_computation(string hedge, string rule)
    {
        var leg = hedge.StartsWith("index", StringComparison.Ordinal)
            ? HedgeLeg.OfFund(Market.BenchmarkCloses, [.. Market.BenchmarkCloses.Select(_ => 1.0)])
            : Sample.Leg(Market, Market.All, -3);
        var quoted = hedge == "bear" ? Golden.Hedging.Numbers("quoted") : null;
        var kind = Enum.Parse<RebalanceKind>(rule.Split(':')[0], ignoreCase: true);
        var plan = new HedgePlan(100_000, Beta(hedge), new(kind, kind is RebalanceKind.Band ? 0.1 : 0), 0.0003, 0.01);
        Check(Golden.Hedging.GetProperty("hedges").GetProperty(hedge).GetProperty(rule), HedgeSimulation.Run(Market, Market.All, leg with { TradedPrices = quoted }, plan));
    }

    [Theory]
    [InlineData("put", OptionKind.Put, 21)]
    [InlineData("putOfWildBook", OptionKind.Put, 15)] // 75 days: five lives, the last of which is not renewed
    [InlineData("callOfShortBook", OptionKind.Call, 5)]
    public void A_hedge_with_options_meets_the_independent_computation(string hedge, OptionKind kind, int life)
    {
        var leg = RollingOption.Leg(kind, Market.BenchmarkCloses, Golden.Hedging.Numbers("volatility"), life, 0.04);
        var plan = new HedgePlan(100_000, Beta(hedge), default, 0.0003, 0.01);
        Check(Golden.Hedging.GetProperty("options").GetProperty(hedge), HedgeSimulation.Run(Market, Market.All, leg!, plan));
    }

    [Fact]
    public void Leaving_the_book_alone_costs_nothing_and_leaves_all_of_its_volatility()
    {
        // 100 -> 110 -> 99 dollars: changes of +10 % and -11 % of the start.
        var returns = Sample.Aligned([0, 0], [0.1, -0.1]);
        var path = HedgeSimulation.Run(returns, returns.All, Sample.Leg(returns, returns.All, -3), new HedgePlan(100, 1, default, 0.01, 0));
        var outcome = HedgeOutcome.Unhedged(path);
        Assert.Equal((0, 0, 0), (outcome.Cost, outcome.Turnover, outcome.Profit));
        Assert.Equal(Math.Sqrt(252 * 2 * 0.105 * 0.105), outcome.ResidualVolatility!.Value, 1e-12);
        Assert.Equal(-0.01, outcome.WorstMonth!.Value, 1e-12);
    }

    [Fact]
    public void Without_a_book_or_a_second_return_there_is_no_volatility()
    {
        var returns = Sample.Aligned([-0.03], [0.01]);
        var one = HedgeSimulation.Run(returns, returns.All, Sample.Leg(returns, returns.All, -3), new HedgePlan(100, 1, default, 0, 0));
        Assert.Null(HedgeOutcome.Of(one, 0).ResidualVolatility);
        Assert.Equal(0, HedgeOutcome.Of(one, 0).WorstMonth!.Value, 1e-12);
        var none = HedgeOutcome.Of(HedgeSimulation.Run(Market, Market.All, Sample.Leg(Market, Market.All, -3), new HedgePlan(0, 1, default, 0, 0)), 0);
        Assert.Null(none.ResidualVolatility);
        Assert.Null(none.WorstMonth);
        Assert.Equal(0, none.Cost);
    }

    [Fact]
    public void The_month_that_loses_everything_is_the_worst_and_the_last()
    {
        // Short 10 dollars of a fund that rises eleven-fold on 31 January, loses a tenth the day after and doubles then.
        double[] fund = [.. new double[28], 10, -0.1, 1];
        var returns = Sample.Aligned(fund, new double[31]);
        var path = HedgeSimulation.Run(returns, returns.All, Sample.Leg(returns, returns.All, 1), new HedgePlan(10, 1, default, 0, 0));
        Assert.Equal(-90, path.Days[29].Hedged, 1e-9);
        Assert.Equal(-10, HedgeOutcome.Of(path, 0).WorstMonth!.Value, 1e-9);
    }

    private static double Beta(string hedge) => hedge switch
    {
        _ when hedge.EndsWith("WildBook", StringComparison.Ordinal) => 1.4,
        _ when hedge.EndsWith("ShortBook", StringComparison.Ordinal) => -0.7,
        _ => 1,
    };

    private static void Check(JsonElement expected, HedgePath path)
    {
        var outcome = HedgeOutcome.Of(path, 0.04);
        void Dollars(string name, double actual) => Assert.Equal(expected.Number(name), actual, 1e-5);
        Dollars("profit", outcome.Profit);
        Dollars("tradingCost", outcome.TradingCost);
        Dollars("slippage", outcome.Slippage);
        Dollars("cost", outcome.Cost);
        Dollars("interest", outcome.Interest);
        Dollars("turnover", outcome.Turnover);
        Dollars("hedged", path.Days[^1].Hedged);
        Dollars("middle", path.Days[40].Hedged);
        Assert.Equal(expected.Number("residualVolatility"), outcome.ResidualVolatility!.Value, 1e-9);
        Assert.Equal(expected.Number("worstMonth"), outcome.WorstMonth!.Value, 1e-9);
        if (expected.GetProperty("netExposure").ValueKind is JsonValueKind.Number)
        {
            Dollars("netExposure", path.Days[^1].NetExposure);
        }
    }
}
