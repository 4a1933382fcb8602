using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SectorDashboard.MarketData.History;
using SectorDashboard.MarketData.Instruments;
using SectorDashboard.Tests;
using SectorDashboard.Web.Components.Settings;

namespace SectorDashboard.Web.Tests.Components;

public sealed class SettingsPageTests : MudTestContext
{
    public SettingsPageTests()
    {
        Services.AddDashboardInMemory();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private InstrumentBook Book => Services.GetRequiredService<InstrumentBook>();

    [Fact]
    public void Every_instrument_in_force_stands_there_with_its_dated_facts()
    {
        var cut = Render<SettingsPage>();

        var rows = cut.FindAll("[data-testid='known-instruments'] tbody tr");
        Assert.Equal(Book.Current.All.Count, rows.Count);
        var soxs = rows.Single(row => row.QuerySelector("th")!.TextContent == "SOXS").TextContent;
        Assert.Contains("PHLX Semiconductor Index, NYSE Semiconductor Index since 2021-08-25", soxs, StringComparison.Ordinal);
        Assert.Contains("1.00 % as of 2026-02-27", soxs, StringComparison.Ordinal);
        Assert.Contains("10, the last on 2026-07-15", soxs, StringComparison.Ordinal);
        Assert.Contains(rows, row => row.QuerySelector("th")!.TextContent == "SOXS@XLON");
        Assert.NotNull(cut.Find("[data-testid='no-own-instruments']"));
    }

    [Fact]
    public void A_fund_that_is_added_is_in_force_and_can_be_changed_and_removed()
    {
        var cut = Render<SettingsPage>();
        Fill(cut, ("symbol", "TQQQ"), ("name", "ProShares UltraPro QQQ"), ("exchange", "XNAS"), ("leverage", "2010-02-09 3"), ("indexCandidates", "QQQ"));
        cut.Find("form").Submit();

        Assert.True(Book.Current.TryGet("TQQQ", out var fund));
        Assert.Equal(3, fund!.LeverageOn(new(2026, 1, 7)));
        Assert.Empty(cut.FindAll("form"));
        Assert.Contains("TQQQ is saved", cut.Find("[data-testid='settings-message']").TextContent, StringComparison.Ordinal);

        Button(cut, "Edit TQQQ").Click();
        Assert.Equal("2010-02-09 3", cut.Find("[data-testid='instrument-leverage']").GetAttribute("value"));
        cut.Find("[data-testid='instrument-fee']").Change("0.82");
        cut.Find("form").Submit();
        Assert.Equal(0.0082, Book.Current.Describe("TQQQ").Fee);

        Button(cut, "Remove TQQQ").Click();
        Assert.True(Book.Current.TryGet("TQQQ", out _));
        Button(cut, "Really remove TQQQ").Click();
        Assert.False(Book.Current.TryGet("TQQQ", out _));
    }

    [Fact]
    public void A_first_press_is_forgotten_once_the_button_is_left()
    {
        Book.Save(new InstrumentDraft { Symbol = "IDX", Name = "Index", Kind = "Index" }.ToEntry());
        var cut = Render<SettingsPage>();
        Button(cut, "Remove IDX").Click();

        Button(cut, "Really remove IDX").Blur();

        Assert.Equal("Remove", Button(cut, "Remove IDX").TextContent);
        Assert.Single(Book.Own);
    }

    [Fact]
    public void Where_the_prices_cannot_be_read_again_it_is_saved_and_the_page_says_so()
    {
        var cut = Render<SettingsPage>();
        Fill(cut, ("symbol", "IDX"), ("name", "Index"));
        cut.Find("[data-testid='instrument-kind']").Change("Index");
        ((MemoryPriceStore)Services.GetRequiredService<IPriceStore>()).IsDown = true;

        cut.Find("form").Submit();

        cut.WaitForAssertion(() => Assert.EndsWith("The prices could not be read again: The database does not answer. Try again in a moment.", TextOf(cut, "settings-message"), StringComparison.Ordinal));
        Assert.StartsWith("IDX is saved.", TextOf(cut, "settings-message"), StringComparison.Ordinal);
        Button(cut, "Remove IDX").Click();
        Button(cut, "Really remove IDX").Click();
        cut.WaitForAssertion(() => Assert.StartsWith("IDX is removed", TextOf(cut, "settings-message"), StringComparison.Ordinal));
        Assert.EndsWith("The prices could not be read again: The database does not answer. Try again in a moment.", TextOf(cut, "settings-message"), StringComparison.Ordinal);
        Assert.Empty(Book.Own);
    }

    [Fact]
    public void A_wrong_field_is_told_beside_it_and_nothing_is_lost()
    {
        var cut = Render<SettingsPage>();
        Fill(cut, ("symbol", "TQQQ"), ("name", "ProShares UltraPro QQQ"), ("leverage", "2010-02-09 30"));
        cut.Find("form").Submit();

        var wrong = cut.Find("[data-testid='instrument-leverage']");
        Assert.Equal("true", wrong.GetAttribute("aria-invalid"));
        Assert.Contains("not a number between -5 and 5", wrong.ParentElement!.QuerySelector("[role='alert']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("TQQQ", cut.Find("[data-testid='instrument-symbol']").GetAttribute("value"));
        Assert.Empty(Book.Own);
    }

    [Fact]
    public void What_another_entry_needs_is_not_removed_and_the_page_says_why()
    {
        Book.Save(new InstrumentDraft { Symbol = "IDX", Name = "Index", Kind = "Index" }.ToEntry());
        Book.Save(new InstrumentDraft { Symbol = "FND", Name = "Fund", Leverage = "2020-01-01 2", IndexCandidates = "IDX" }.ToEntry());
        var cut = Render<SettingsPage>();

        Button(cut, "Remove IDX").Click();
        Button(cut, "Really remove IDX").Click();

        Assert.Contains("IDX is not in the catalogue", cut.Find("[data-testid='settings-message']").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Book.Own.Count);
    }

    private static IElement Button(IRenderedComponent<SettingsPage> cut, string name) =>
        cut.FindAll("button").Single(button => button.GetAttribute("aria-label") == name);

    private static void Fill(IRenderedComponent<SettingsPage> cut, params (string Field, string Text)[] fields)
    {
        cut.Find("[data-testid='add-instrument']").Click();
        foreach (var (field, text) in fields)
        {
            cut.Find($"[data-testid='instrument-{field}']").Change(text);
        }
    }
}
