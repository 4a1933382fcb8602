using Bunit;
using SectorDashboard.Application.Answers;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components;

public sealed class DataBadgeTests : MudTestContext
{
    public DataBadgeTests() => Services.AddDashboardInMemory();

    [Fact]
    public void Simulated_prices_are_called_so()
    {
        var cut = Render(SampleAnswers.To().Data);

        Assert.Contains("Simulated sample data", cut.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("data", cut.Find("a").GetAttribute("href"));
        Assert.Contains("sample", cut.Find("[data-testid='data-badge']").ClassList, StringComparer.Ordinal);
    }

    [Fact]
    public void Fresh_prices_have_their_last_day_and_their_source()
    {
        var cut = Render(SampleAnswers.To("", SampleAnswers.WithoutIndex).Data);

        Assert.Contains("Prices to 2026-09-25", cut.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("SOXS Test CSV", cut.Find("ul").TextContent, StringComparison.Ordinal);
        Assert.Contains("fresh", cut.Find("[data-testid='data-badge']").ClassList, StringComparer.Ordinal);
    }

    [Fact]
    public void Prices_that_ended_long_ago_say_how_old_they_are()
    {
        var old = SampleAnswers.HistoryWith(SampleAnswers.Recorded("SOXS", 100, new DateOnly(2026, 9, 11)));

        var cut = Render(SampleAnswers.To("", old).Data);

        Assert.Contains("Stale: to 2026-09-11, 10\u00a0sessions old", cut.Find("summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("stale", cut.Find("[data-testid='data-badge']").ClassList, StringComparer.Ordinal);
    }

    [Fact]
    public void Warnings_are_listed_as_text()
    {
        var data = SampleAnswers.To().Data with { Warnings = [new DataWarning("SOXS", null, "basis", "<b>no dividends</b>")] };

        Assert.Contains("<b>no dividends</b>", Render(data).Find("ul").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<DataBadge> Render(AnswerData data) => Render<DataBadge>(p => p.Add(c => c.Data, data));
}
