using Bunit;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Beta;
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

        var text = Render(answer with { Beta = beta }).Find("dl").TextContent;

        Assert.All(
            new[] { "−2.992", "[−3.032, −2.965]", "0.9981 · 252", "+0.012\u00a0%", "−3.009", "To SPY, 60 monthly", "−6.42", "[−9.1, −3.7]" },
            figure => Assert.Contains(figure, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_has_every_beta() => Assert.Equal(5, Render(SampleAnswers.To()).FindAll("dd").Count);

    [Fact]
    public void Without_an_index_there_is_no_beta_and_no_failure() =>
        Assert.Empty(Render(SampleAnswers.To("", SampleAnswers.WithoutIndex)).FindAll("dd"));

    private IRenderedComponent<BetaPanel> Render(Answer answer) => Render<BetaPanel>(p => p.Add(c => c.Answer, answer));
}
