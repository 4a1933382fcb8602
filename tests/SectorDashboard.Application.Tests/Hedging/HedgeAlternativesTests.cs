using SectorDashboard.Application.Hedging;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Tests.Hedging;

public sealed class HedgeAlternativesTests
{
    private static readonly double[] s_returns = Histories.Returns(150);
    private static readonly DateOnly s_first = new(2026, 5, 4);

    [Theory]
    [InlineData("", "Short SOXX", "Long SOXS", "Short SOXL", "Long put on SOXX, 21 days", "No hedge")]
    [InlineData("fund=SOXL&days=3", "Short SOXX", "Long SOXS", "Short SOXL", "Long put on SOXX, 5 days", "No hedge")]
    [InlineData("fund=USD&days=63", "Short SOXX", "Long SSG", "Short USD", "Long put on SOXX, 63 days", "No hedge")]
    [InlineData("bookbeta=-1", "Long SOXX", "Short SOXS", "Long SOXL", "Long call on SOXX, 21 days", "No hedge")]
    [InlineData("leverage=2", "Short SOXX", "Short SOXS", "Short SOXL", "Long put on SOXX, 21 days", "No hedge")]
    [InlineData("leverage=0", "Short SOXX", "Short SOXL", "Long put on SOXX, 21 days", "No hedge")]
    public void Every_way_has_a_plain_name(string query, params string[] names) =>
        Assert.Equal(names, Asking.Answer(Histories.Of(), query).Hedge.Alternatives.Select(a => a.Name), StringComparer.Ordinal);

    [Fact]
    public void A_counterpart_without_prices_is_simulated_from_the_index_with_its_own_multiple_and_fee()
    {
        var answer = Asking.Answer(Histories.Exact(Histories.Monday, s_returns), $"from={s_first:yyyy-MM-dd}&cash=0.05&spread=0.01&rebalance=daily&cost=0");
        var bull = Assert.Single(answer.Hedge.Alternatives, a => a.Name == "Short SOXL, simulated from SOXX");
        Assert.Contains("SOXL", answer.Note("hedge.alternatives").Reason, StringComparison.Ordinal);

        // Sized daily it loses the exact short's loss, gains SOXL's costs and pays for the borrowed third.
        var index = answer.Hedge.Alternatives[0];
        var daily = ((-2 * 0.05) - (3 * 0.01) - 0.0075) / 252;
        var borrowed = answer.Hedge.Path[..^1].Sum(day => day.Unhedged) / 3;
        Assert.Equal(-borrowed * (daily + (0.01 / 252)), bull.Profit - (answer.Hedge.Path[0].Unhedged - answer.Hedge.Path[^1].Unhedged), 1e-6);
        Assert.Equal(-borrowed * 3 * 0.01 / 252, index.Profit - (answer.Hedge.Path[0].Unhedged - answer.Hedge.Path[^1].Unhedged), 1e-6);
    }

    [Fact]
    public void A_counterpart_that_lacks_a_day_of_the_range_is_simulated_for_all_of_it()
    {
        PriceRecording[] pair = [Histories.Recording("SOXS", Histories.Monday, Closes(-3)), Histories.Recording("SOXX", Histories.Monday, Closes(1))];
        string Bull(DateOnly first, int count) => Asking.Answer(Histories.Of([.. pair, Histories.Recording("SOXL", first, Closes(3)[..count])]), $"from={s_first:yyyy-MM-dd}")
            .Hedge.Alternatives.Single(a => a.Name.Contains("SOXL", StringComparison.Ordinal)).Name;
        Assert.Equal("Short SOXL", Bull(Histories.Monday, 151));
        Assert.Equal("Short SOXL", Bull(s_first.AddDays(-3), 100));
        Assert.Equal("Short SOXL, simulated from SOXX", Bull(s_first, 100));
        Assert.Equal("Short SOXL, simulated from SOXX", Bull(Histories.Monday, 150));
    }

