using System.Text.Json;
using SectorDashboard.Analytics.Decay;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Answers;

/// <summary>The ledgers of real funds against an independent computation from the price files (ledgers.py) and against what was published.</summary>
public sealed class RealLedgerTests
{
    private static readonly Lazy<MarketHistory> s_history = new(
        () => RealPrices.Of("SOXS", "SOXL", "SOXX", "SSG", "USD", "KOLD", "UNG", "ZSL", "SLV", "JDST", "JNUG", "GDXJ"));

    private static readonly JsonElement s_golden = Read();

    public static TheoryData<string> Funds => [.. s_golden.GetProperty("funds").EnumerateObject().Select(fund => fund.Name)];

    [Theory]
    [MemberData(nameof(Funds))]
    public void Every_calendar_year_adds_up(string fund)
    {
        var years = Years(fund);
        Assert.NotEmpty(years);
        Assert.All(years, l => Assert.Equal(l.Fund, l.Naive - l.RebalancingCost + l.Carry + l.Fee + l.Residual, 1e-9));
    }

    [Theory]
    [MemberData(nameof(Funds))]
    public void Every_entry_meets_the_independent_ledger(string fund)
    {
        var years = Years(fund);
        var golden = s_golden.GetProperty("funds").GetProperty(fund).EnumerateArray().ToArray();
        Assert.Equal(golden.Length, years.Count);
        foreach (var (expected, ledger) in golden.Zip(years))
        {
            void Same(string name, double actual)
            {
                var value = expected.GetProperty(name).GetDouble();
                Assert.True(Math.Abs(value - actual) <= 1e-9 * Math.Max(1, Math.Abs(value)), $"{fund} {ledger.To.Year}, {name}: {actual} for {value}");
            }

            Assert.Equal(
                (expected.GetProperty("from").GetString(), expected.GetProperty("to").GetString(), expected.GetProperty("n").GetInt32()),
                ($"{ledger.From:yyyy-MM-dd}", $"{ledger.To:yyyy-MM-dd}", ledger.N));
            Same("leverage", ledger.Leverage);
            Same("index", ledger.Index);
            Same("fund", ledger.Fund);
            Same("naive", ledger.Naive);
            Same("dailyReset", ledger.DailyReset);
            Same("rebalancingCost", ledger.RebalancingCost);
            Same("carry", ledger.Carry);
            Same("fee", ledger.Fee);
            Same("residual", ledger.Residual);
            Same("conditional", ledger.Conditional);
            Same("realisedVariance", ledger.RealisedVariance);
        }
    }

    [Fact]
    public void JDST_has_both_multiples_in_2020_and_follows_them_better_than_either_alone()
    {
        var year = Years("JDST").Single(y => y.To.Year == 2020);
        var part = Assert.Single(year.EarlierParts);
        Assert.Equal((-3, -2, new DateOnly(2020, 3, 31)), (part.Leverage, year.Leverage, part.To));
        foreach (var leverage in new[] { -3, -2 })
        {
            var alone = Asking.Read(s_history.Value, $"fund=JDST&leverage={leverage}&fee=0.01&cash=0.04").Answer.Decay.Years.Single(y => y.To.Year == 2020);
            Assert.Empty(alone.EarlierParts);
            Assert.True(Math.Abs(year.Residual) < Math.Abs(alone.Residual), $"{leverage}: {alone.Residual}");
        }
    }

    // Published calendar-year returns.
    [Theory]
    [InlineData(2022, 0.155)]
    [InlineData(2023, -0.853)]
    [InlineData(2024, -0.614)]
    [InlineData(2025, -0.861)]
    public void The_years_of_SOXS_are_those_published(int year, double published) =>
        Assert.Equal(published, Years("SOXS").Single(y => y.To.Year == year).Fund, 0.005);

    // The file of SOXL has its distributions reinvested until 2025-12-24 and the published figures do not: they are its dividend yield apart.
    [Theory]
    [InlineData(2022, -0.859)]
    [InlineData(2023, 2.247)]
    [InlineData(2024, -0.130)]
    [InlineData(2025, 0.539)]
    public void The_years_of_SOXL_are_those_published_and_its_distributions(int year, double published)
    {
        var fund = Years("SOXL").Single(y => y.To.Year == year).Fund;
        Assert.InRange((1 + fund) / (1 + published), 0.999, 1.02);
    }

    private static IReadOnlyList<DecayLedger> Years(string fund) => Asking.Read(s_history.Value, $"fund={fund}&fee=0.01&cash=0.04").Answer.Decay.Years;

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "ledgers.json")));
        return document.RootElement.Clone();
    }
}
