using Bunit;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Beta;
using SectorDashboard.Application.Figures;
using SectorDashboard.Web.Components.Beta;

namespace SectorDashboard.Web.Tests.Components;

public sealed class BetaPanelTests : MudTestContext
{
    [Fact]
    public void Betas_are_shown_with_their_intervals()
    {
        var answer = SampleAnswers.To();
        var beta = answer.Beta with
        {
            Full = new RegressionBeta(-2.9923, 0.00012, 0.01, [-3.0318, -2.9645], 0.99811, 252),
            Downside = -3.009,
            FiveYearMonthly = new MonthlyBetaAnswer("SPY", -6.42, [-9.14, -3.71], 60),
        };

        var text = Render(answer with { Beta = beta }).Find("table").TextContent;

        Assert.All(
            new[] { "−2.992", "−3.032 to −2.965", "R² 0.9981", "252", "+0.012\u00a0%", "monthly returns, to SPY", "−6.42", "−9.14 to −3.71" },
            figure => Assert.Contains(figure, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_has_every_method_beside_theory_and_the_printed_figure()
    {
        var cut = Render(SampleAnswers.To());

        // The range, six methods, theory, five years monthly and what the press printed.
        Assert.Equal(10, cut.FindAll("tbody tr").Count);
        Assert.Contains("−4.13", cut.Find("tbody tr:last-child").TextContent, StringComparison.Ordinal);
        Assert.Equal(Say.Number(SampleAnswers.To().Beta.Rolling[^1].Beta, 3), cut.Find("tr.now td").TextContent);
    }

    [Fact]
    public void An_index_that_explains_too_little_is_told_of()
    {
        var answer = SampleAnswers.To();
        var mismatch = Render(answer with { Beta = answer.Beta with { Full = answer.Beta.Full! with { RSquared = 0.91 } } }).Find("[data-testid='index-mismatch']");

        Assert.Contains("91.0\u00a0%", mismatch.TextContent, StringComparison.Ordinal);
        Assert.Empty(Render(answer).FindAll("[data-testid='index-mismatch']"));
    }

    [Fact]
    public void Without_an_index_there_is_no_beta_and_no_failure() =>
        Assert.Contains("too few common days", Render(SampleAnswers.To("", SampleAnswers.WithoutIndex)).Find(".panel-empty").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<BetaPanel> Render(Answer answer) => Render<BetaPanel>(p => p.Add(c => c.Answer, answer));
}
