using Bunit;
using SectorDashboard.Application.Figures;
using SectorDashboard.MarketData.Bars;
using SectorDashboard.MarketData.Corrections;
using SectorDashboard.MarketData.Quality;
using SectorDashboard.Web.Components.Prices;

namespace SectorDashboard.Web.Tests.Components;

public sealed class PriceTableTests : MudTestContext
{
    private readonly List<QualityFinding> _repairs = [];
    private readonly List<PriceCorrection> _undone = [];

    [Fact]
    public void A_row_says_source_days_age_adjustment_findings_and_corrections()
    {
        var note = PriceRows.Finding with { Kind = QualityKind.Volume, Severity = QualitySeverity.Note, SuggestedRatio = null };

        var cells = Cells(Render(PriceRows.Row([note, PriceRows.Finding, note], PriceRows.Correction)));

        Assert.Equal(
            [
                "SOXS", "Direxion Daily Semiconductor Bear 3X ETF", "Test CSV", $"{Say.Day(PriceRows.Recordings[0].Bars.Dates[0])} – 2026-09-25",
                "2\u00a0sessions old", "2026-09-26 08:30 UTC", "splits to 2026-09-25", "1\u00a0error, 2\u00a0notes", "1 in force",
            ],
            cells, StringComparer.Ordinal);
    }

    [Fact]
    public void Nothing_found_and_nothing_decided_is_said_in_words() => Assert.Equal(["none", "none"], Cells(Render(PriceRows.Row([])))[^2..], StringComparer.Ordinal);

    [Fact]
    public void Sources_that_are_not_in_use_are_named()
    {
        var other = PriceRows.Recordings[0] with { Source = "Other CSV", IsComparison = true };
        var prices = InstrumentPrices.FromRecordings(SampleAnswers.Catalogue.Describe("SOXS"), [PriceRows.Recordings[0], other]);

        Assert.Equal("Test CSValso Other CSV", Cells(Render(new PriceRow(prices, [], 0)))[2]);
    }

    [Fact]
    public void A_symbol_opens_and_closes_with_a_button()
    {
        var cut = Render(PriceRows.Row([]));
        Assert.Equal("false", Toggle(cut).GetAttribute("aria-expanded"));

        Toggle(cut).Click();
        Assert.Equal("true", Toggle(cut).GetAttribute("aria-expanded"));
        Assert.Contains("Nothing was noticed", Details(cut), StringComparison.Ordinal);
        Assert.Contains("Nobody has decided anything", Details(cut), StringComparison.Ordinal);

        Toggle(cut).Click();
        Assert.Empty(cut.FindAll("[data-testid='details-SOXS']"));
    }

    [Fact]
    public void Only_a_question_of_scale_can_be_repaired()
    {
        var cut = Open(PriceRows.Row([PriceRows.Finding, PriceRows.Finding with { Kind = QualityKind.Identity }, PriceRows.Finding with { SuggestedRatio = null }]));

        Assert.Equal(["Unknown split or wrong scale", "Fund against its multiple of the index"], cut.FindAll("h4").Select(h => h.FirstChild!.TextContent.Trim()), StringComparer.Ordinal);
        var button = Assert.Single(cut.FindAll("[data-testid='repair-SOXS']"));
        Assert.Equal($"Repair SOXS on {Say.Day(PriceRows.Day)}", button.GetAttribute("aria-label"));
        button.Click();
        Assert.Equal([PriceRows.Finding], _repairs);
    }

    [Fact]
    public void Many_findings_of_a_kind_are_folded_away()
    {
        var cut = Open(PriceRows.Row([.. Enumerable.Range(0, 8).Select(i => PriceRows.Finding with { Date = PriceRows.Day.AddDays(-i), Kind = QualityKind.Identity })]));

        Assert.Equal(5, cut.FindAll(".findings")[0].Children.Length);
        Assert.Equal("3 more", cut.Find("details summary").TextContent);
        Assert.Equal(3, cut.Find("details .findings").Children.Length);
    }

    [Fact]
    public void A_decision_says_what_why_and_when_and_can_be_undone()
    {
        var cut = Open(PriceRows.Row([], PriceRows.Correction));

        var decision = cut.Find(".decisions li");
        Assert.Contains("in force", decision.TextContent, StringComparison.Ordinal);
        Assert.Contains($"before {Say.Day(PriceRows.Day)} divided by 15", decision.TextContent, StringComparison.Ordinal);
        Assert.Contains("“<b>Too high</b>”", decision.TextContent, StringComparison.Ordinal);
        Assert.Contains("Decided 2026-09-26 08:30 UTC", decision.TextContent, StringComparison.Ordinal);
        cut.Find("[data-testid='undo-SOXS']").Click();
        Assert.Equal([PriceRows.Correction], _undone);
    }

    [Fact]
    public void An_undone_decision_stays_on_record_without_a_button()
    {
        var cut = Open(PriceRows.Row([], PriceRows.Correction, PriceRows.Correction with { Id = "2", Undoes = "1", RecordedAt = PriceRows.Correction.RecordedAt.AddHours(1) }));

        var decision = Assert.Single(cut.FindAll(".decisions li"));
        Assert.Contains("undone 2026-09-26 09:30 UTC", decision.TextContent, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("[data-testid='undo-SOXS']"));
    }

    [Theory]
    [InlineData("Test CSV", 1, "at rest: the source has mended it")]
    [InlineData("Gone CSV", null, "not in use")]
    public void A_decision_that_changes_nothing_says_why(string source, int? step, string state)
    {
        var cut = Open(PriceRows.Row([], PriceRows.Correction with { Source = source, Step = step ?? PriceRows.Correction.Step }));

        Assert.Equal(state, cut.Find(".decisions .severity").TextContent);
    }

    private IRenderedComponent<PriceTable> Render(PriceRow row) => Render<PriceTable>(p => p
        .Add(c => c.Rows, [row])
        .Add(c => c.OnRepair, chosen => _repairs.Add(chosen.Finding))
        .Add(c => c.OnUndo, _undone.Add));

    private IRenderedComponent<PriceTable> Open(PriceRow row)
    {
        var cut = Render(row);
        Toggle(cut).Click();
        return cut;
    }

    private static AngleSharp.Dom.IElement Toggle(IRenderedComponent<PriceTable> cut) => cut.Find("[data-testid='toggle-SOXS']");

    private static string Details(IRenderedComponent<PriceTable> cut) => TextOf(cut, "details-SOXS");

    private static string[] Cells(IRenderedComponent<PriceTable> cut) => [.. cut.Find("tbody tr").Children.Select(cell => cell.TextContent.Trim())];
}
