using SectorDashboard.Application.Answers;
using SectorDashboard.Application.Events;
using SectorDashboard.Application.Methods.Recomputing;

namespace SectorDashboard.Application.Methods;

/// <summary>How one figure is computed, and how a reader can check it.</summary>
public sealed record Method
{
    /// <summary>Short name in the address of its place on the methods page, such as "rebalancing-cost".</summary>
    public required string Id { get; init; }

    /// <summary>The figure's name in words.</summary>
    public required string Name { get; init; }

    /// <summary>The formula as plain text.</summary>
    public required string Formula { get; init; }

    /// <summary>Unit and conventions: simple or log, mean or median, day count.</summary>
    public required string Units { get; init; }

    /// <summary>Where the formula was published.</summary>
    public required string Source { get; init; }

    /// <summary>The code that computes it.</summary>
    public required CodePlace Code { get; init; }

    /// <summary>The test that holds it, as a path without extension below the tests folder.</summary>
    public required string Test { get; init; }

    /// <summary>The fields of the answer that it computes, such as "decay.selected.rebalancingCost"; a field stands for everything below it.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What the method took and gave in an answer, with a program that asks this one at its address for series; null where there is no short one.</summary>
    public Func<Answer, Uri, Recomputation?>? Recompute { get; init; }

    /// <summary>The same for what stands beside an answer: what the fund did around events. Null for every other method.</summary>
    public Func<Answer, EventsAnswer, Uri, Recomputation?>? RecomputeEvents { get; init; }

    /// <summary>Published figures beside this program's.</summary>
    public IReadOnlyList<PublishedFigure> Published { get; init; } = [];
}

/// <summary>Methods that belong together.</summary>
/// <param name="Name">Heading.</param>
/// <param name="Methods">The methods, in reading order.</param>
public sealed record MethodSection(string Name, IReadOnlyList<Method> Methods);

/// <summary>A published figure and what this program makes of the same inputs.</summary>
/// <param name="Inputs">The inputs in words.</param>
/// <param name="Published">The figure as published, as a fraction where it is a return.</param>
/// <param name="Tolerance">Half a unit of its last published digit, or what its source states.</param>
/// <param name="Computed">This program's figure, null where it has none.</param>
public sealed record PublishedFigure(string Inputs, double Published, double Tolerance, double? Computed)
{
    /// <summary>Whether the two agree within the tolerance.</summary>
    public bool Agrees => Computed is { } computed && Math.Abs(computed - Published) <= Tolerance;
}
