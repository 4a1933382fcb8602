using Bunit;
using SectorDashboard.Application.Views;
using SectorDashboard.Web.Components.Hedging;

namespace SectorDashboard.Web.Tests.Components;

public sealed class HedgePanelTests : MudTestContext
{
    private readonly List<string> _reset = [];

    [Fact]
    public void A_third_of_the_book_in_the_fund_covers_it()
    {
        var cut = Render("book=100000&leverage=-3");

        Assert.Equal("$33,333", TextOf(cut, "hedge-notional"));
        Assert.Equal("$0", TextOf(cut, "hedge-net-exposure"));
        Assert.DoesNotContain("sold short", cut.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("move=0.1&leverage=-3", "$40,000", "open")]
    [InlineData("move=-0.1&leverage=-3", "−$40,000", "over-hedged")]
    [InlineData("move=0.025&leverage=-3", "$10,000", "open")]
    [InlineData("move=0.1&leverage=-1", "$20,000", "open")]
    public void After_a_move_and_the_reset_the_hedge_is_off_by_one_minus_leverage_times_the_move(string query, string exposure, string word)
    {
        var cut = Render(query);

        Assert.Equal(exposure, TextOf(cut, "hedge-net-exposure"));
        Assert.Contains(word, cut.Find(".sentence").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_fund_hedges_sold_short()
    {
        var cut = Render("fund=SOXL&leverage=3");

        Assert.Equal("$33,333", TextOf(cut, "hedge-notional"));
        Assert.Contains("sold short", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fund_without_leverage_says_so()
    {
        var cut = Render("leverage=0");

        Assert.Empty(cut.FindAll("[data-testid='hedge-notional']"));
        Assert.Contains("without leverage cannot hedge", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_of_nothing_needs_nothing()
    {
        var cut = Render("book=0&move=0.1");

        Assert.Equal("$0", TextOf(cut, "hedge-notional"));
        Assert.DoesNotContain("NaN", cut.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("book=50000", "book")]
    [InlineData("bookbeta=1.5", "bookbeta")]
    public void Exactly_the_chosen_value_can_be_reset(string query, string key)
    {
        Assert.Single(Render(query).FindAll("button:not([aria-disabled])")).Click();

        Assert.Equal([key], _reset, StringComparer.Ordinal);
    }

    private IRenderedComponent<HedgePanel> Render(string query)
    {
        var answer = SampleAnswers.To(query);
        return Render<HedgePanel>(p => p
            .Add(c => c.Answer, answer).Add(c => c.Settled, answer.Inputs).Add(c => c.View, ViewCodec.Read(query).View).Add(c => c.OnReset, _reset.Add));
    }
}
