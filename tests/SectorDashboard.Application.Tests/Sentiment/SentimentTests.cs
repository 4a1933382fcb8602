using SectorDashboard.Application.Sentiment;
using SectorDashboard.MarketData.Bars;

namespace SectorDashboard.Application.Tests.Sentiment;

public sealed class SentimentTests
{
    private const string Sector =
        "momentum realisedVolatility volatilityIndex pairVolume bearVolume relativeStrength breadth newHighs equalWeight sectorRotation treasuryYield";

    private static readonly IReadOnlyList<PriceRecording> s_market = [.. WholeMarket.Recordings(330)];

    [Fact]
    public void The_simulated_market_has_a_score_with_full_coverage()
    {
        var sentiment = Asking.Answer(Histories.Of()).Sentiment;
        Assert.Equal(Histories.Sample.Find("SOXX")!.Last, sentiment.Date);
        Assert.InRange(sentiment.Score!.Value, 0, 100);
        Assert.NotNull(sentiment.Label);
        Assert.Equal(1, sentiment.Coverage);
        Assert.Equal(Sector, string.Join(' ', Counted(sentiment)));
        Assert.Equal(["SPY", "XLI", "XLP", "XLU"], sentiment.Rotation.Select(r => r.Benchmark), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("to=2024-05-03")]
    [InlineData("fund=SSG&to=2023-01-17")]
    public void Fifty_and_all_contributions_make_the_score(string query)
    {
        var sentiment = Asking.Answer(Histories.Of(), query).Sentiment;
        Assert.Equal(sentiment.Score!.Value, 50 + sentiment.Components.Sum(component => component.Contribution ?? 0), 1e-9);
    }

    [Fact]
    public void The_history_is_that_of_the_range_and_no_score_in_it_knows_the_future()
    {
        var whole = Asking.Answer(Histories.Of(), "range=MAX").Sentiment.History.ToDictionary(day => day.Date, day => day.Score);
        var year = Asking.Answer(Histories.Of(), "from=2024-01-02&to=2024-12-31").Sentiment;
        Assert.Equal((new DateOnly(2024, 1, 2), new DateOnly(2024, 12, 31)), (year.History[0].Date, year.History[^1].Date));
        Assert.Equal(year.Score, year.History[^1].Score);
        Assert.All(year.History, day => Assert.Equal(whole[day.Date], day.Score));

        // Prices that end on that day give the same.
        DateOnly last = new(2027, 3, 19);
        var cut = Histories.Of([.. s_market.Select(recording => Until(recording, last))]);
        var (before, after) = (Asking.Answer(cut).Sentiment, Asking.Answer(Histories.Of([.. s_market]), $"to={last:yyyy-MM-dd}").Sentiment);
        Assert.Equal(before.Score!.Value, after.Score!.Value, 1e-12);
        Assert.Equal(before.Components.Select(c => c.Percentile), after.Components.Select(c => c.Percentile));
    }

    [Fact]
    public void The_basis_of_the_prices_shown_does_not_matter() =>
        Assert.Single(new[] { "basis=split", "basis=total", "basis=traded" }.Select(query => Asking.Answer(Histories.Of(), query).Sentiment.Score).Distinct());

    [Theory]
    [InlineData("SOXL", "pairVolume")]
    [InlineData("VIXCLS", "volatilityIndex")]
    [InlineData("SPY", "relativeStrength")]
    [InlineData("XLU", "sectorRotation")]
    [InlineData("DGS10", "treasuryYield")]
    public void Without_its_prices_a_component_is_missing_says_so_and_only_the_coverage_falls(string symbol, string component)
    {
        var whole = Asking.Answer(Histories.Of([.. s_market])).Sentiment;
        var without = Asking.Answer(Histories.Of([.. s_market.Where(r => r.Symbol is not ("USD" or "SSG") && r.Symbol != symbol)])).Sentiment;
        Assert.Equal(1, whole.Coverage);
        Assert.Equal(10 / 11.0, without.Coverage, 1e-12);
        var missing = Assert.Single(without.Components, c => c is { Weight: > 0, Value: null });
        Assert.Equal(component, missing.Name);
        Assert.NotNull(missing.Missing);
        Assert.Equal((null, null, null), (missing.AsOf, missing.Percentile, missing.Contribution));
        Assert.Equal(100 * whole.Components.Where(c => c.Weight > 0 && c.Name != component).Average(c => c.Percentile!.Value), without.Score!.Value, 1e-9);
    }

    [Fact]
    public void Every_input_moves_the_score()
    {
        // A last close of half or twice what it was turns whatever depends on it.
        var score = Asking.Answer(Histories.Of([.. s_market])).Sentiment.Score;
        foreach (var symbol in new[] { "SOXX", "SOXS", "SOXL", "SPY", "XLI", "XLP", "XLU", "VIXCLS", "DGS10" })
        {
            var moved = new[] { 0.5, 2 }.Select(factor => Asking.Answer(Histories.Of([.. s_market.Select(r => r.Symbol == symbol ? Times(r, factor) : r)])).Sentiment.Score);
            Assert.Contains(moved, other => other != score);
        }

        var members = new[] { 0.5, 2 }.Select(factor => Asking.Answer(Histories.Of([.. s_market.Select((r, i) => i < 11 ? r : Times(r, factor))])).Sentiment);
        Assert.All(members, other => Assert.NotEqual(score, other.Score));
    }

    [Fact]
    public void Two_series_are_too_little_and_the_note_says_what_is_missing()
    {
        var answer = Asking.Answer(Histories.Exact(Histories.Monday, Histories.Returns(400)));
        Assert.Null(answer.Sentiment.Score);
        Assert.Null(answer.Sentiment.Label);
        Assert.Equal(0, answer.Sentiment.History.Count);
        Assert.Equal(3 / 11.0, answer.Sentiment.Coverage, 1e-12);
        Assert.Contains("27 %", answer.Note("sentiment.score").Reason, StringComparison.Ordinal);
        Assert.Contains("volatilityIndex, pairVolume, relativeStrength", answer.Note("sentiment.score").Reason, StringComparison.Ordinal);
        Assert.All(answer.Sentiment.Components, c => Assert.Null(c.Contribution));
        Assert.Equal(["momentum", "realisedVolatility", "bearVolume"], answer.Sentiment.Components.Where(c => c.Percentile is not null).Select(c => c.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void An_index_whose_members_are_not_known_is_judged_by_what_makes_sense_for_it()
    {
        var gas = Histories.Of([.. new[] { "KOLD", "BOIL", "UNG", "SPY", "XLI", "XLP", "XLU", "VIXCLS", "DGS10" }.Select(symbol => WholeMarket.Of(symbol, 330))]);
        var answer = Asking.Answer(gas, "fund=KOLD");
        Assert.Equal("momentum realisedVolatility volatilityIndex pairVolume bearVolume relativeStrength", string.Join(' ', Counted(answer.Sentiment)));
        Assert.Equal(1, answer.Sentiment.Coverage);
        Assert.NotNull(answer.Sentiment.Score);
        Assert.Null(answer.Sentiment.Breadth);
        Assert.Contains("UNG", answer.Note("sentiment.breadth").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_measured_against_itself()
    {
        var sentiment = Asking.Answer(Histories.Of([.. s_market]), "index=SPY").Sentiment;
        Assert.DoesNotContain(sentiment.Components, c => c.Name == "relativeStrength");
        Assert.DoesNotContain(sentiment.Rotation, r => r.Benchmark == "SPY");
        Assert.NotNull(sentiment.Score);
    }

    [Theory]
    [InlineData("SOXS", "SOXL", "SOXS")]
    [InlineData("SOXL", "SOXL", "SOXS")]
    [InlineData("SSG", "USD", "SSG")]
    [InlineData("USD", "USD", "SSG")]
    public void The_companion_is_geared_alike_the_other_way(string fund, string bull, string bear)
    {
        var about = Asking.Answer(Histories.Of([.. s_market]), $"fund={fund}").Sentiment.Components.Single(c => c.Name == "pairVolume").About;
        Assert.Contains($"traded in {bull} over those in {bear}", about, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_one_geared_alike_the_next_one_is_the_companion()
    {
        var sentiment = Asking.Answer(Histories.Of([.. s_market.Where(r => r.Symbol != "SOXL")])).Sentiment;
        Assert.Contains("traded in USD over those in SOXS", sentiment.Components.Single(c => c.Name == "pairVolume").About, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_volatility_index_stands_in_for_a_missing_one()
    {
        var other = s_market.Select(r => r.Symbol == "VIXCLS" ? r with { Symbol = "^VIX" } : r);
        var (with, without) = (Asking.Answer(Histories.Of([.. s_market])).Sentiment, Asking.Answer(Histories.Of([.. other])).Sentiment);
        Assert.Equal(with.Score, without.Score);
        Assert.StartsWith("^VIX ", without.Components.Single(c => c.Name == "volatilityIndex").About, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_series_that_ended_counts_for_five_sessions_more(int sessions, bool counts)
    {
        var days = Histories.Weekdays(Histories.Monday, 330);
        var sentiment = Asking.Answer(Histories.Of([.. s_market.Select(r => r.Symbol == "VIXCLS" ? Until(r, days[^(sessions + 1)]) : r)])).Sentiment;
        var component = sentiment.Components.Single(c => c.Name == "volatilityIndex");
        Assert.Equal(counts ? days[^(sessions + 1)] : null, component.AsOf);
        Assert.Equal(counts, component.Missing is null);
        Assert.True(counts || component.Missing!.Contains($"{days[^(sessions + 1)]:yyyy-MM-dd}", StringComparison.Ordinal));
    }

    [Fact]
    public void Net_demand_is_leverage_times_dollars_over_the_funds_of_the_index()
    {
        var sentiment = Asking.Answer(Histories.Of([.. s_market])).Sentiment;
        var expected = new[] { ("SOXS", -3), ("SOXL", 3), ("SSG", -2), ("USD", 2) }.Sum(fund =>
        {
            var bars = s_market.Single(r => r.Symbol == fund.Item1).Bars;
            return fund.Item2 * bars.Close[^1] * bars.Volume[^1];
        });
        Assert.Equal(expected, sentiment.Volume!.NetDemand!.Value, 1e-6 * Math.Abs(expected));
    }

    [Fact]
    public void What_no_source_gives_is_listed_without_weight()
    {
        var unsourced = Asking.Answer(Histories.Of()).Sentiment.Components.Where(c => c.Weight == 0).ToList();
        Assert.Equal(["turnover", "speculation"], unsourced.Select(c => c.Name), StringComparer.Ordinal);
        Assert.All(unsourced, c => Assert.Contains("shares outstanding", c.Missing, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Counted(SentimentAnswer sentiment) => sentiment.Components.Where(c => c.Weight > 0).Select(c => c.Name);

    private static PriceRecording Until(PriceRecording recording, DateOnly last)
    {
        var count = recording.Bars.IndexAtOrBefore(last) + 1;
        var bars = recording.Bars;
        return recording with
        {
            Bars = new BarSeries(bars.Dates[..count], bars.Open[..count], bars.High[..count], bars.Low[..count], bars.Close[..count], bars.Volume[..count], bars.AdjustedClose[..count]),
        };
    }

    /// <summary>The last close times a factor.</summary>
    private static PriceRecording Times(PriceRecording recording, double factor)
    {
        var bars = recording.Bars;
        double[] closes = [.. bars.Close[..^1], bars.Close[^1] * factor];
        return recording with { Bars = new BarSeries(bars.Dates, bars.Open, bars.High, bars.Low, closes, bars.Volume, bars.AdjustedClose) };
    }
}
