using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Quality;

namespace SectorDashboard.Application.Tests.Figures;

public sealed class FigureTests
{
    /// <summary>The index gains a tenth and loses a tenth; the fund does three times the opposite.</summary>
    private static readonly MarketHistory s_upAndDown = Histories.Of(
        Histories.Recording("SOXS", Histories.Monday, [100, 70, 91], [1e6, 1e6, 1e6]), Histories.Recording("SOXX", Histories.Monday, [100, 110, 99]));

    [Theory]
    [InlineData(FigureKind.Index, "", "SOXX closed at 99.00 on 2026-01-07, −1.0 % since 2026-01-05.")]
    [InlineData(FigureKind.Price, "", "SOXS closed at 91.00 dollars (split-adjusted) on 2026-01-07, −9.0 % since 2026-01-05.")]
    [InlineData(FigureKind.Decay, "", "From 2026-01-05 to 2026-01-07 SOXX returned −1.0 %; −3.0 times that is +3.0 %, but SOXS returned −9.0 %: daily resetting cost 12.0 pp.")]
    [InlineData(FigureKind.Hedge, "", "By 2026-01-07 the hedged book would have been worth $95,990 and the unhedged one $99,000, with $8,000 of exposure left.")]
    [InlineData(FigureKind.Beta, "", "No day of the range has 60 returns behind it.")]
    [InlineData(
        FigureKind.WhatIf, "vol=0.25&move=-0.1&days=252&fee=0&cash=0",
        "Given that the index moves −10.0 % in 252 trading days with 25 % volatility, SOXS returns −5.7 % after costs.")]
    public void The_summary_says_the_figures(FigureKind kind, string query, string expected) => Assert.Equal(expected, Plain(Draw(s_upAndDown, kind, query).Summary));

    [Fact]
    public void The_summary_of_the_beta_says_its_interval_and_the_multiple()
    {
        var summary = Draw(Histories.Exact(Histories.Monday, Histories.Returns(20)), FigureKind.Beta, "window=20").Summary;
        Assert.Equal("Over the 20 returns to 2026-02-02 the beta of SOXS to SOXX was −3.00, 95 % interval −3.00 to −3.00; its daily multiple is −3.0.", Plain(summary));
    }

    [Fact]
    public void The_summary_of_the_volume_counts_the_surges()
    {
        var figure = Draw(Surge(), FigureKind.Volume);
        Assert.Equal("SOXS traded $2.0M on 2026-02-03, 2.0× its usual volume; 1 of 22 sessions was a surge of 1.5× or more.", Plain(figure.Summary));
    }

    [Fact]
    public void Surges_are_marked_and_the_other_sessions_are_not()
    {
        var traces = Draw(Surge(), FigureKind.Volume).Traces;
        Assert.Equal([TraceRole.Volume, TraceRole.Surge], traces.Select(t => t.Role));
        Assert.Equal(2e6f, traces[1].Y[^1]);
        Assert.Equal(2f, traces[1].Detail![^1]);
        Assert.True(float.IsNaN(traces[0].Y[^1]));
        Assert.All(traces[1].Y[..^1], y => Assert.True(float.IsNaN(y)));
        Assert.All(traces[0].Y[..^1], y => Assert.Equal(1e6f, y));
    }

