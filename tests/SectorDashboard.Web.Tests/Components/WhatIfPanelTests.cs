using Bunit;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Views;
using SectorDashboard.Web.Components.WhatIf;

namespace SectorDashboard.Web.Tests.Components;

public sealed class WhatIfPanelTests : MudTestContext
{
    private readonly List<string> _reset = [];

    [Fact]
    public void The_prospectus_example_reads_as_printed()
    {
        // SOXS, index unchanged over a year at 50 % volatility: -77.7 % (Direxion 497K, 2026-02-27); without costs.
        var cut = Render("leverage=-3&vol=0.5&days=252&fee=0&cash=0&spread=0");

        Assert.Equal("−77.7\u00a0%", TextOf(cut, "whatif-given"));
        Assert.Contains("index ends where it is, in 252\u00a0days", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("needs the index to fall 39.3\u00a0%", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Mean_and_median_are_those_of_the_answer()
    {
        var answer = SampleAnswers.To("move=-0.1");

        var cut = Render("move=-0.1");

        Assert.Equal(Say.Change(answer.WhatIf!.Mean), TextOf(cut, "whatif-mean"));
        Assert.Equal(Say.Change(answer.WhatIf.Median), TextOf(cut, "whatif-median"));
        Assert.Contains("falls 10.0\u00a0%", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_leverage_of_a_later_purchase_is_told() =>
        Assert.Contains("works at −3.71×", Render("move=0.05&leverage=-3").Markup, StringComparison.Ordinal);

    [Fact]
    public void A_move_that_wipes_the_fund_out_is_told() =>
        Assert.Contains("wipe the fund out", Render("move=0.4&leverage=-3").Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData("vol=0.5", "vol")]
    [InlineData("move=-0.1", "move")]
    [InlineData("days=63", "days")]
    [InlineData("leverage=2", "leverage")]
    [InlineData("fee=0.02", "fee")]
    [InlineData("cash=0.01", "cash")]
    [InlineData("spread=0.01", "spread")]
    [InlineData("window=20", "window")]
    public void Exactly_the_chosen_value_can_be_reset(string query, string key)
    {
        var open = Render(query).FindAll("button[aria-label*='back to']:not([aria-disabled])");

        Assert.Single(open).Click();

        Assert.Equal([key], _reset, StringComparer.Ordinal);
    }

    [Fact]
    public void Sliders_rest_on_the_settled_view_while_the_answer_runs_ahead()
    {
        var cut = Render<WhatIfPanel>(p => p
            .Add(c => c.Answer, SampleAnswers.To("move=-0.2")).Add(c => c.Settled, SampleAnswers.To("move=-0.1").Inputs)
            .Add(c => c.View, View.Default with { Move = -0.1 }));

        Assert.Equal("-0.1", cut.Find("[data-testid='slider-move']").GetAttribute("value"));
        Assert.Contains("falls 20.0\u00a0%", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_volatility_the_panel_says_what_to_do()
    {
        var cut = Render("", SampleAnswers.To("", SampleAnswers.WithoutIndex));

        Assert.Empty(cut.FindAll("[data-testid='whatif-given']"));
        Assert.Contains("move the volatility slider", cut.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sheet_of_a_narrow_screen_opens_and_closes()
    {
        var cut = Render("");

        cut.Find("button[aria-controls]").Click();
        Assert.Equal("true", cut.Find("button[aria-controls]").GetAttribute("aria-expanded"));

        cut.Find("button[aria-controls]").Click();
        Assert.Equal("false", cut.Find("button[aria-controls]").GetAttribute("aria-expanded"));
    }

    private IRenderedComponent<WhatIfPanel> Render(string query, Answer? other = null)
    {
        var answer = other ?? SampleAnswers.To(query);
        return Render<WhatIfPanel>(p => p
            .Add(c => c.Answer, answer).Add(c => c.Settled, answer.Inputs).Add(c => c.View, ViewCodec.Read(query).View)
            .Add(c => c.Own, -3).Add(c => c.OnReset, _reset.Add));
    }
}
