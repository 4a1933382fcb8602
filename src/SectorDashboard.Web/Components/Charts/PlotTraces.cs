using Plotly.Blazor;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;
using Plotly.Blazor.Traces.ScatterLib.MarkerLib;
using SectorDashboard.Application.Figures;
using BarMarker = Plotly.Blazor.Traces.BarLib.Marker;
using BarText = Plotly.Blazor.Traces.BarLib.TextPositionEnum;
using Line = Plotly.Blazor.Traces.ScatterLib.Line;
using ScatterMarker = Plotly.Blazor.Traces.ScatterLib.Marker;

namespace SectorDashboard.Web.Components.Charts;

/// <summary>
/// How each role looks, without data and without colour: data come in binary frames, colours from the style sheet's --series-* variables,
/// which charts.js finds by the role in meta.
/// </summary>
internal static class PlotTraces
{
    public static ITrace For(FigureKind kind, FigureTrace trace) => trace.Role switch
    {
        TraceRole.Volume or TraceRole.Surge => Bar(trace.Role, categories: null),
        TraceRole.GainShare or TraceRole.LossShare => Shares(trace.Role),
        TraceRole.Rise or TraceRole.Fall => Candles(trace.Role),
        TraceRole.Total or TraceRole.Gain or TraceRole.Loss => Bar(trace.Role, DecayFigure.Categories),
        TraceRole.Split => Marks(trace.Role, SymbolEnum.TriangleDown, 9),
        TraceRole.Flagged => Flags(),
        TraceRole.Event => Marks(trace.Role, SymbolEnum.Diamond, 9),
        TraceRole.Here => Marks(trace.Role, SymbolEnum.Circle, 10),
        TraceRole.Lower or TraceRole.InnerLower => Lines(trace.Role, kind, width: 0),
        TraceRole.Upper or TraceRole.InnerUpper => Lines(trace.Role, kind, width: 0, fill: FillEnum.ToNextY),
        TraceRole.Index when kind is FigureKind.Sentiment => OnSecondAxis(Lines(trace.Role, kind, width: 1)),
        TraceRole.Wick => Lines(trace.Role, kind, width: 1),
        TraceRole.Theory when kind is FigureKind.Growth => Lines(trace.Role, kind, width: 1.2m, dash: "dot"),
        TraceRole.DailyReset or TraceRole.Theory or TraceRole.Mean => Lines(trace.Role, kind, width: 1.2m, dash: "dash"),
        TraceRole.Exposure => Lines(trace.Role, kind, width: 1.2m, dash: "dot"),
        _ => Lines(trace.Role, kind, width: 1.6m),
    };

    private static string Name(TraceRole role) => role switch
    {
        TraceRole.DailyReset => "daily-reset path",
        TraceRole.Theory => "leverage × index",
        TraceRole.Exposure => "net exposure",
        TraceRole.Here => "what if",
        TraceRole.Lower => "5 %",
        TraceRole.InnerLower => "25 %",
        TraceRole.InnerUpper => "75 %",
        TraceRole.Upper => "95 %",
        _ => role.ToString().ToLowerInvariant(),
    };

    private static string Meta(TraceRole role) => role.ToString().ToLowerInvariant();

    private static Scatter Lines(TraceRole role, FigureKind kind, decimal width, string? dash = null, FillEnum? fill = null) => new()
    {
        Meta = Meta(role),
        Name = Name(role),
        Mode = ModeFlag.Lines,
        ConnectGaps = false,
        Line = new Line { Width = width, Dash = dash },
        Fill = fill,
        HoverTemplate = kind switch
        {
            FigureKind.WhatIf or FigureKind.Holding or FigureKind.Scenarios => "%{y:+.1%}",
            FigureKind.Growth => "%{y:$,.3~g}",
            FigureKind.Hedge => "%{y:$,.0f}",
            _ => "%{y}",
        },
    };

    private static Scatter Marks(TraceRole role, SymbolEnum symbol, decimal size) => new()
    {
        Meta = Meta(role),
        Name = Name(role),
        Mode = ModeFlag.Markers,
        Marker = new ScatterMarker { Symbol = symbol, Size = size },
        HoverTemplate = role is TraceRole.Split ? "split: %{customdata:.4~g} new for 1 old" : "%{y:+.1%}",
    };

    /// <summary>Each mark's detail is the number of its reason, which the crosshair looks up in the text.</summary>
    private static Scatter Flags()
    {
        var marks = Marks(TraceRole.Flagged, SymbolEnum.X, 8);
        marks.TextArray = [.. FlagMarks.Reasons];
        return marks;
    }

    private static Scatter OnSecondAxis(Scatter line)
    {
        line.YAxis = "y2";
        return line;
    }

    private static Bar Shares(TraceRole role) => new()
    {
        Meta = Meta(role),
        Name = role is TraceRole.GainShare ? "gains" : "loses",
        Marker = new BarMarker(),
        HoverTemplate = "%{x:+.0%}: %{y:.1%} of the paths",
    };

    private static Bar Candles(TraceRole role) => new() { Meta = Meta(role), Name = Name(role), Marker = new BarMarker() };

    private static Bar Bar(TraceRole role, IReadOnlyList<string>? categories) => new()
    {
        Meta = Meta(role),
        Name = Name(role),
        X = categories is null ? null : [.. categories.Select(InTwoLines)],
        Marker = new BarMarker(),
        TextTemplate = categories is null ? null : "%{text}",
        TextPosition = categories is null ? null : BarText.Outside,
        ClipOnAxis = categories is null ? null : false,
        HoverTemplate = categories is null ? "%{y:$.3s}" : "%{x}: %{y:+.2%}",
    };

    /// <summary>Six labels side by side must fit a telephone.</summary>
    private static string InTwoLines(string category) => category switch
    {
        "Leverage × index" => "Leverage<br>× index",
        "Rebalancing" => "Rebal-<br>ancing",
        _ => category,
    };
}
