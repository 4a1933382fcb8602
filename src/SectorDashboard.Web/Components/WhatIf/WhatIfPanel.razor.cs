using Microsoft.AspNetCore.Components;
using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Figures;
using SectorDashboard.Application.Views;
using SectorDashboard.Application.WhatIf;

namespace SectorDashboard.Web.Components.WhatIf;

/// <summary>The sliders and what they say about holding the fund.</summary>
public sealed partial class WhatIfPanel
{
    // Only on a narrow screen, where the panel is a sheet at the bottom; elsewhere it is always open.
    private bool _open;

    /// <summary>The answer to show.</summary>
    [Parameter, EditorRequired]
    public required Answer Answer { get; set; }

    /// <summary>The inputs that the sliders rest on: those of the last settled view.</summary>
    [Parameter, EditorRequired]
    public required AnswerInputs Settled { get; set; }

    /// <summary>The settled view, which knows what was chosen and what is left to the data.</summary>
    [Parameter, EditorRequired]
    public required View View { get; set; }

    /// <summary>The fund's own daily multiple.</summary>
    [Parameter]
    public double? Own { get; set; }

    /// <summary>Called with a key that is to be left to the data.</summary>
    [Parameter]
    public EventCallback<string> OnReset { get; set; }

    private double? Realised => Answer.Volatility.CloseToClose;

    private string Moves => Answer.Inputs.Move switch
    {
        0 => $"ends where it is, in {Say.Count(Answer.Inputs.Days, "day")}",
        > 0 and var up => $"gains {Say.Percent(up)} in {Say.Count(Answer.Inputs.Days, "day")}",
        var down => $"falls {Say.Percent(-down)} in {Say.Count(Answer.Inputs.Days, "day")}",
    };

    private string BreakEvenSentence(WhatIfAnswer whatIf) => whatIf.BreakEvenIndexReturn switch
    {
        null => "",
        >= 0 and var rise => $"To break even, {Answer.Inputs.Fund} needs the index to {(Answer.Inputs.Leverage < 0 ? "rise no more than" : "rise")} {Say.Percent(rise)}.",
        var fall => $"To break even, {Answer.Inputs.Fund} needs the index to fall {(Answer.Inputs.Leverage < 0 ? "" : "no more than ")}{Say.Percent(-fall)}.",
    };

    private static string EffectiveLeverageSentence(WhatIfAnswer whatIf) => whatIf.EffectiveLeverage switch
    {
        { AfterMove: null } => "Within one day, such a move would wipe the fund out.",
        { Move: 0 } => "",
        { AfterMove: { } leverage } => $"Bought after such a move within one day, it works at {Say.Times(leverage, 2)} until the reset.",
    };
}