    [Fact]
    public void Splits_are_marked_on_their_day_with_the_new_shares_for_an_old_one()
    {
        var history = Histories.Exact(new DateOnly(2024, 4, 8), Histories.Returns(10));
        var splits = Draw(history, FigureKind.Price).Traces.Single(t => t.Role == TraceRole.Split);
        Assert.Equal([new DateTimeOffset(2024, 4, 15, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()], splits.X!);
        Assert.Equal(0.1f, Assert.Single(splits.Detail!));
        Assert.Equal((float)history.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close[5], Assert.Single(splits.Y));
        Assert.Empty(Draw(history, FigureKind.Price, "to=2024-04-12").Traces.Single(t => t.Role == TraceRole.Split).Y);
    }

    [Fact]
    public void Flagged_days_are_marked_on_the_chart_that_they_are_wrong_in_and_counted_in_its_summary()
    {
        var history = EdgeHistories.All["a split that no table has"];
        var price = Draw(history, FigureKind.Price);
        var marks = price.Traces.Single(t => t.Role == TraceRole.Flagged);
        var day = history.Real.Find("SOXS")!.Bars(PriceBasis.Split).Dates[15];
        Assert.Contains(new DateTimeOffset(day, default, TimeSpan.Zero).ToUnixTimeMilliseconds(), marks.X!.Select(x => (long)x));
        var at = Array.IndexOf(marks.X!, new DateTimeOffset(day, default, TimeSpan.Zero).ToUnixTimeMilliseconds());
        Assert.Equal((float)history.Real.Find("SOXS")!.Bars(PriceBasis.Split).Close[15], marks.Y[at]);
        Assert.Equal("a step like an unknown split", FlagMarks.Reasons[(int)marks.Detail![at]]);
        Assert.Contains($" {marks.Y.Length} days are flagged", price.Summary, StringComparison.Ordinal);

        Assert.Empty(Draw(history, FigureKind.Index).Traces.Single(t => t.Role == TraceRole.Flagged).Y);
        Assert.DoesNotContain("flagged", Draw(history, FigureKind.Index).Summary, StringComparison.Ordinal);
        Assert.Empty(Draw(history, FigureKind.Price, "to=2026-01-05").Traces.Single(t => t.Role == TraceRole.Flagged).Y);
    }

    [Fact]
    public void Every_reason_to_flag_a_day_has_words() => Assert.Equal(Enum.GetValues<QualityKind>().Length, FlagMarks.Reasons.Count);

    [Theory]
    [InlineData(FigureKind.Price, 4, 8)]
    [InlineData(FigureKind.Index, 3, 4)]
    public void As_traded_the_change_over_a_split_is_the_holders_change(FigureKind kind, int month, int day)
    {
        var history = Histories.Exact(new DateOnly(2024, month, day), Histories.Returns(10));
        string Change(string query) => Draw(history, kind, query).Summary.Split(", ")[1];
        Assert.Equal(Change(""), Change("basis=traded"));
    }

    [Fact]
    public void The_daily_reset_path_starts_at_the_funds_price_and_follows_an_exact_fund()
    {
        var history = Histories.Exact(Histories.Monday, Histories.Returns(30));
        var traces = Draw(history, FigureKind.Price, "fee=0&cash=0").Traces;
        Assert.Equal([TraceRole.Fund, TraceRole.DailyReset, TraceRole.Split, TraceRole.Flagged, TraceRole.Event, TraceRole.Wick, TraceRole.Rise, TraceRole.Fall], traces.Select(t => t.Role));
        Assert.Equal(traces[0].X!, traces[1].X!);
        Assert.All(traces[0].Y, (y, day) => Assert.Equal(y, traces[1].Y[day], 1e-4f));
        Assert.Empty(Draw(history, FigureKind.Price, "basis=traded").Traces[1].Y);
    }

    [Fact]
    public void A_week_without_a_range_on_its_last_day_ends_with_that_days_close()
    {
        // Weeks from 301 days on; every fourth Friday is without a range, which is one day of twenty.
        var closes = Histories.Closes(50, Histories.Returns(319));
        var traces = Draw(Rangeless(closes, i => i % 20 == 4), FigureKind.Price, "range=MAX&chart=candles").Traces;

        Assert.True(traces.Single(t => t.Role == TraceRole.Fund).IsHidden);
        var (rises, falls) = (traces.Single(t => t.Role == TraceRole.Rise), traces.Single(t => t.Role == TraceRole.Fall));
        Assert.Equal(64, rises.Y.Length + falls.Y.Length);
        var first = rises.X!.Contains(new DateTimeOffset(Histories.Monday, default, TimeSpan.Zero).ToUnixTimeMilliseconds()) ? rises : falls;
        Assert.Equal((float)Math.Abs(closes[4] - (0.995 * closes[0])), first.Y[0], 1e-4f);
    }

    [Fact]
    public void Where_many_days_have_no_range_the_line_stays()
    {
        var figure = Draw(Rangeless(Histories.Closes(50, Histories.Returns(39)), i => i % 10 == 0), FigureKind.Price, "range=MAX&chart=candles");

        Assert.DoesNotContain("candle", figure.Title, StringComparison.Ordinal);
        Assert.False(figure.Traces.Single(t => t.Role == TraceRole.Fund).IsHidden);
        Assert.Empty(figure.Traces.Single(t => t.Role == TraceRole.Wick).Y);
    }

    [Fact]
    public void The_sentence_on_growth_says_what_the_lines_come_to_with_flagged_days_as_well()
    {
        var history = EdgeHistories.All["a split that no table has"];
        string Said(string query) => Draw(history, FigureKind.Growth, query).Summary;

        Assert.NotEqual(Asking.Answer(history).Decay.Selected!.Fund, Asking.Answer(history, "flagged=omit").Decay.Selected!.Fund);
        Assert.Equal(Said(""), Said("flagged=omit"));
    }

    [Fact]
    public void Where_a_fund_changed_its_multiple_growth_and_beta_know_both()
    {
        // JDST went from -3 to -2 on Wednesday, 1 April 2020; the index gains a tenth before and a tenth after.
        var first = new DateOnly(2020, 3, 9);
        double[] returns = [.. new double[10], 0.1, .. new double[10], 0.1, .. new double[8]];
        var history = Histories.Of(
            Histories.Recording("JDST", first, Histories.Closes(100, [.. returns.Select((r, day) => (day < 16 ? -3 : -2) * r)])), Histories.Recording("GDXJ", first, Histories.Closes(100, returns)));
        const string query = "fund=JDST&range=MAX&window=5";
        var naive = (0.7 * 0.8) - 1;

        Assert.Equal(naive, Asking.Answer(history, query).Decay.Selected!.Naive, 1e-9);
        var growth = Draw(history, FigureKind.Growth, query);
        Assert.Equal((float)(1 + naive), growth.Traces.Single(t => t.Role == TraceRole.Theory).Y[^1], 1e-6f);
        Assert.Contains($"leverage × GDXJ would be {Say.Change(naive)}", growth.Summary, StringComparison.Ordinal);
        Assert.Equal([-3f, -3f, -2f, -2f], Draw(history, FigureKind.Beta, query).Traces.Single(t => t.Role == TraceRole.Theory).Y);
        Assert.Equal("−2.0×", Multiples.Of(Asking.Answer(history, query + "&from=2020-04-02")));
    }

    [Theory]
    [InlineData("", "60 days", "Over the 60 returns to ")]
    [InlineData("beta=downside", "60 days, downside", "On the falls of the index among the 60 returns to ")]
    [InlineData("beta=ewma", "EWMA", "By EWMA, with the returns to ")]
    [InlineData("beta=kalman", "Kalman", "By a Kalman filter of the returns to ")]
    public void The_beta_says_what_of_the_past_it_is_of(string query, string basis, string begins)
    {
        var figure = Draw(Histories.Exact(new DateOnly(2025, 6, 2), Histories.Returns(120)), FigureKind.Beta, query);
        Assert.Equal($"beta of SOXS to SOXX · {basis}, 95 % interval", Plain(figure.Title));
        Assert.StartsWith(begins, figure.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_index_the_beta_says_so() =>
        Assert.Equal("Without an index there is no beta.", Draw(EdgeHistories.All["no index"], FigureKind.Beta).Summary);

    [Theory]
    [InlineData("none", "never sized again")]
    [InlineData("weekly", "sized again weekly")]
    [InlineData("band:0.25", "sized again past 25 % of drift")]
    public void The_hedge_says_its_rule_in_words(string rule, string said) =>
        Assert.Equal($"book with a hedge {said} · dollars", Plain(Draw(s_upAndDown, FigureKind.Hedge, $"rebalance={rule}").Title));

    [Fact]
    public void The_table_of_the_what_if_has_the_figures_that_the_chart_cuts_off()
    {
        var figure = Draw(s_upAndDown, FigureKind.WhatIf, "vol=0.45&days=21&fee=0&cash=0");
        var rows = figure.Table.Rows.Select(row => string.Join(" | ", row.Select(Plain))).ToArray();
        Assert.Contains("−60 % | +1,312.0 % | +180.0 %", rows, StringComparer.Ordinal);
        Assert.Contains("+60 % | −77.9 % | −180.0 %", rows, StringComparer.Ordinal);
        Assert.True(float.IsNaN(figure.Traces.Single(t => t.Role == TraceRole.Estimate).Y[0]));
    }

    [Fact]
    public void A_total_loss_has_no_place_on_the_log_axis()
    {
        var traces = Draw(EdgeHistories.All["a total loss"], FigureKind.Price).Traces;
        Assert.Equal([100f, float.NaN, float.NaN], traces[1].Y);
        var rows = Draw(EdgeHistories.All["a total loss"], FigureKind.Growth).Table.Rows;
        Assert.Equal("−100.0 %", Plain(rows[0][3]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("cash=0.3&fee=0.2&spread=0.1&leverage=2")]
    public void The_bars_of_the_ledger_stand_on_each_other_and_end_at_the_funds_return(string query)
    {
        var figure = Draw(Histories.Exact(Histories.Monday, Histories.Returns(200)), FigureKind.Decay, query);
        var (total, gain, loss) = (figure.Traces[0], figure.Traces[1], figure.Traces[2]);
        Assert.Equal(DecayFigure.Categories.Count, total.Y.Length);
        var level = total.Y[0];
        for (var i = 1; i < total.Y.Length - 1; i++)
        {
            Assert.True(float.IsNaN(gain.Y[i]) != float.IsNaN(loss.Y[i]));
            var step = float.IsNaN(gain.Y[i]) ? loss : gain;
            Assert.Equal(level, step.Base![i], 1e-5f);
            Assert.Equal(ReferenceEquals(step, gain), step.Y[i] >= 0);
            level += step.Y[i];
        }

        Assert.Equal(level, total.Y[^1], 1e-5f);
        Assert.Equal(Say.Change(total.Y[^1], 2), figure.Table.Rows[^1][1]);
    }

    [Fact]
    public void Tables_list_the_latest_250_rows_newest_first()
    {
        var history = Histories.Exact(new DateOnly(2024, 1, 1), Histories.Returns(299));
        foreach (var kind in new[] { FigureKind.Index, FigureKind.Price, FigureKind.Volume, FigureKind.Hedge })
        {
            var table = Draw(history, kind, "range=MAX").Table;
            Assert.Equal((250, 50), (table.Rows.Count, table.Left));
            Assert.Equal("2025-02-21", table.Rows[0][0]);
            Assert.Equal("2025-02-20", table.Rows[1][0]);
        }

        Assert.Equal(0, Draw(history, FigureKind.Beta, "range=1M").Table.Left);
    }

    [Fact]
    public void The_table_of_the_what_if_has_the_prospectus_figures()
    {
        // -3x fund, 25 % volatility, one year without costs: the fund's prospectus prints -31.3 % for an index that ends where it began.
        var rows = Draw(s_upAndDown, FigureKind.WhatIf, "vol=0.25&days=252&fee=0&cash=0").Table.Rows.Select(row => string.Join(" | ", row.Select(Plain))).ToArray();
        Assert.Contains("0 % | −31.3 % | 0.0 %", rows, StringComparer.Ordinal);
        Assert.Contains("+30 % | −68.7 % | −90.0 %", rows, StringComparer.Ordinal);
    }

    private static string Plain(string said) => said.Replace('\u00a0', ' ');

    /// <summary>Twenty-one sessions of a million dollars and one of two.</summary>
    private static MarketHistory Surge() => Histories.Of(
        Histories.Recording("SOXS", Histories.Monday, [.. Enumerable.Repeat(10.0, 22)], [.. Enumerable.Repeat(1e5, 21), 2e5]),
        Histories.Recording("SOXX", Histories.Monday, Histories.Closes(100, Histories.Returns(21))));

    private static MarketHistory Rangeless(double[] closes, Func<int, bool> isWithout)
    {
        double[] Without(double[] column) => [.. column.Select((value, i) => isWithout(i) ? double.NaN : value)];
        var whole = Histories.Recording("SOXS", Histories.Monday, closes);
        var bars = whole.Bars;
        return Histories.Of(whole with { Bars = new BarSeries(bars.Dates, Without(bars.Open), Without(bars.High), Without(bars.Low), bars.Close, bars.Volume, bars.AdjustedClose) });
    }

    private static Figure Draw(MarketHistory history, FigureKind kind, string query = "")
    {
        var reading = Asking.Read(history, query);
        return FigureSet.Draw(reading.Answer, reading.Series, [])[(int)kind];
    }
}
