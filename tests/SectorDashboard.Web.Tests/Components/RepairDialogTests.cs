using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.History;
using SectorDashboard.Web.Components.Prices;

namespace SectorDashboard.Web.Tests.Components;

public sealed class RepairDialogTests : MudTestContext
{
    private IDialogReference? _dialog;

    public RepairDialogTests() => Services.AddDashboardInMemory(PriceRows.Recordings);

    private MarketHistoryCache Histories => Services.GetRequiredService<MarketHistoryCache>();

    [Fact]
    public async Task It_proposes_and_shows_before_and_after()
    {
        var cut = await OpenAsync();

        Assert.Equal((Say.Day(PriceRows.Day), "15"), (Field(cut, "repair-date").GetAttribute("value"), Field(cut, "repair-ratio").GetAttribute("value")));
        Assert.True(cut.Find("[data-testid='repair-scale']").HasAttribute("checked"));
        Assert.Contains("50\u00a0days change", cut.Markup, StringComparison.Ordinal);
        var rows = cut.FindAll("[data-testid='repair-table'] tbody tr").Select(row => row.Children.Select(cell => cell.TextContent).ToArray()).ToList();
        Assert.Equal("Close over the close before", rows[0][0]);
        Assert.Equal(15, double.Parse(rows[0][2]) / double.Parse(rows[0][1]), 0.05);
        Assert.Contains(rows, row => row[0] == "Slope on SOXX, 59\u00a0returns");
        Assert.Equal(10, rows.Count);
    }

    [Fact]
    public async Task Applying_records_the_decision_and_closes()
    {
        var cut = await OpenAsync();
        await Field(cut, "repair-reason").InputAsync(new() { Value = "Too high" });

        await Apply(cut);

        var result = await _dialog!.Result;
        var correction = Assert.IsType<PriceCorrection>(result!.Data);
        Assert.Equal((15, false, "Too high"), (correction.Ratio, correction.IsSplit, correction.Reason));
        Assert.Equal([correction], Histories.Current!.Real.Find("SOXS")!.CorrectionsInForce);
    }

    [Fact]
    public async Task Ratio_day_and_kind_can_be_changed_first()
    {
        var cut = await OpenAsync();
        var day = PriceRows.Recordings[0].Bars.Dates[40];
        await Field(cut, "repair-ratio").InputAsync(new() { Value = "0.5" });
        await Field(cut, "repair-date").ChangeAsync(new() { Value = Say.Day(day) });
        await cut.Find("[data-testid='repair-split']").ChangeAsync(new() { Value = "on" });
        Assert.Contains("40\u00a0days change", cut.Markup, StringComparison.Ordinal);
        await Field(cut, "repair-reason").InputAsync(new() { Value = "Split" });

        await Apply(cut);

        var correction = Assert.Single(Histories.Current!.Real.Find("SOXS")!.CorrectionsInForce);
        Assert.Equal((day, 0.5, true), (correction.Date, correction.Ratio, correction.IsSplit));
    }

    [Fact]
    public async Task A_bad_value_is_told_beside_its_field_and_nothing_is_recorded()
    {
        var cut = await OpenAsync();
        await Field(cut, "repair-ratio").InputAsync(new() { Value = "abc" });
        await Field(cut, "repair-date").ChangeAsync(new() { Value = "2026-09-26" });
        Assert.Empty(cut.FindAll("[data-testid='repair-table']"));

        await Apply(cut);

        Assert.Contains("ratio must be", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("date must be a day of SOXS", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("reason must have", cut.Markup, StringComparison.Ordinal);
        Assert.All(["repair-ratio", "repair-date", "repair-reason"], id => Assert.Equal("true", Field(cut, id).GetAttribute("aria-invalid")));
        Assert.Empty(Histories.Current!.Real.Find("SOXS")!.Corrections);
    }

    [Fact]
    public async Task Prices_that_the_source_has_changed_meanwhile_are_not_repaired()
    {
        var cut = await OpenAsync();
        await Field(cut, "repair-reason").InputAsync(new() { Value = "Too high" });
        var mended = SampleAnswers.Recorded("SOXS", 60) with { RecordedAt = Histories.Current!.Vintage.AddHours(1) };
        await Services.GetRequiredService<PriceJournal>().AppendAsync(new PriceArchive { Recordings = [mended] }, Xunit.TestContext.Current.CancellationToken);

        await Apply(cut);

        Assert.Contains("has changed its prices since you looked", cut.Find("[role='alert']").TextContent, StringComparison.Ordinal);
        Assert.Empty(Histories.Current!.Real.Find("SOXS")!.Corrections);
    }

    [Fact]
    public async Task Cancelling_decides_nothing()
    {
        var cut = await OpenAsync();

        await cut.FindAll("button").Single(b => b.TextContent.Trim() == "Cancel").ClickAsync(new());

        Assert.True((await _dialog!.Result)!.Canceled);
        Assert.Empty(Histories.Current!.Real.Find("SOXS")!.Corrections);
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync()
    {
        Render<MudPopoverProvider>();
        var provider = Render<MudDialogProvider>();
        var history = await Histories.AsOfAsync(null, Xunit.TestContext.Current.CancellationToken);
        var parameters = new DialogParameters<RepairDialog> { { d => d.Suggestion, RepairDraft.Of(PriceRows.Finding, history.Real.Find("SOXS")!)! } };
        await provider.InvokeAsync(async () => _dialog = await Services.GetRequiredService<IDialogService>().ShowAsync<RepairDialog>("", parameters));
        return provider;
    }

    private static Task Apply(IRenderedComponent<MudDialogProvider> cut) => cut.Find("[data-testid='apply-repair']").ClickAsync(new());

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<MudDialogProvider> cut, string testId) => cut.Find(
        $"input[data-testid='{testId}'], [data-testid='{testId}'] input, textarea[data-testid='{testId}'], [data-testid='{testId}'] textarea");
}
