using System.Globalization;
using System.Text.Json;
using SectorDashboard.Application.Hedging;
using SectorDashboard.Application.Risk;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Hedging;

/// <summary>Hedges through real days against an independent computation from the same files, see real-hedges.py.</summary>
public sealed class RealHedgesTests
{
    private static readonly Lazy<MarketHistory> s_history = new(() => RealPrices.Of("SOXS", "SOXL", "SOXX", "SSG", "USD", "KOLD", "BOIL", "UNG"));

    public static TheoryData<string> Queries => [.. Cases().Select(c => c.GetProperty("query").GetString()!)];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Hedges_and_drawdowns_meet_the_independent_computation(string query)
    {
        var expected = Cases().Single(c => c.GetProperty("query").GetString() == query);
        var answer = Asking.Answer(s_history.Value, query);
        var hedge = answer.Hedge;

        var rows = expected.GetProperty("alternatives").EnumerateArray().ToList();
        Assert.Equal(rows.Select(r => r.GetProperty("name").GetString()), hedge.Alternatives.Select(a => a.Name), StringComparer.Ordinal);
        Assert.All(rows.Zip(hedge.Alternatives), pair => Check(pair.First, pair.Second));

        Assert.Equal(Number(expected.GetProperty("costInForce"), "lowest"), hedge.CostInForce!.Lowest, 5e-4);
        Assert.Equal(Number(expected.GetProperty("costInForce"), "highest"), hedge.CostInForce.Highest, 5e-4);

        var days = expected.GetProperty("path").EnumerateArray().ToList();
        foreach (var (day, actual) in days.Zip([hedge.Path[hedge.Path.Length / 2], hedge.Path[^1]]))
        {
            Assert.Equal(day.GetProperty("date").GetString(), Day(actual.Date));
            Assert.Equal(Number(day, "hedged"), actual.Hedged, 1e-4);
            Assert.Equal(Number(day, "unhedged"), actual.Unhedged, 1e-4);
            Assert.Equal(Number(day, "netExposure"), actual.NetExposure, 1e-4);
        }

        Check(expected.GetProperty("risk").GetProperty("fund"), answer.Risk.Fund!);
        Check(expected.GetProperty("risk").GetProperty("index"), answer.Risk.Index!);
    }

    [Fact]
    public void The_views_own_hedge_is_one_of_the_alternatives()
    {
        var hedge = Asking.Answer(s_history.Value, "range=3Y&rebalance=monthly").Hedge;
        var own = Assert.Single(hedge.Alternatives, a => a.Name == "Long SOXS");
        Assert.Equal((hedge.Turnover, hedge.TradingCost), (own.Turnover, own.TradingCost));
        Assert.Equal(hedge.Path[0].Unhedged - hedge.Path[^1].Hedged, own.Cost, 1e-6);
    }

    // SOXS closed at $1.93 on 4 March 2026, the day before its reverse split.
    [Theory]
    [InlineData("from=2026-03-05&to=2026-03-10", 51.8)]
    [InlineData("from=2026-03-06&to=2026-03-10", 3)]
    [InlineData("from=2026-03-05&to=2026-03-10&cost=0", 0)]
    [InlineData("from=2026-03-05&to=2026-03-10&cost=80", 80)]
    public void A_tick_at_the_price_as_traded_binds_until_the_reverse_split(string query, double expected)
    {
        var hedge = Asking.Answer(s_history.Value, query).Hedge;
        Assert.Equal((expected, expected), (Math.Round(hedge.CostInForce!.Lowest, 1), Math.Round(hedge.CostInForce.Highest, 1)));
        Assert.Equal(expected / 1e4 * 33_333.33, hedge.TradingCost!.Value, 0.2);
    }

    private static void Check(JsonElement expected, HedgeAlternative actual)
    {
        Assert.Equal(Number(expected, "cost"), actual.Cost, 1e-4);
        Assert.Equal(Number(expected, "tradingCost"), actual.TradingCost, 1e-4);
        Assert.Equal(Number(expected, "profit"), actual.Profit, 1e-4);
        Assert.Equal(Number(expected, "interest"), actual.Interest, 1e-4);
        Assert.Equal(Number(expected, "turnover"), actual.Turnover, 1e-4);
        Assert.Equal(Number(expected, "residualVolatility"), actual.ResidualVolatility!.Value, 1e-8);
        Assert.Equal(Number(expected, "worstMonth"), actual.WorstMonth!.Value, 1e-8);
    }

    private static void Check(JsonElement expected, DrawdownAnswer actual)
    {
        Assert.Equal(Number(expected, "worstDrawdown"), actual.WorstDrawdown, 1e-12);
        Assert.Equal(Number(expected, "currentDrawdown"), actual.CurrentDrawdown, 1e-12);
        Assert.Equal(Number(expected, "ulcer"), actual.Ulcer, 1e-12);
        Assert.Equal(expected.GetProperty("peak").GetString(), Day(actual.Peak));
        Assert.Equal(expected.GetProperty("trough").GetString(), Day(actual.Trough));
        Assert.Equal(expected.GetProperty("recovery").GetString(), Day(actual.Recovery));
    }

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<JsonElement> Cases()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Hedging", "real-hedges.json")));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }
}
