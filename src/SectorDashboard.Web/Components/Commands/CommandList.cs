using SectorDashboard.Application.Views;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Web.Components.Commands;

/// <summary>Every command, in the order in which an empty search lists them.</summary>
internal static class CommandList
{
    private const string Doing = "Do";

    public static Command CopyLink { get; } = new(CommandKind.CopyLink, "", "Copy link", Doing);

    public static Command SaveView { get; } = new(CommandKind.SaveView, "", "Save view", Doing);

    public static Command Theme { get; } = new(CommandKind.Theme, "", "Light, dark or system colours", Doing);

    public static Command Help { get; } = new(CommandKind.Help, "", "Keyboard shortcuts", Doing);

    public static Command Palette { get; } = new(CommandKind.Palette, "", "List of commands", Doing);

    public static Command Table { get; } = new(CommandKind.Table, "", "Table or chart, of the chart in focus", Doing);

    public static IReadOnlyList<Command> Ranges { get; } = [.. ViewRange.Presets.Select(preset => new Command(CommandKind.Range, preset, $"Range {preset}", "Range"))];

    private static readonly Command[] s_bases =
    [
        new(CommandKind.Basis, "split", "Split-adjusted prices", "Prices"),
        new(CommandKind.Basis, "total", "Total-return prices, dividends reinvested", "Prices"),
        new(CommandKind.Basis, "traded", "Prices as traded", "Prices"),
    ];

    private static readonly Command[] s_pages =
    [
        new(CommandKind.Page, "data", "Data and import", "Page"),
        new(CommandKind.Page, "methods", "Methods", "Page"),
        new(CommandKind.Page, "settings", "Settings", "Page"),
    ];

    /// <summary>What can be searched. The table of a chart is not in it: while the list is open no chart has the focus.</summary>
    public static IReadOnlyList<Command> For(IEnumerable<Instrument> funds) =>
    [
        .. funds.Select(fund => new Command(CommandKind.Fund, fund.Symbol, fund.Name == fund.Symbol ? fund.Symbol : $"{fund.Symbol}, {fund.Name}", "Fund")),
        .. Section.All.Select(section => new Command(CommandKind.Section, section.Selector, section.Title, "Go to")),
        .. Ranges,
        .. s_bases,
        CopyLink,
        SaveView,
        Theme,
        Help,
        .. s_pages,
    ];
}