    [Fact]
    public void Where_nothing_is_on_the_other_side_a_note_says_so()
    {
        // The catalogue knows multiples of KOLD and BOIL from October 2011 on.
        var first = new DateOnly(2011, 1, 3);
        var answer = Asking.Answer(Histories.Of(Histories.Recording("KOLD", first, Closes(-2)), Histories.Recording("UNG", first, Closes(1))), "fund=KOLD&from=2011-05-02");
        Assert.Equal(["Short UNG", "Long KOLD", "Long put on UNG, 21 days", "No hedge"], answer.Hedge.Alternatives.Select(a => a.Name), StringComparer.Ordinal);
        Assert.Contains("KOLD", answer.Note("hedge.alternatives").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_needs_the_volatility_known_at_the_start_of_the_range()
    {
        var history = Histories.Exact(Histories.Monday, s_returns);
        Assert.DoesNotContain(Asking.Answer(history, "range=MAX").Hedge.Alternatives, a => a.Name.Contains("put", StringComparison.Ordinal));
        Assert.Contains(Asking.Answer(history, "range=MAX").Notes, n => n.Field == "hedge.alternatives" && n.Reason.Contains("60 returns", StringComparison.Ordinal));
        Assert.Contains(Asking.Answer(history, $"from={s_first:yyyy-MM-dd}").Hedge.Alternatives, a => a.Name.Contains("put", StringComparison.Ordinal));
    }

    [Fact]
    public void An_option_is_sized_when_it_is_bought_whatever_the_rule()
    {
        HedgeAlternative Put(string rule) => Asking.Answer(Histories.Of(), $"rebalance={rule}").Hedge.Alternatives.Single(a => a.Name.Contains("put", StringComparison.Ordinal));
        Assert.Equal(Put("none"), Put("daily"));
    }

    [Fact]
    public void What_happens_after_the_range_changes_nothing_in_it()
    {
        // A year without splits, which would change the prices as traded.
        var monday = new DateOnly(2025, 5, 5);
        PriceRecording[] Known(int days) =>
            [.. new[] { ("SOXS", -3), ("SOXX", 1), ("SOXL", 3) }.Select(f => Histories.Recording(f.Item1, monday, Closes(f.Item2)[..days]))];
        foreach (var rule in new[] { "daily", "weekly", "monthly", "band:0.05" })
        {
            // The 85th day, Friday 29 August, is the last of its week and of its month.
            var query = $"from=2025-07-14&to=2025-08-29&window=20&rebalance={rule}";
            var (then, now) = (Asking.Answer(Histories.Of(Known(85)), query), Asking.Answer(Histories.Of(Known(151)), query));
            Assert.Equal(new DateOnly(2025, 8, 29), then.Inputs.To);
            Assert.Equal(then.Hedge.Alternatives, now.Hedge.Alternatives);
            Assert.Equal(then.Hedge.Path, now.Hedge.Path);
            Assert.Equal(then.Risk, now.Risk);
        }
    }

    [Fact]
    public void Where_prices_as_traded_are_not_known_the_views_cost_holds_and_a_note_says_so()
    {
        var closes = Closes(1);
        var history = Histories.Of(Histories.Recording("SSG", Histories.Monday, [.. closes.Select(c => c / 50)]), Histories.Recording("SOXX", Histories.Monday, closes));
        var answer = Asking.Answer(history, "fund=SSG");
        Assert.Equal(new CostInForce(3, 3), answer.Hedge.CostInForce);
        Assert.Contains("SSG", answer.Note("hedge.costInForce").Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(Asking.Answer(history, "fund=SSG&cost=0").Notes, n => n.Field == "hedge.costInForce");
    }

    [Fact]
    public void A_fund_is_held_for_the_multiple_that_it_has_the_next_day()
    {
        // JDST went from -3 to -2 on Wednesday, 1 April 2020.
        var first = new DateOnly(2020, 3, 23);
        var history = Histories.Of(Histories.Recording("JDST", first, Closes(1)), Histories.Recording("GDXJ", first, Closes(1)));
        HedgeAnswer Hedge(string query) => Asking.Answer(history, "fund=JDST&cost=0&from=2020-03-25&to=2020-04-03" + query).Hedge;
        Assert.Equal(100_000 / 3.0, Hedge("").Turnover!.Value, 1e-6);
        Assert.Equal(50_000, Hedge("&leverage=-2").Turnover!.Value, 1e-6);
        var daily = Hedge("&rebalance=daily");
        Assert.All(daily.Path, day => Assert.Equal(0, day.NetExposure, 1e-6));

        // Fund and index are the same here, so holding h of it for a book b makes the day b r + h r: a third until 31 March, half afterwards.
        double[] share = [.. daily.Path.Zip(daily.Path.Skip(1)).Select(p => ((p.Second.Hedged - p.First.Hedged) / (p.Second.Unhedged - p.First.Unhedged)) - 1)];
        Assert.Equal([3, 3, 3, 3, 3, 2, 2, 2], share.Select(s => Math.Round(1 / s, 6)));
    }

    [Fact]
    public void Sizing_within_the_day_and_carry_are_those_of_the_formulas()
    {
        var hedge = Asking.Answer(Histories.Of(), "move=0.05&vol=0.4&days=252&cash=0.04&fee=0.01&spread=0").Hedge;
        Assert.Equal(28_333.33, hedge.NotionalAfterMove!.Value, 0.005);
        Assert.Equal((1 - Math.Exp(-0.81)) / 3, hedge.Carry!.GivenFlatIndex.FractionOfBook!.Value, 1e-12);
        Assert.Equal((1 - Math.Exp(-0.81)) * 100_000 / 3, hedge.Carry.GivenFlatIndex.Dollars!.Value, 1e-6);
        Assert.Equal((1 - Math.Exp(0.15)) / 3, hedge.Carry.InExpectation.FractionOfBook!.Value, 1e-12);

        var lost = Asking.Answer(Histories.Of(), "move=0.4");
        Assert.Null(lost.Hedge.NotionalAfterMove);
        Assert.Contains("wipes the fund out", lost.Note("hedge.notionalAfterMove").Reason, StringComparison.Ordinal);
        Assert.Null(Asking.Answer(Histories.Of(), "book=0").Hedge.Carry!.InExpectation.FractionOfBook);
    }

    private static double[] Closes(double multiple) => Histories.Closes(100, [.. s_returns.Select(r => multiple * r)]);
}
