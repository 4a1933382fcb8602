using Microsoft.AspNetCore.Components;
using SectorDashboard.Application.Answers;
using SectorDashboard.MarketData.Instruments;

namespace SectorDashboard.Web.Components.Dashboard;

/// <summary>What the page is about, and what can be done with it.</summary>
public sealed partial class DashboardHeader
{
    private const string RangeKey = "range";

    /// <summary>The answer that is shown.</summary>
    [Parameter, EditorRequired]
    public required Answer Answer { get; set; }

    /// <summary>The geared funds with prices.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Instrument> Funds { get; set; }

    /// <summary>The symbols that can stand as index.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Indices { get; set; }

    /// <summary>Called with a key of the view and its new value.</summary>
    [Parameter]
    public EventCallback<(string Key, string Value)> OnKey { get; set; }

    /// <summary>Called when the link is to be copied.</summary>
    [Parameter]
    public EventCallback OnShare { get; set; }

    /// <summary>Called when the view is to be saved.</summary>
    [Parameter]
    public EventCallback OnSave { get; set; }

    private IReadOnlyList<(string Value, string Text)> FundOptions => [.. Funds.Select(fund => (fund.Symbol, fund.Symbol))];

    private IReadOnlyList<(string Value, string Text)> IndexOptions =>
        [.. (Answer.Inputs.Index is null ? [("", "no index")] : Enumerable.Empty<(string, string)>()).Concat(Indices.Select(symbol => (symbol, symbol)))];
}
