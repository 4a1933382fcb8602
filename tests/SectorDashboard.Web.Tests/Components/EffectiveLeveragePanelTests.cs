using Bunit;
using SectorDashboard.Web.Components.Hedging;

namespace SectorDashboard.Web.Tests.Components;

public sealed class EffectiveLeveragePanelTests : MudTestContext
{
    [Theory]
    [InlineData("fund=SOXS&leverage=-3&move=0.05", "Adding now, after +5.0 %, hedges 3.71 for 1 until the reset, and 3.00 for 1 from the next day on.")]
    [InlineData("fund=SOXL&leverage=3&move=0.05", "Adding now, after +5.0 %, gets 2.74 for 1 until the reset, and 3.00 for 1 from the next day on.")]
    public void A_bear_fund_hedges_and_a_bull_fund_adds(string query, string said) =>
        Assert.Equal(said, TextOf(Render<EffectiveLeveragePanel>(p => p.Add(c => c.Answer, SampleAnswers.To(query))), "adding-now").Replace('\u00a0', ' '));
}
