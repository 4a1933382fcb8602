using SectorDashboard.Analytics.Sentiment;

namespace SectorDashboard.Application.Tests.Sentiment;

public sealed class SentimentChangeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("to=2024-05-03")]
    [InlineData("weights=momentum:3")]
    public void Movers_add_up_to_the_change_since_yesterday_and_last_week(string query)
    {
        var sentiment = Asking.Answer(Histories.Of(), query).Sentiment;

        Assert.Equal([1, 5], sentiment.Changes.Select(change => change.Sessions));
        Assert.All(sentiment.Changes, change =>
        {
            Assert.Equal(sentiment.Score!.Value - change.Score!.Value, change.Change!.Value, 1e-9);
            Assert.Equal(change.Change!.Value, change.Movers.Sum(mover => mover.Points), 1e-9);
            Assert.Equal(change.Movers.OrderByDescending(mover => Math.Abs(mover.Points)), change.Movers);
        });
        var history = sentiment.History.ToDictionary(day => day.Date, day => day.Score);
        Assert.All(sentiment.Changes, change => Assert.Equal(history[change.Since], change.Score!.Value, 1e-9));
    }

    [Fact]
    public void Past_readings_are_told_apart_by_their_word_and_counted_with_the_index_that_followed()
    {
        var reading = Asking.Read(Histories.Of(), "range=MAX&basis=total");
        var sentiment = reading.Answer.Sentiment;
        var (dates, closes) = (reading.Series.Index!.Dates, reading.Series.Index.Close);

        var any = sentiment.Past[^1];
        Assert.Equal(any.After.N, sentiment.Past.SkipLast(1).Sum(row => row.After.N));
        Assert.Equal(sentiment.Label, Assert.Single(sentiment.Past, row => row.IsNow).Label);
        // The same by dates instead of positions.
        var fear = sentiment.History.Where(day => SentimentLabel.Of(day.Score) == "Fear").Select(day => Array.IndexOf(dates, day.Date)).Where(at => at + 20 < dates.Length).ToList();
        var row = sentiment.Past.Single(past => past.Label == "Fear").After;
        Assert.Equal(fear.Count, row.N);
        Assert.Equal(fear.Average(at => (closes[at + 20] / closes[at]) - 1), row.Mean!.Value, 1e-9);
    }

    [Fact]
    public void What_came_after_the_ranges_last_day_is_not_known()
    {
        var then = Asking.Answer(Histories.Of(), "to=2024-05-03").Sentiment.Past;
        var now = Asking.Answer(Histories.Of()).Sentiment.Past;
        Assert.True(then[^1].After.N < now[^1].After.N);
    }
}
