using Bunit;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components;

public sealed class NoticesTests : MudTestContext
{
    [Fact]
    public void Each_message_is_said_as_text()
    {
        var cut = Render("One.", "<b>Two.</b>");

        Assert.Equal(["One.", "<b>Two.</b>"], cut.FindAll("[role='status'] p").Select(p => p.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public void Messages_go_away_again()
    {
        var cut = Render("One.");

        cut.Render(p => p.Add(c => c.Messages, []));

        Assert.Empty(cut.Markup.Trim());
    }

    private IRenderedComponent<Notices> Render(params string[] messages) => Render<Notices>(p => p.Add(c => c.Messages, messages));
}
