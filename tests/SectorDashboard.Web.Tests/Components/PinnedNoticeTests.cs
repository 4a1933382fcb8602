using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Components.Saving;

namespace SectorDashboard.Web.Tests.Components;

public sealed class PinnedNoticeTests : MudTestContext
{
    public PinnedNoticeTests() => Services.AddDashboardInMemory(PriceRows.Recordings);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private MarketHistoryCache Histories => Services.GetRequiredService<MarketHistoryCache>();

    [Fact]
    public async Task Without_a_change_it_says_so_and_compares_nothing()
    {
        var cut = await RenderAsync();

        Assert.Contains("Nothing has changed since.", TextOf(cut, "data-change"), StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("[data-testid='compare']"));
        Assert.Equal("latest", cut.Find("[data-testid='use-latest']").GetAttribute("href"));
    }

    [Fact]
    public async Task A_decision_while_the_page_is_open_is_told_with_its_reason()
    {
        var cut = await RenderAsync();

        await RepairAsync();

        cut.WaitForAssertion(() => Assert.Contains("The data have changed since.", TextOf(cut, "data-change"), StringComparison.Ordinal));
        Assert.Contains("SOXS: 50\u00a0days", TextOf(cut, "data-change"), StringComparison.Ordinal);
        Assert.Contains("“Too high”", TextOf(cut, "data-change"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_then_and_now_stand_side_by_side_on_request_and_go_again()
    {
        var cut = await RenderAsync();
        await RepairAsync();

        cut.WaitForElement("[data-testid='compare']").Click();

        var beta = cut.FindAll("[data-testid='then-and-now'] tbody tr").Single(row => row.Children[0].TextContent == "Beta over the range");
        Assert.NotEqual(beta.Children[1].TextContent, beta.Children[2].TextContent, StringComparer.Ordinal);
        Assert.Matches("^[▲▼] [+−]", beta.Children[3].TextContent);
        cut.Find("[data-testid='compare']").Click();
        Assert.Empty(cut.FindAll("[data-testid='then-and-now']"));
    }

    [Fact]
    public async Task An_open_comparison_follows_what_is_undone()
    {
        var cut = await RenderAsync();
        var decision = await RepairAsync();
        cut.WaitForElement("[data-testid='compare']").Click();

        await Services.GetRequiredService<PriceRepair>().UndoAsync(decision.Id, Token);

        cut.WaitForAssertion(() => Assert.Contains("Nothing has changed since.", TextOf(cut, "data-change"), StringComparison.Ordinal));
        Assert.All(cut.FindAll("[data-testid='then-and-now'] tbody tr"), row => Assert.Contains(row.Children[3].TextContent.Trim(), ["same", "–"], StringComparer.Ordinal));
    }

    [Fact]
    public async Task Newer_days_leave_the_figures_and_are_counted()
    {
        var cut = await RenderAsync();
        var newer = SampleAnswers.Recorded("SOXS", 1, SampleAnswers.LastDay.AddDays(3));

        await Services.GetRequiredService<PriceJournal>().AppendAsync(new PriceArchive { Recordings = [newer] }, Token);

        cut.WaitForAssertion(() => Assert.Contains("1\u00a0newer session came", TextOf(cut, "data-change"), StringComparison.Ordinal));
    }

    private async Task<PriceCorrection> RepairAsync()
    {
        var result = await Services.GetRequiredService<PriceRepair>().ApplyAsync(new RepairDraft("SOXS", PriceRows.Day, 15, Reason: "Too high"), Token);
        Assert.Empty(result.Problems);
        return result.Correction!;
    }

    private async Task<IRenderedComponent<PinnedNotice>> RenderAsync()
    {
        var history = await Histories.AsOfAsync(null, Token);
        var view = View.Default with { AsOf = history.Real.RecordedAt };
        var answer = SampleAnswers.Analytics.Answer(view, history).Answer;
        return Render<PinnedNotice>(p => p
            .Add(c => c.View, view)
            .Add(c => c.Answer, answer)
            .Add(c => c.Settled, answer.Inputs)
            .Add(c => c.History, history)
            .Add(c => c.Latest, "latest"));
    }
}
