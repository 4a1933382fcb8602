using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Import;
using SectorDashboard.MarketData.Import.Parsing;
using SectorDashboard.Tests;
using SectorDashboard.Web.Components.Prices;

namespace SectorDashboard.Web.Tests.Components;

public sealed class PricesPageTests : MudTestContext
{
    private const string Good = "date,close\n2026-09-24,40\n2026-09-25,41\n";

    public PricesPageTests() => Services.AddDashboardInMemory();

    [Fact]
    public void Before_an_import_every_price_is_called_simulated()
    {
        var cut = RenderLive();

        Assert.Contains("Simulated sample data", cut.Markup, StringComparison.Ordinal);
        Assert.Contains(cut.FindAll("[data-testid='prices'] tbody th"), th => th.TextContent == "SOXS");
        Assert.Empty(cut.FindAll("[data-testid='import-reports']"));
    }

    [Fact]
    public void Before_the_circuit_is_there_no_file_can_be_chosen_and_lost()
    {
        SetRendererInfo(new RendererInfo("Static", isInteractive: false));
        Assert.True(Render<PricesPage>().Find("input[type=file]").HasAttribute("disabled"));
    }

    [Fact]
    public void An_imported_file_is_reported_and_its_prices_are_listed()
    {
        var cut = Upload(InputFileContent.CreateFromText(Good, "soxs.csv"));

        Assert.Equal(
            ["soxs.csv", "SOXS", "Date and close CSV", "2", "2", "0", "0", "2026-09-24", "2026-09-25", "imported"], Report(cut), StringComparer.Ordinal);
        Assert.Equal("SOXS", Assert.Single(cut.FindAll("[data-testid='prices'] tbody th")).TextContent);
        Assert.DoesNotContain("Simulated sample data", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_again_is_already_known()
    {
        var cut = Upload(InputFileContent.CreateFromText(Good, "soxs.csv"));

        cut.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(Good, "soxs.csv"));

        cut.WaitForAssertion(() => Assert.Equal("unchanged since it was imported", Report(cut)[^1]));
    }

    [Fact]
    public void The_symbol_that_is_entered_counts()
    {
        var cut = RenderLive();
        cut.Find("[data-testid='import-symbol']").Change("^SOX");

        Upload(cut, InputFileContent.CreateFromText(Good, "download (3).csv"));

        Assert.Equal("^SOX", Report(cut)[1]);
        cut.WaitForAssertion(() => Assert.True(string.IsNullOrEmpty(cut.Find("[data-testid='import-symbol']").GetAttribute("value"))));
        Assert.Equal("download (3).csv is imported as ^SOX: 2\u00a0rows accepted, 0 rejected.", TextOf(cut, "import-status"));
    }

    [Fact]
    public void A_symbol_for_several_files_is_refused_and_stays()
    {
        var cut = RenderLive();
        cut.Find("[data-testid='import-symbol']").Change("^SOX");

        Upload(cut, InputFileContent.CreateFromText(Good, "soxs.csv"), InputFileContent.CreateFromText(Good, "soxl.csv"));

        Assert.Equal("2\u00a0files: nothing was imported. All of them would become ^SOX: choose a single file for a symbol, or empty that field.", TextOf(cut, "import-status"));
        Assert.Contains("Simulated sample data", cut.Markup, StringComparison.Ordinal);
        Assert.Equal("^SOX", cut.Find("[data-testid='import-symbol']").GetAttribute("value"));
    }

    [Fact]
    public void What_came_of_several_files_is_said_in_a_sentence()
    {
        var cut = Upload(InputFileContent.CreateFromText(Good, "soxs.csv"), InputFileContent.CreateFromText("<html>", "soxl.csv"), InputFileContent.CreateFromText(Good, "soxx.csv"));

        cut.WaitForAssertion(() => Assert.Equal("3\u00a0files read, 1 refused; what came of each stands under Reports.", TextOf(cut, "import-status")));
        Assert.Equal("status", cut.Find("[data-testid='import-status']").GetAttribute("role"));
        Assert.Equal(2, cut.FindAll("[data-testid='prices'] tbody th").Count);
    }

    [Theory]
    [InlineData("<html>Too Many Requests</html>", "SOXS.csv", "web page")]
    [InlineData("", "SOXS.csv", "empty")]
    [InlineData(Good, "=cmd|x.csv", "not a symbol")]
    [InlineData("date,close\n2026-09-24,none\n", "SOXS.csv", "usable price")]
    public void A_file_that_cannot_be_used_is_refused_with_the_reason(string content, string name, string reason)
    {
        var cut = Upload(InputFileContent.CreateFromText(content, name));

        Assert.Equal(name, Report(cut)[0]);
        cut.WaitForAssertion(() => Assert.StartsWith($"{name}: nothing was imported. ", TextOf(cut, "import-status"), StringComparison.Ordinal));
        Assert.Contains(reason, Report(cut)[^1], StringComparison.Ordinal);
        Assert.Contains("Simulated sample data", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read()
    {
        Services.AddSingleton(new ImportLimits { MaxBytes = 10 });

        var cut = Upload(InputFileContent.CreateFromText(Good, "SOXS.csv"));

        Assert.Contains("are read", Report(cut)[^1], StringComparison.Ordinal);
        Assert.Equal("", Report(cut)[1]);
    }

    [Fact]
    public void A_file_that_the_database_does_not_keep_is_refused_with_the_reason_and_can_be_tried_again()
    {
        var store = (MemoryPriceStore)Services.GetRequiredService<IPriceStore>();
        var cut = RenderLive();
        store.IsDown = true;
        Upload(cut, InputFileContent.CreateFromText(Good, "SOXS.csv"));
        Assert.Contains("The database does not answer.", Report(cut)[^1], StringComparison.Ordinal);

        store.IsDown = false;
        cut.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(Good, "SOXS.csv"));
        cut.WaitForAssertion(() => Assert.Equal("imported", Report(cut)[^1]));
    }

    [Fact]
    public void Too_many_files_at_once_are_refused()
    {
        var files = Enumerable.Range(0, 51).Select(i => InputFileContent.CreateFromText(Good, $"S{i}.csv")).ToArray();

        var cut = Upload(files);

        Assert.Contains("At most 50 files", Report(cut)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_rows_are_listed_with_line_and_field()
    {
        var cut = Upload(InputFileContent.CreateFromText(Good + "2026-09-26,<b>\n", "SOXS.csv"));

        Assert.Contains("line 4, close", cut.Find("[data-testid='import-reports'] li").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(cut.FindAll("[data-testid='import-reports'] li b"));
        Assert.Equal("1\u00a0row to look at", cut.Find("[data-testid='import-reports'] summary").TextContent);
    }

    [Fact]
    public async Task Prices_that_somebody_else_imports_appear()
    {
        var cut = RenderLive();
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Good));

        await Services.GetRequiredService<PriceImporter>().ImportAsync(content, "SOXL.csv", null, Xunit.TestContext.Current.CancellationToken);

        cut.WaitForAssertion(() => Assert.Equal("SOXL", Assert.Single(cut.FindAll("[data-testid='prices'] tbody th")).TextContent));
    }

    [Fact]
    public async Task A_wrong_scale_that_the_monitor_notices_is_repaired_and_undone_on_the_page()
    {
        var recordings = PriceRows.Recordings;
        Render<MudPopoverProvider>();
        var dialogs = Render<MudDialogProvider>();
        var cut = RenderLive();
        await Services.GetRequiredService<PriceJournal>().AppendAsync(new PriceArchive { Recordings = recordings }, Xunit.TestContext.Current.CancellationToken);
        await cut.WaitForElement("[data-testid='toggle-SOXS']").ClickAsync(new());
        Assert.Contains("errors in SOXS", cut.Markup, StringComparison.Ordinal);

        var repairing = cut.Find("[data-testid='repair-SOXS']").ClickAsync(new());
        await dialogs.WaitForElement("[data-testid='repair-reason'] textarea, textarea[data-testid='repair-reason']").InputAsync(new() { Value = "Too high" });
        await dialogs.Find("[data-testid='apply-repair']").ClickAsync(new());
        await repairing;
        cut.WaitForAssertion(() => Assert.Contains("no errors; 1\u00a0correction in force", cut.Markup, StringComparison.Ordinal));

        await cut.WaitForElement("[data-testid='undo-SOXS']").ClickAsync(new());
        cut.WaitForAssertion(() => Assert.Contains("errors in SOXS; no correction in force", cut.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void The_watched_folder_is_named_without_telling_where_it_lies()
    {
        Services.AddSingleton(p => new ImportFolder("/srv/private/prices-folder", p.GetRequiredService<PriceImporter>()));

        var markup = RenderLive().Markup;
        Assert.Contains("prices-folder", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("private", markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watched_folder_with_one_file_has_one_file()
    {
        var folder = Directory.CreateTempSubdirectory("folder-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "SOXS.csv"), Good, Xunit.TestContext.Current.CancellationToken);
        Services.AddSingleton(p => new ImportFolder(folder.FullName, p.GetRequiredService<PriceImporter>()));
        var cut = RenderLive();

        await Services.GetRequiredService<ImportFolder>().ImportAsync(Xunit.TestContext.Current.CancellationToken);

        cut.WaitForAssertion(() => Assert.Equal("1\u00a0file read.", cut.Find("[aria-labelledby='folder-title'] [role='status']").TextContent));
        folder.Delete(recursive: true);
    }

    private IRenderedComponent<PricesPage> Upload(params InputFileContent[] files) => Upload(RenderLive(), files);

    private static IRenderedComponent<PricesPage> Upload(IRenderedComponent<PricesPage> cut, params InputFileContent[] files)
    {
        cut.FindComponent<InputFile>().UploadFiles(files);
        cut.WaitForElement("[data-testid='import-reports']");
        return cut;
    }

    private IRenderedComponent<PricesPage> RenderLive()
    {
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return Render<PricesPage>();
    }

    private static string[] Report(IRenderedComponent<PricesPage> cut) =>
        [.. cut.Find("[data-testid='import-reports'] tbody tr").Children.Select(cell => (cell.QuerySelector("details") is null ? cell.TextContent : cell.FirstChild!.TextContent).Trim())];
}
