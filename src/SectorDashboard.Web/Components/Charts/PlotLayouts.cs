using System.Globalization;
using Plotly.Blazor;
using Plotly.Blazor.ConfigLib;
using Plotly.Blazor.LayoutLib;
using SectorDashboard.Application.Figures;
using XAxisTickMode = Plotly.Blazor.LayoutLib.XAxisLib.TickModeEnum;
using XAxisTitle = Plotly.Blazor.LayoutLib.XAxisLib.Title;
using XAxisType = Plotly.Blazor.LayoutLib.XAxisLib.TypeEnum;
using YAxisExponent = Plotly.Blazor.LayoutLib.YAxisLib.ExponentFormatEnum;
using YAxisSide = Plotly.Blazor.LayoutLib.YAxisLib.SideEnum;
using YAxisTickMode = Plotly.Blazor.LayoutLib.YAxisLib.TickModeEnum;
using YAxisType = Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum;

namespace SectorDashboard.Web.Components.Charts;

/// <summary>Axes and margins of each chart. The four linked charts have the same left and right margins, so that their edges line up.</summary>
internal static class PlotLayouts
{
    private const decimal Left = 8;
    private const decimal Right = 56;

    // The page draws its own crosshair and tools; a tool bar in every chart would only be noise.
    public static Config Config { get; } = new()
    {
        Responsive = true,
        DisplayModeBar = DisplayModeBarEnum.False,
        DoubleClick = DoubleClickEnum.False,
        DisplayLogo = false,
    };

    public static Layout For(FigureKind kind, bool showsDays) => kind switch
    {
        FigureKind.Index or FigureKind.Price => Linked(showsDays, YAxisType.Log, ",.4~g"),
        FigureKind.Volume => Linked(showsDays, YAxisType.Linear, null),
        FigureKind.Beta => Linked(showsDays, YAxisType.Linear, ".3~f"),
        FigureKind.Decay => Panel(XAxisType.Category, "+.0%", hover: HoverModeEnum.Closest),
        FigureKind.Hedge => Panel(XAxisType.Date, null),
        FigureKind.Growth => Panel(XAxisType.Date, "$,.3~g"),
        FigureKind.Sentiment => Sentiment(),
        FigureKind.Holding or FigureKind.Scenarios => Panel(XAxisType.Linear, "+.0%", xTitle: "trading days held"),
        FigureKind.Outcomes => Panel(XAxisType.Linear, ".0%", xFormat: "+.0%", hover: HoverModeEnum.Closest, barGap: 0.05m),
        _ => WhatIf(),
    };

    private static Layout Linked(bool showsDays, YAxisType type, string? format) => new()
    {
        AutoSize = true,
        ShowLegend = false,
        HoverMode = HoverModeEnum.False,
        DragMode = DragModeEnum.Zoom,
        BarMode = BarModeEnum.Overlay,
        BarGap = 0.15m,
        Margin = new Margin { L = Left, R = Right, T = 4, B = showsDays ? 24 : 4, Pad = 0, AutoExpand = false },
        XAxis = [new XAxis { Type = XAxisType.Date, ShowTickLabels = showsDays, ShowGrid = true, ZeroLine = false }],
        YAxis = [Values(format, type, zeroLine: false, ticks: 5)],
    };

    private static Layout Panel(XAxisType type, string? format, string? xFormat = null, HoverModeEnum hover = HoverModeEnum.XUnified, string? xTitle = null, decimal barGap = 0.35m) => new()
    {
        AutoSize = true,
        ShowLegend = false,
        HoverMode = hover,
        DragMode = DragModeEnum.False,
        BarMode = BarModeEnum.Overlay,
        BarGap = barGap,
        Margin = new Margin { L = Left, R = Right, T = 16, B = 36, Pad = 0, AutoExpand = false },
        XAxis = [new XAxis { Type = type, TickFormat = xFormat, TickAngle = 0, Title = xTitle is null ? null : new XAxisTitle { Text = xTitle, Standoff = 4 }, FixedRange = true, ShowGrid = type is not XAxisType.Category, ZeroLine = false }],
        YAxis = [Values(format, YAxisType.Linear, zeroLine: true, ticks: 6)],
    };

    /// <summary>The index returns have marks of their own: counted up in steps, zero may come out as "−0%".</summary>
    private static Layout WhatIf()
    {
        var layout = Panel(XAxisType.Linear, "+.0%", xFormat: "+.0%");
        var marks = Enumerable.Range(-5, 11).Select(step => step / 5.0).ToList();
        layout.XAxis[0].TickMode = XAxisTickMode.Array;
        layout.XAxis[0].TickVals = [.. marks];
        layout.XAxis[0].TickText = [.. marks.Select(mark => mark == 0 ? "0%" : mark.ToString("+0%;−0%", CultureInfo.InvariantCulture))];
        return layout;
    }

    /// <summary>The score has the left axis, with a line at each change of its word; the index shares the days and has the right one.</summary>
    private static Layout Sentiment()
    {
        var layout = Panel(XAxisType.Date, null);
        layout.Margin.L = 32;
        layout.YAxis =
        [
            new YAxis
            {
                Side = YAxisSide.Left, Range = [0, 100], TickMode = YAxisTickMode.Array, TickVals = [0, 25, 45, 55, 75, 100], FixedRange = true, ZeroLine = false,
            },
            new YAxis
            {
                Side = YAxisSide.Right, Type = YAxisType.Log, Overlaying = "y", ShowGrid = false, FixedRange = true, ZeroLine = false, TickFormat = ",.4~g", NTicks = 4,
            },
        ];
        return layout;
    }

    /// <summary>An axis at the right, where the latest value is; without a format it shows dollars as $2B and $100k.</summary>
    private static YAxis Values(string? format, YAxisType type, bool zeroLine, int ticks) => new()
    {
        Type = type,
        TickFormat = format,
        TickPrefix = format is null ? "$" : null,
        ExponentFormat = format is null ? YAxisExponent.B : null,
        Side = YAxisSide.Right,
        FixedRange = true,
        ZeroLine = zeroLine,
        NTicks = ticks,
    };
}
