using Bunit;
using SectorDashboard.Application.Movers;
using SectorDashboard.Web.Components.Movers;

namespace SectorDashboard.Web.Tests.Components;

public sealed class MoversPanelTests : MudTestContext
{
    private static readonly MemberContribution s_up = new("MRVL", 0.05, 0.1, 0.005);
    private static readonly MemberContribution s_down = new("AMD", 0.07, -0.05, -0.0035);

    [Fact]
    public void The_member_that_is_named_went_with_the_index() =>
        Assert.Equal("SOXX moved −2.00 % on 2026-08-19; most came from AMD, −0.35 pp of it.", Sentence(-0.02, s_up, s_down));

    [Fact]
    public void Where_none_went_with_the_index_that_is_said() =>
        Assert.Equal("SOXX moved −2.00 % on 2026-08-19; none of the members known went with it.", Sentence(-0.02, s_up));

    private string Sentence(double move, params MemberContribution[] members)
    {
        var movers = new MoversAnswer(new DateOnly(2026, 8, 19), move, new DateOnly(2026, 9, 30), "", members, move - members.Sum(member => member.Contribution));
        var answer = SampleAnswers.To("index=SOXX") with { Movers = movers };
        return TextOf(Render<MoversPanel>(p => p.Add(c => c.Answer, answer)), "movers-sentence").Replace('\u00a0', ' ');
    }
}
