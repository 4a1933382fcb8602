using Microsoft.AspNetCore.Components;
using Plotly.Blazor;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Web.Components.Charts;

/// <summary>
/// One chart with its title, its summary and its table. Plotly.Blazor makes the empty chart; charts.js fills it from binary frames and
/// counts them in data-frame.
/// </summary>
public sealed partial class ChartFigure
{
    private bool _table;
    private IList<ITrace> _traces = [];
    private Layout _layout = new();

    /// <summary>What to draw.</summary>
    [Parameter, EditorRequired]
    public required Figure Figure { get; set; }

    /// <summary>The figure's data-testid.</summary>
    [Parameter, EditorRequired]
    public required string TestId { get; set; }

    /// <summary>The symbol whose bars the API has.</summary>
    [Parameter]
    public string Symbol { get; set; } = "";

    /// <summary>tall, short or panel: heights are set in the style sheet, so that nothing moves while charts load.</summary>
    [Parameter]
    public string Size { get; set; } = "short";

    /// <summary>Whether the x axis says its days.</summary>
    [Parameter]
    public bool ShowsDays { get; set; } = true;

    /// <summary>Anything to put beside the title.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>What a reader can do where there is nothing to draw.</summary>
    [Parameter]
    public RenderFragment? NextStep { get; set; }

    /// <summary>The page's charts, which are made one after the other; null on a page that makes them all at once.</summary>
    [CascadingParameter]
    private PageCharts? Charts { get; set; }

    /// <summary>The answer of the whole page.</summary>
    [CascadingParameter]
    private Answer? Answer { get; set; }

    /// <summary>Where a program finds the rows that the table leaves out, and what that is; null where it finds them nowhere.</summary>
    private (string Address, string Name)? Source => Answer is null ? null : Figure.Kind switch
    {
        FigureKind.Index or FigureKind.Price or FigureKind.Volume => (BarsOf(Answer), $"bars of {Symbol}"),
        FigureKind.Beta => (AnswerOf(Answer), "answer as JSON, under beta.rolling"),
        FigureKind.Hedge => (AnswerOf(Answer), "answer as JSON, under hedge.path"),
        FigureKind.Sentiment => (AnswerOf(Answer), "answer as JSON, under sentiment.history"),
        _ => null,
    };

    private string Left => $"{Say.Count(Figure.Table.Left, "earlier row")} {(Figure.Table.Left == 1 ? "is" : "are")}";

    private bool IsMade => Charts is null || (int)Figure.Kind < Charts.Made;

    private bool IsEmpty => !Figure.Traces.Any(trace => trace.Y.Length > 0 && Array.Exists(trace.Y, float.IsFinite));

    private string PlotId => $"plot-{TestId}";

    /// <summary>The four charts of the stack share one time axis, one zoom and one crosshair.</summary>
    private bool Linked => Figure.Kind is FigureKind.Index or FigureKind.Price or FigureKind.Volume or FigureKind.Beta;

    private string BarsOf(Answer answer)
    {
        var market = answer.Data.Sample ? "&sample=true" : "";
        return $"api/v1/bars/{Uri.EscapeDataString(Symbol)}?basis={answer.Inputs.Basis}&asof={ViewKeys.WriteInstant(answer.Inputs.Asof)}{market}";
    }

    private static string AnswerOf(Answer answer) => $"api/v1/view?{ViewCodec.Write(answer.Pinned)}";

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _traces = [.. Figure.Traces.Select(trace => PlotTraces.For(Figure.Kind, trace))];
        _layout = PlotLayouts.For(Figure.Kind, ShowsDays);
    }
}
