using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using SectorDashboard.Web.Components.Commands;
using SectorDashboard.Web.Components.Dashboard;

namespace SectorDashboard.Web.Tests.Components.Commands;

public sealed class CommandCentreTests : ChartTestContext
{
    private readonly List<(string Key, string Value)> _chosen = [];
    private int _shared;
    private int _saved;

    public CommandCentreTests()
        : base(services => services.AddDashboardInMemory())
    {
        JSInterop.SetupModule("./js/commands.js").SetupModule(call => call.Identifier == "listen").Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void The_browser_is_told_the_keys_of_the_table()
    {
        Centre();

        var listen = Assert.Single(JSInterop.Invocations["listen"]);
        Assert.Equal(Shortcut.All.Select(shortcut => shortcut.Key), Assert.IsAssignableFrom<IEnumerable<string>>(listen.Arguments[3]), StringComparer.Ordinal);
        Assert.Equal("/", listen.Arguments[4]);
    }

    [Theory]
    [InlineData("1", "range", "1M")]
    [InlineData("5", "range", "1Y")]
    [InlineData("9", "range", "MAX")]
    public async Task A_digit_chooses_its_range(string key, string name, string value)
    {
        var cut = Centre();

        await PressAsync(cut, key);

        Assert.Equal([(name, value)], _chosen);
    }

    [Theory]
    [InlineData("d", "click", "[data-theme-toggle]")]
    [InlineData("t", "toggleTable", null)]
    [InlineData("?", "showHelp", null)]
    [InlineData("/", "showPalette", null)]
    public async Task What_only_the_browser_can_do_is_left_to_it(string key, string call, string? argument)
    {
        var cut = Centre();

        await PressAsync(cut, key);

        Assert.Equal(argument, Assert.Single(JSInterop.Invocations[call]).Arguments.SingleOrDefault());
        Assert.Empty(_chosen);
    }

    [Fact]
    public async Task Keys_copy_and_save()
    {
        var cut = Centre();

        await PressAsync(cut, "l");
        await PressAsync(cut, "s");

        Assert.Equal((1, 1), (_shared, _saved));
    }

    [Theory]
    [InlineData("g")]
    [InlineData("")]
    [InlineData("<script>")]
    public async Task A_key_that_means_nothing_does_nothing(string key)
    {
        var cut = Centre();
        var before = JSInterop.Invocations.Count;

        await PressAsync(cut, key);

        Assert.Equal(before, JSInterop.Invocations.Count);
        Assert.Empty(_chosen);
    }

    [Fact]
    public async Task A_search_is_done_with_arrows_and_Enter()
    {
        var cut = Centre();
        await PressAsync(cut, "/");
        var search = cut.Find("[role='combobox']");
        Assert.Equal(CommandList.For(SampleAnswers.Catalogue.GearedFunds).Count, cut.FindAll("[role='option']").Count);

        await search.InputAsync(new() { Value = "range y" });
        Assert.Equal("Range YTD", Active(cut).QuerySelector("span")!.TextContent);
        await search.KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        Assert.Equal("Range 1Y", Active(cut).QuerySelector("span")!.TextContent);
        await search.KeyDownAsync(new KeyboardEventArgs { Key = "ArrowUp" });
        await search.KeyDownAsync(new KeyboardEventArgs { Key = "ArrowUp" });
        var last = cut.FindAll("[role='option']")[^1].Id;
        Assert.Equal(last, Active(cut).Id);
        await search.KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });
        await search.KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        Assert.Equal([("range", "YTD")], _chosen);
        Assert.Single(JSInterop.Invocations["close"]);
    }

    [Theory]
    [InlineData("soxl", "fund", "SOXL")]
    [InlineData("as traded", "basis", "traded")]
    public async Task A_command_can_be_clicked(string search, string key, string value)
    {
        var cut = Centre();
        await PressAsync(cut, "/");

        await cut.Find("[role='combobox']").InputAsync(new() { Value = search });
        await cut.FindAll("[role='option']")[0].ClickAsync(new());

        Assert.Equal([(key, value)], _chosen);
    }

    [Fact]
    public async Task A_part_of_the_page_gets_the_focus_and_another_page_is_opened()
    {
        var cut = Centre();

        await TakeAsync(cut, "decay ledger");
        await TakeAsync(cut, "methods");

        Assert.Equal("#decay-ledger-title", Assert.Single(JSInterop.Invocations["goTo"]).Arguments[0]);
        Assert.Equal("http://localhost/methods", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public async Task Letters_that_no_command_has_are_told_so_and_Enter_does_nothing()
    {
        var cut = Centre();
        await PressAsync(cut, "/");

        await TakeAsync(cut, "qqqq");

        Assert.Equal("No command has these letters.", cut.Find("[role='status']").TextContent);
        Assert.Equal("false", cut.Find("[role='combobox']").GetAttribute("aria-expanded"));
        Assert.False(cut.Find("[role='combobox']").HasAttribute("aria-activedescendant"));
        Assert.Empty(JSInterop.Invocations["close"]);
    }

    [Fact]
    public async Task What_was_used_last_is_listed_first_the_next_time()
    {
        var cut = Centre();
        await TakeAsync(cut, "beta by method");

        await PressAsync(cut, "/");

        Assert.Equal("Beta by method", cut.FindAll("[role='option'] span")[0].TextContent);
    }

    [Fact]
    public void The_list_of_keys_is_the_table()
    {
        var rows = Centre().FindAll("[data-testid='shortcut-help'] dl > div").Skip(1);

        Assert.Equal(
            Shortcut.All.Select(shortcut => (shortcut.Key, shortcut.Command.Title)),
            rows.Select(row => (row.QuerySelector("dt")!.TextContent.Trim(), row.QuerySelector("dd")!.TextContent)));
    }

    [Fact]
    public void Every_part_that_can_be_gone_to_is_on_the_page_once()
    {
        var page = Render<DashboardPage>();

        Assert.All(Section.All, section => Assert.Single(page.FindAll(section.Selector)));
        Assert.NotNull(page.Find("button[data-open-palette]").GetAttribute("aria-label"));
    }

    private static IElement Active(IRenderedComponent<CommandCentre> cut)
    {
        var active = Assert.Single(cut.FindAll("[aria-selected='true']"));
        Assert.Equal(active.Id, cut.Find("[role='combobox']").GetAttribute("aria-activedescendant"));
        return active;
    }

    private static async Task TakeAsync(IRenderedComponent<CommandCentre> cut, string search)
    {
        await cut.Find("[role='combobox']").InputAsync(new() { Value = search });
        await cut.Find("[role='combobox']").KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });
    }

    private Task PressAsync(IRenderedComponent<CommandCentre> cut, string key)
    {
        var listener = (DotNetObjectReference<CommandModule.Listener>)Assert.Single(JSInterop.Invocations["listen"]).Arguments[0]!;
        return cut.InvokeAsync(() => listener.Value.Press(key));
    }

    private IRenderedComponent<CommandCentre> Centre() => Render<CommandCentre>(p => p
        .Add(c => c.Funds, [.. SampleAnswers.Catalogue.GearedFunds])
        .Add(c => c.OnKey, _chosen.Add)
        .Add(c => c.OnShare, () => { _shared++; })
        .Add(c => c.OnSave, () => { _saved++; }));
}
