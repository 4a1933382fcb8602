using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SectorDashboard.Application.Answers;

namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>Writes a Python program: first what it imports, then the inputs in force, then the formulas, then a line for each figure.</summary>
internal sealed class PythonProgram(params string[] imports)
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<RecomputationInput> _inputs = [];
    private readonly List<RecomputedFigure> _figures = [];
    private readonly StringBuilder _formulas = new();
    private readonly StringBuilder _prints = new();

    /// <summary>The number in the shortest form that gives the very same one.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Text as a string of the language: JSON's escapes are Python's as well. The page encodes it like any text.</summary>
    public static string Text(string value) => JsonSerializer.Serialize(value, s_readable);

    public PythonProgram Input(string name, double value, string meaning) => Input(name, Number(value), meaning);

    public PythonProgram Input(string name, string value, string meaning)
    {
        _inputs.Add(new RecomputationInput(name, value, meaning));
        return this;
    }

    /// <summary>The fund's multiple and what holding it costs.</summary>
    public PythonProgram Terms(AnswerInputs inputs) => Input("L", inputs.Leverage, "daily multiple")
        .Input("fee", inputs.Fee, "per year")
        .Input("cash", inputs.Cash, "rate per year")
        .Input("spread", inputs.Spread, "per year");

    /// <summary>The what-if values with the terms; nothing where the volatility is not known.</summary>
    public PythonProgram? WhatIf(AnswerInputs inputs) => inputs.Vol is not { } vol ? null : Terms(inputs)
        .Input("move", inputs.Move, "index return over the horizon")
        .Input("vol", vol, "index volatility per year")
        .Input("days", inputs.Days, "trading days held");

    public PythonProgram Formulas(string lines)
    {
        _formulas.Append('\n').Append(lines.ReplaceLineEndings("\n").Trim('\n')).Append('\n');
        return this;
    }

    /// <summary>Prints a figure that the answer has; one that it has not is left out.</summary>
    public PythonProgram Figure(string field, double? value, string expression, double within = 0)
    {
        if (value is { } known && double.IsFinite(known))
        {
            _figures.Add(new RecomputedFigure(field, known, within));
            _prints.Append(CultureInfo.InvariantCulture, $"print({Text(field)}, {expression})\n");
        }

        return this;
    }

    /// <summary>The program; null where the answer has none of its figures.</summary>
    public Recomputation? End()
    {
        if (_figures.Count == 0)
        {
            return null;
        }

        var program = new StringBuilder();
        foreach (var import in imports)
        {
            program.Append(import).Append('\n');
        }

        program.Append(imports.Length > 0 ? "\n" : "");
        foreach (var (name, value, meaning) in _inputs)
        {
            program.Append(CultureInfo.InvariantCulture, $"{name} = {value}  # {meaning}\n");
        }

        return new Recomputation(_inputs, _figures, $"{program}{_formulas}\n{_prints}");
    }
}
