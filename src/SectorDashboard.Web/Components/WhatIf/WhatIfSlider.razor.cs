using System.Globalization;
using Microsoft.AspNetCore.Components;
using SectorDashboard.Application.Views;

namespace SectorDashboard.Web.Components.WhatIf;

/// <summary>
/// One what-if value: slider, number field, unit, reset and a mark at the actual value. The browser moves it (sliders.js); the server
/// renders only what was settled, so that a drag is never pulled back by an older value.
/// </summary>
public sealed partial class WhatIfSlider
{
    /// <summary>The view key.</summary>
    [Parameter, EditorRequired]
    public required string Key { get; set; }

    /// <summary>What it is, for people.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The settled value, in the key's own unit.</summary>
    [Parameter, EditorRequired]
    public required double Value { get; set; }

    /// <summary>The slider's smallest value; the number field reaches the key's own limit.</summary>
    [Parameter, EditorRequired]
    public required double Minimum { get; set; }

    /// <summary>The slider's largest value.</summary>
    [Parameter, EditorRequired]
    public required double Maximum { get; set; }

    /// <summary>The slider's step.</summary>
    [Parameter, EditorRequired]
    public required double Step { get; set; }

    /// <summary>The unit shown.</summary>
    [Parameter]
    public string Unit { get; set; } = "";

    /// <summary>From the key's unit to the one shown: 100 for percent.</summary>
    [Parameter]
    public double Scale { get; set; } = 1;

    /// <summary>Decimals shown.</summary>
    [Parameter]
    public int Digits { get; set; }

    /// <summary>The value that the data say, marked on the track; null where there is none.</summary>
    [Parameter]
    public double? Actual { get; set; }

    /// <summary>What resetting goes back to, for people.</summary>
    [Parameter]
    public string Default { get; set; } = "the default";

    /// <summary>The view, which knows whether it sets this value itself.</summary>
    [Parameter, EditorRequired]
    public required View View { get; set; }

    /// <summary>Called with the key when the value is to be what the data say.</summary>
    [Parameter]
    public EventCallback<string> OnReset { get; set; }

    private ViewKey Limits => ViewKeys.Find(Key)!;

    private bool IsSet => Limits.Write(View) is not null;

    /// <summary>With as many decimals as sliders.js writes, so that nothing changes when a value is settled.</summary>
    private string Shown => Math.Round(Value * Scale, Digits).ToString($"F{Digits}", CultureInfo.InvariantCulture);

    /// <summary>What the number field takes, as the start of a sentence.</summary>
    private string Expects =>
        $"{Label} must be a {(Limits.IsWhole ? "whole " : "")}number from {Text(Limits.Minimum!.Value * Scale)} to {Text(Limits.Maximum!.Value * Scale)}";

    /// <summary>The button stays while it has the focus, even with nothing left to reset: a disabled one would lose it.</summary>
    private Task Reset() => IsSet ? OnReset.InvokeAsync(Key) : Task.CompletedTask;

    private static string Text(double value) => ViewNumber.Write(value);
}
