using System.Text.Json;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Application.Tests.Answers;

public sealed class PinnedViewTests
{
    [Theory]
    [InlineData("")]
    [InlineData("fund=SOXL&range=3Y&index=SPY&vol=0.6&compare=SSG&model=gbm&paths=500")]
    [InlineData("to=2025-06-30&basis=traded&weights=momentum:2")]
    public void The_pinned_view_gives_the_very_same_answer_again(string query)
    {
        var answer = Asking.Answer(Histories.Of(), query);

        var again = Asking.Answer(Histories.Of(), ViewCodec.Write(answer.Pinned));

        Assert.Equal(JsonSerializer.Serialize(answer), JsonSerializer.Serialize(again));
        Assert.Equal(answer.Inputs.Asof, answer.Pinned.AsOf);
    }

    [Fact]
    public void What_the_view_could_not_have_is_not_pinned()
    {
        var answer = Asking.Read(Histories.Of(), ViewCodec.Read("fund=NOPE&compare=NOPE").View).Answer;
        Assert.Equal(("SOXS", (string?)null), (answer.Pinned.Fund, answer.Pinned.Compare));
    }

    [Fact]
    public void A_market_that_there_is_not_is_pinned_as_the_default_with_its_figures()
    {
        var answer = Asking.Read(Histories.Of(), ViewCodec.Read("market=NOPE").View).Answer;

        Assert.Equal(("SPY", "SPY"), (answer.Inputs.Market, answer.Pinned.Market));
        Assert.Equal(JsonSerializer.Serialize(answer), JsonSerializer.Serialize(Asking.Answer(Histories.Of(), ViewCodec.Write(answer.Pinned))));
    }
}
