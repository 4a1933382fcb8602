using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.History;

namespace SectorDashboard.Application.Tests.Answers;

/// <summary>The figures that other people have computed from the same prices.</summary>
public sealed class RealFiguresTests
{
    private static readonly Lazy<MarketHistory> s_history = new(() => RealPrices.Of("SOXS", "SOXX", "SPY", "JDST", "GDXJ", "SSG"));

    [Fact]
    public void Over_the_whole_history_SOXS_has_a_beta_of_minus_3_0032_to_SOXX()
    {
        var beta = Answer("index=SOXX&range=MAX").Beta.Full!;
        Assert.Equal(-3.0032, beta.Beta, 5e-4);
        Assert.Equal(0.9958, beta.RSquared, 5e-5);
        Assert.Equal(4137, beta.N);
    }

    [Theory]
    [InlineData("2026-08-21", -2.9743)]
    [InlineData("2025-05-02", -2.9880)]
    public void The_rolling_beta_over_sixty_days(string day, double expected)
    {
        var rolling = Answer($"to={day}").Beta.Rolling;
        Assert.Equal(day, $"{rolling[^1].Date:yyyy-MM-dd}");
        Assert.Equal(expected, rolling[^1].Beta, 5e-5);
        Assert.InRange(expected, rolling[^1].Lower, rolling[^1].Upper);
    }

    [Fact]
    public void In_2022_the_index_lost_35_percent_and_the_fund_won_15_instead_of_105()
    {
        var ledger = Answer("from=2022-01-01&to=2022-12-31").Decay.Selected!;
        Assert.Equal(new DateOnly(2021, 12, 31), ledger.From);
        Assert.Equal(-0.3509, ledger.Index, 5e-5);
        Assert.Equal(1.0526, ledger.Naive, 1e-4);
        Assert.Equal(0.1709, ledger.DailyReset, 5e-5);
        Assert.Equal(0.1553, ledger.Fund, 5e-5);
    }

    [Fact]
    public void In_2024_the_index_won_13_percent_and_the_fund_lost_61()
    {
        var ledger = Answer("").Decay.Years.Single(y => y.To.Year == 2024);
        Assert.Equal(0.1292, ledger.Index, 5e-5);
        Assert.Equal(-0.6139, ledger.Fund, 5e-5);
        Assert.Equal(-0.6615, ledger.DailyReset, 5e-5);
        Assert.Equal(ledger, Answer("from=2024-01-01&to=2024-12-31").Decay.Selected);
    }

    [Fact]
    public void The_five_year_monthly_beta_to_December_2025_is_minus_4_3605()
    {
        var monthly = Answer("to=2025-12-31").Beta.FiveYearMonthly!;
        Assert.Equal(("SPY", 60), (monthly.Benchmark, monthly.N));
        Assert.Equal(-4.3605, monthly.Beta, 5e-5);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void On_2026_01_07_the_fund_traded_271_8_million_shares_and_closed_at_2_45(bool asTraded)
    {
        var history = asTraded ? Histories.Of(RealPrices.AsTraded("SOXS"), RealPrices.Recording("SOXX")) : s_history.Value;
        var quote = Asking.Answer(history, "basis=traded&to=2026-01-07").Quote!;
        Assert.Equal(new DateOnly(2026, 1, 7), quote.Date);
        Assert.Equal(2.45, quote.Close, 1e-9);
        Assert.Equal(0.0294, quote.Change!.Value, 5e-5);
        Assert.Equal(271.8e6, quote.Volume!.Value, 5e4);
        Assert.Equal(2.45 * 271.8e6, quote.DollarVolume!.Value, 2e5);
    }

    // -94.6 % on a day on which the index rose 6 %: with it there is no beta to speak of.
    [Fact]
    public void Without_the_flagged_day_a_providers_mistake_spoils_neither_beta_nor_ledger()
    {
        var history = Histories.Of(RealPrices.Flawed("SOXS"), RealPrices.Recording("SOXX"), RealPrices.Recording("SPY"));
        var (keep, omit) = (Asking.Answer(history, "range=MAX"), Asking.Answer(history, "range=MAX&flagged=omit"));
        Assert.Contains(keep.Data.Warnings, w => w is { Kind: "unknownSplit", Date: { Year: 2026, Month: 5, Day: 26 } });
        Assert.Contains(keep.Data.Warnings, w => w.Message.Contains("15:1", StringComparison.Ordinal));
        Assert.InRange(keep.Beta.Full!.RSquared, 0, 0.9);
        Assert.Equal(-3, omit.Beta.Full!.Beta, 0.02);
        Assert.InRange(omit.Beta.Full.RSquared, 0.99, 1);
        Assert.Equal(keep.Beta.Full.N - keep.Data.FlaggedDays, omit.Beta.Full.N);
        Assert.InRange(omit.Decay.Years.Single(y => y.To.Year == 2026).Residual, -0.05, 0.05);
    }

    [Fact]
    public void No_view_of_real_prices_has_a_number_that_is_none()
    {
        foreach (var query in new[] { "range=MAX", "range=MAX&basis=traded", "range=MAX&basis=total", "fund=JDST", "fund=SSG&beta=downside", "to=2010-03-11" })
        {
            Assert.DoesNotContain(Numbers.In(Answer(query)), n => !double.IsFinite(n.Value));
        }
    }

    private static Answer Answer(string query) => Asking.Answer(s_history.Value, query);
}
