using Bunit;
using Microsoft.AspNetCore.Components;
using SectorDashboard.Web.Components.Beta;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components;

public sealed class PanelGuardTests : ChartTestContext
{
    private static bool s_fails;

    public PanelGuardTests()
        : base(services => services.AddDashboardInMemory()) => ComponentFactories.Add<BetaPanel, FailingPanel>();

    [Fact]
    public void A_panel_fails_alone_and_can_be_tried_again()
    {
        s_fails = true;
        var cut = Render<DashboardPage>();

        var alert = Assert.Single(cut.FindAll("[role='alert']"));
        Assert.NotEmpty(TextOf(cut, "kpi-close"));
        Assert.Single(cut.FindAll("[data-testid='chart-decay']"));

        s_fails = false;
        alert.QuerySelector("button")!.Click();

        Assert.Empty(cut.FindAll("[role='alert']"));
        Assert.Single(cut.FindAll("#recovered"));
    }

    private sealed class FailingPanel : ComponentBase
    {
        [Parameter(CaptureUnmatchedValues = true)]
        public IReadOnlyDictionary<string, object>? Others { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            if (s_fails)
            {
                throw new InvalidOperationException("The panel fails.");
            }

            builder.AddMarkupContent(0, "<p id='recovered'></p>");
        }
    }
}
