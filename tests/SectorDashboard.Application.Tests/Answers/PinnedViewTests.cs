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
}
