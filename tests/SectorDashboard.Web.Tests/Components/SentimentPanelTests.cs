using Bunit;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Sentiment;
using SectorDashboard.Web.Components.Sentiment;

namespace SectorDashboard.Web.Tests.Components;

public sealed class SentimentPanelTests : MudTestContext
{
    [Fact]
    public void The_score_stands_with_its_word_its_day_and_what_it_is_made_of()
    {
        var answer = SampleAnswers.To();
        var sentiment = answer.Sentiment;

        var cut = Render<SentimentPanel>(parameters => parameters.Add(p => p.Answer, answer));

        Assert.Equal($"{Say.Number(sentiment.Score, 0)} of 100, {sentiment.Label!.ToLowerInvariant()}", TextOf(cut, "kpi-sentiment"));
        Assert.Contains(Say.Day(sentiment.Date), cut.Find(".sentence").TextContent, StringComparison.Ordinal);
        Assert.Equal(sentiment.Components.Count, cut.FindAll("tbody tr").Count);
        Assert.Equal(Say.Percent(sentiment.Components[0].Percentile, 0), cut.Find("tbody tr td:nth-child(3)").TextContent);
    }

    [Fact]
    public void Without_a_score_the_reason_stands_in_its_place()
    {
        var answer = SampleAnswers.To() with { Sentiment = SentimentAnswer.None, Notes = [new("sentiment.score", "40 % of the weight has values.")] };

        var cut = Render<SentimentPanel>(parameters => parameters.Add(p => p.Answer, answer));

        Assert.Equal("No score", TextOf(cut, "kpi-sentiment"));
        Assert.Contains("40 % of the weight", cut.Markup, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("table"));
    }
}
