using Bunit;
using SectorDashboard.Application.Figures;
using SectorDashboard.Web.Components.Regimes;

namespace SectorDashboard.Web.Tests.Components;

public sealed class OutlookPanelTests : MudTestContext
{
    [Fact]
    public void The_verdict_stands_with_probabilities_base_rates_and_scores()
    {
        var answer = SampleAnswers.To("spike=0.02&surge=1");
        var (direction, turbulence) = (answer.Regime.Direction, answer.Regime.Turbulence);

        var cut = Render<OutlookPanel>(parameters => parameters.Add(p => p.Answer, answer));

        Assert.Equal(answer.Regime.Verdict, TextOf(cut, "verdict"));
        string[] expected =
        [
            Say.Percent(direction.Probability, 0), Say.Percent(direction.BaseRate, 0), Say.Number(direction.Brier, 3), Say.Number(direction.BrierOfBaseRate, 3), $"{direction.N}",
            Say.Percent(turbulence.Probability, 0), Say.Percent(turbulence.BaseRate, 0), Say.Number(turbulence.Brier, 3), Say.Number(turbulence.BrierOfBaseRate, 3), $"{turbulence.N}",
        ];
        Assert.Equal(expected, cut.FindAll("tbody td").Select(cell => cell.TextContent), StringComparer.Ordinal);
        Assert.Equal(answer.Regime.Reasons, cut.FindAll("li").Select(item => item.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public void What_cannot_be_said_has_its_reason()
    {
        var answer = SampleAnswers.To();
        Assert.Null(answer.Regime.Direction.Probability);

        var cut = Render<OutlookPanel>(parameters => parameters.Add(p => p.Answer, answer));

        Assert.Equal("–", cut.Find("tbody tr td").TextContent);
        Assert.Contains(answer.Notes.First(n => n.Field == "regime.direction").Reason, cut.Markup, StringComparison.Ordinal);
    }
}
