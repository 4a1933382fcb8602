using Bunit;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Sentiment;
using SectorDashboard.Web.Components.Sentiment;

namespace SectorDashboard.Web.Tests.Components;

public sealed class SentimentPanelTests : ChartTestContext
{
    [Fact]
    public void The_score_stands_with_its_word_its_day_and_what_moved_it()
    {
        var answer = SampleAnswers.To();
        var sentiment = answer.Sentiment;

        var cut = Render<MoodPanel>(p => p.Add(c => c.Answer, answer).Add(c => c.Address, ""));

        Assert.Equal($"{Say.Number(sentiment.Score, 0)} {sentiment.Label}", cut.Find(".mood-score").FirstElementChild!.TextContent + " " + sentiment.Label);
        Assert.Contains(Say.Day(sentiment.Date), cut.Find(".mood-score").TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Say.Number(sentiment.Score, 0)} of 100, {sentiment.Label!.ToLowerInvariant()}", cut.Find(".gauge").GetAttribute("aria-label"));
        Assert.Equal(2, cut.FindAll("dd").Count);
        Assert.Contains(SentimentWords.Of(sentiment.Changes[1].Movers[0].Name), cut.FindAll("dd")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_score_is_made_of_its_components()
    {
        var answer = SampleAnswers.To();

        var cut = Render<SentimentPanel>(p => p.Add(c => c.Answer, answer));

        Assert.Equal(answer.Sentiment.Components.Count, cut.FindAll("tbody tr").Count);
        Assert.Equal(Say.Percent(answer.Sentiment.Components[0].Percentile, 0), cut.Find("tbody tr td:nth-child(3)").TextContent);
        Assert.True(cut.Find("[data-testid='reset-weights']").HasAttribute("aria-disabled"));
    }

    [Fact]
    public void A_reader_can_weigh_the_components_and_go_back()
    {
        var chosen = new List<string?>();
        var cut = Render<SentimentPanel>(p => p.Add(c => c.Answer, SampleAnswers.To("weights=breadth:3")).Add(c => c.OnWeights, weights => chosen.Add(weights)));
        Assert.Equal("3", cut.Find("[data-testid='weight-breadth']").GetAttribute("value"));

        cut.Find("[data-testid='weight-momentum']").Change("0");
        cut.Find("[data-testid='weight-momentum']").Change("11");
        Assert.Equal("The weight of momentum must be a number from 0 to 10, not '11'.", TextOf(cut, "refused-weight"));
        cut.Find("[data-testid='weight-momentum']").Change("x");
        cut.Find("[data-testid='reset-weights']").Click();

        Assert.Equal(["momentum:0,breadth:3", null], chosen, StringComparer.Ordinal);
    }

    [Fact]
    public void Without_a_score_the_reason_stands_in_its_place()
    {
        var answer = SampleAnswers.To() with { Sentiment = SentimentAnswer.None, Notes = [new("sentiment.score", "40 % of the weight has values.")] };

        var cut = Render<MoodPanel>(p => p.Add(c => c.Answer, answer).Add(c => c.Address, ""));

        Assert.Contains("40 % of the weight", cut.Find(".panel-empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_followed_past_readings_stands_with_its_sample_and_marks_the_present_one()
    {
        var answer = SampleAnswers.To();

        var cut = Render<SentimentHistoryPanel>(p => p.Add(c => c.Answer, answer).Add(c => c.Figure, SampleAnswers.FigureOf(FigureKind.Sentiment)));

        Assert.Equal(6, cut.FindAll("[data-testid='past-readings'] tbody tr").Count);
        Assert.StartsWith(answer.Sentiment.Label!, cut.Find("tr.now th").TextContent, StringComparison.Ordinal);
        Assert.Equal(Say.Number(answer.Sentiment.Past[^1].After.N, 0), cut.Find("tbody tr:last-child td").TextContent);
    }
}
