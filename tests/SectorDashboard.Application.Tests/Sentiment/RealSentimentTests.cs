using System.Text.Json;

namespace SectorDashboard.Application.Tests.Sentiment;

/// <summary>The score of real prices, held to an independent computation from the same files, see Golden/README.md.</summary>
public sealed class RealSentimentTests
{
    private const double Tolerance = 1e-9;

    private static readonly JsonElement s_golden = JsonElement.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "sentiment.json")));

    public static TheoryData<string, string> Days =>
        [.. s_golden.GetProperty("answers").EnumerateArray().Select(answer => (answer.GetProperty("fund").GetString()!, answer.GetProperty("date").GetString()!))];

    [Theory]
    [MemberData(nameof(Days))]
    public void Every_component_and_the_score_meet_the_independent_computation(string fund, string day)
    {
        var expected = s_golden.GetProperty("answers").EnumerateArray()
            .Single(answer => answer.GetProperty("fund").GetString() == fund && answer.GetProperty("date").GetString() == day);
        var actual = Asking.Answer(RealPrices.All, $"fund={fund}&to={day}").Sentiment;

        Assert.Equal(day, $"{actual.Date:yyyy-MM-dd}");
        AssertNumber(expected, "score", actual.Score);
        AssertNumber(expected, "coverage", actual.Coverage);
        var counted = actual.Components.Where(component => component.Weight > 0).ToList();
        Assert.Equal(expected.GetProperty("components").EnumerateArray().Select(c => c.GetProperty("name").GetString()), counted.Select(c => c.Name), StringComparer.Ordinal);
        Assert.All(expected.GetProperty("components").EnumerateArray(), (component, i) =>
        {
            Assert.Equal(component.GetProperty("asOf").GetString(), counted[i].AsOf is { } asOf ? $"{asOf:yyyy-MM-dd}" : null);
            AssertNumber(component, "value", counted[i].Value);
            AssertNumber(component, "percentile", counted[i].Percentile);
            AssertNumber(component, "contribution", counted[i].Contribution);
            Assert.Equal(counted[i].Value is null, counted[i].Missing is not null);
        });
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Breadth_meets_the_independent_computation(string fund, string day)
    {
        var answer = s_golden.GetProperty("answers").EnumerateArray()
            .Single(a => a.GetProperty("fund").GetString() == fund && a.GetProperty("date").GetString() == day);
        var actual = Asking.Answer(RealPrices.All, $"fund={fund}&to={day}").Sentiment.Breadth;
        if (!answer.TryGetProperty("breadth", out var expected))
        {
            Assert.Null(actual);
            return;
        }

        AssertNumber(expected, "above20", actual!.Above20);
        AssertNumber(expected, "above50", actual.Above50);
        AssertNumber(expected, "above200", actual.Above200);
        AssertNumber(expected, "equalMinusIndex", actual.EqualMinusIndex);
        Assert.Equal(expected.GetProperty("extremes")[1].GetInt32(), actual.NewHighs);
        Assert.Equal(expected.GetProperty("extremes")[2].GetInt32(), actual.NewLows);
    }

    [Fact]
    public void The_whole_history_meets_the_independent_computation()
    {
        var expected = s_golden.GetProperty("history");
        // The fund is younger than the index, so the answer lists less than the history behind it.
        var history = SentimentDays("SOXS", "range=MAX");
        var first = new DateOnly(2010, 3, 11);
        Assert.Equal(first, history.Keys[0]);
        foreach (var pair in expected.GetProperty("every40th").EnumerateArray())
        {
            var date = DateOnly.Parse(pair[0].GetString()!);
            Assert.Equal(date >= first, history.TryGetValue(date, out var score));
            Assert.True(date < first || Math.Abs(score - pair[1].GetDouble()) < Tolerance, $"{date}");
        }
    }

    [Fact]
    public void The_default_view_ends_with_a_score_and_says_which_components_are_too_old()
    {
        var sentiment = Asking.Answer(RealPrices.All).Sentiment;
        Assert.Equal(new DateOnly(2026, 8, 21), sentiment.Date);
        Assert.Equal("Fear", sentiment.Label);
        Assert.Equal(9 / 11.0, sentiment.Coverage, Tolerance);
        Assert.Contains("2025-12-24", sentiment.Components.Single(c => c.Name == "sectorRotation").Missing, StringComparison.Ordinal);
        Assert.Contains("2026-02-05", sentiment.Components.Single(c => c.Name == "treasuryYield").Missing, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 8, 20), sentiment.Components.Single(c => c.Name == "volatilityIndex").AsOf);
        Assert.Equal(sentiment.Score, sentiment.History[^1].Score);
        Assert.Equal("SPY", Assert.Single(sentiment.Rotation).Benchmark);
    }

    [Fact]
    public void Bull_and_bear_fund_of_an_index_see_the_same_score()
    {
        var (bear, bull) = (Asking.Answer(RealPrices.All, "fund=SOXS&to=2026-08-21").Sentiment, Asking.Answer(RealPrices.All, "fund=SOXL&to=2026-08-21").Sentiment);
        Assert.Equal(bear.Score, bull.Score);
        Assert.NotEqual(bear.Volume!.RelativeVolume, bull.Volume!.RelativeVolume);
    }

    [Fact]
    public void Fear_was_extreme_in_March_2020_and_greed_in_May_2013()
    {
        Assert.Equal("Extreme fear", Asking.Answer(RealPrices.All, "to=2020-03-18").Sentiment.Label);
        Assert.Equal("Extreme greed", Asking.Answer(RealPrices.All, "to=2013-05-15").Sentiment.Label);
    }

    [Fact]
    public void A_half_day_is_not_judged()
    {
        var answer = Asking.Answer(RealPrices.All, "fund=SSG&to=2025-12-24");
        Assert.Equal((true, null, null), (answer.Sentiment.Volume!.HalfDay, answer.Sentiment.Volume.RelativeVolume, answer.Sentiment.Volume.Surge));
        Assert.Contains("half-day", answer.Note("sentiment.volume").Reason, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 12, 23), answer.Sentiment.Components.Single(c => c.Name == "bearVolume").AsOf);
    }

    private static SortedList<DateOnly, double> SentimentDays(string fund, string query)
    {
        var days = new SortedList<DateOnly, double>();
        foreach (var day in Asking.Answer(RealPrices.All, $"fund={fund}&{query}").Sentiment.History)
        {
            days.Add(day.Date, day.Score);
        }

        return days;
    }

    private static void AssertNumber(JsonElement element, string name, double? actual)
    {
        var expected = element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : (double?)null;
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(expected ?? 0, actual ?? 0, Tolerance);
    }
}
