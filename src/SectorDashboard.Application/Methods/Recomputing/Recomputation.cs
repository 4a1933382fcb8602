namespace SectorDashboard.Application.Methods.Recomputing;

/// <summary>What a method took and gave in one answer, and a Python program that computes the same outside this one.</summary>
/// <param name="Inputs">The inputs in force, as the program names them.</param>
/// <param name="Figures">The answer's figures; the program prints a line "field value" for each.</param>
/// <param name="Python">The program: the standard library alone, and for series this program's own API.</param>
public sealed record Recomputation(IReadOnlyList<RecomputationInput> Inputs, IReadOnlyList<RecomputedFigure> Figures, string Python);

/// <summary>An input in force.</summary>
/// <param name="Name">Its name in the program.</param>
/// <param name="Value">Its value as the program writes it.</param>
/// <param name="Meaning">What it is, with unit.</param>
public sealed record RecomputationInput(string Name, string Value, string Meaning);

/// <summary>A figure of the answer.</summary>
/// <param name="Field">Its field, such as "whatIf.givenIndex", or "movers.members[NVDA].contribution" where a list holds it.</param>
/// <param name="Value">Its value.</param>
/// <param name="Within">How far the program's may lie from it beyond rounding: a search that stops elsewhere, or a sample that is drawn anew.</param>
public sealed record RecomputedFigure(string Field, double Value, double Within);
