using Bunit;
using SectorDashboard.Analytics.Beta;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Decay;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Quotes;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components;

public sealed class KeyFiguresTests : MudTestContext
{
    [Fact]
    public void Figures_are_those_of_the_answer()
    {
        var sample = SampleAnswers.To();
        var answer = sample with
        {
            Quote = new Quote(new DateOnly(2026, 9, 25), 47.03, -0.0214, 6.0e7, 2.82e9, 1.84, 0.93),
            Beta = sample.Beta with { Rolling = new[] { new RollingBetaValue(new DateOnly(2026, 9, 25), -2.973, -3.051, -2.894) } },
            Decay = sample.Decay with { Selected = sample.Decay.Selected! with { RebalancingCost = 0.124 } },
        };

        var cut = Render(answer);

        Assert.Equal("47.03", TextOf(cut, "kpi-close"));
        Assert.Equal("▼ −2.14\u00a0%", TextOf(cut, "kpi-change"));
        Assert.Equal("1.8×", TextOf(cut, "kpi-relative-volume"));
        Assert.Equal("−2.97", TextOf(cut, "kpi-beta"));
        Assert.Equal("−12.4\u00a0pp", TextOf(cut, "kpi-decay"));
        Assert.Contains("$2.82bn", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("[−3.05, −2.89]", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("2026-09-25", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_figures_replace_them()
    {
        var before = SampleAnswers.To();
        var after = SampleAnswers.To("fund=SOXL&window=120");
        var cut = Render(before);

        cut.Render(p => p.Add(c => c.Answer, after));

        Assert.NotEqual(before.Beta.Rolling[^1].Beta, after.Beta.Rolling[^1].Beta);
        Assert.Equal(Say.Number(after.Beta.Rolling[^1].Beta), TextOf(cut, "kpi-beta"));
        Assert.Equal(Say.Price(after.Quote!.Close), TextOf(cut, "kpi-close"));
        Assert.Contains("120 days", cut.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.021, "gain", "▲")]
    [InlineData(-0.021, "loss", "▼")]
    public void A_change_is_told_by_arrow_and_sign_and_not_by_colour_alone(double change, string css, string arrow)
    {
        var answer = SampleAnswers.To();

        var kpi = Render(answer with { Quote = answer.Quote! with { Change = change } }).Find("[data-testid='kpi-change']");

        Assert.Contains(css, kpi.ClassList, StringComparer.Ordinal);
        Assert.Contains(arrow, kpi.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_a_dash_and_never_a_wrong_number()
    {
        var cut = Render(SampleAnswers.To("", SampleAnswers.WithoutIndex));

        Assert.All(new[] { "kpi-relative-volume", "kpi-beta", "kpi-volatility", "kpi-decay" }, id => Assert.Equal("–", TextOf(cut, id)));
        Assert.DoesNotContain("NaN", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_quote_and_a_ledger_there_are_dashes()
    {
        var cut = Render(SampleAnswers.To() with { Quote = null, Decay = DecayAnswer.None });

        Assert.All(new[] { "kpi-close", "kpi-change", "kpi-decay" }, id => Assert.Equal("–", TextOf(cut, id)));
    }

    private IRenderedComponent<KeyFigures> Render(Answer answer) => Render<KeyFigures>(p => p.Add(c => c.Answer, answer));
}
